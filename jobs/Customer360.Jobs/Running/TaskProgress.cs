using Customer360.Spark;

namespace Customer360.Jobs.Running;

/// <summary>How far Spark is with the stages that a job of a run is waiting for.</summary>
/// <param name="Done">Tasks that are over.</param>
/// <param name="Tasks">Tasks of all stages that run now; 0 while Spark plans, or commits.</param>
internal readonly record struct TaskProgress(int Done, int Tasks)
{
    /// <summary>The group of a job's work in Spark.</summary>
    internal static string GroupOf(RunInfo run, string job) => $"{run.Id}/{job}";

    /// <summary>Asks Spark; nothing is under way where it no longer answers, as at the end of a run.</summary>
    /// <param name="tracker">Spark's own count of stages and tasks.</param>
    /// <param name="group">See <see cref="GroupOf"/>.</param>
    internal static TaskProgress Of(StatusTracker tracker, string group)
    {
        try
        {
            var active = tracker.GetActiveStageIds();
            var stages = tracker.GetJobIdsForGroup(group).Intersect(tracker.GetActiveJobIds())
                .Select(tracker.GetJobInfo).SelectMany(job => job?.StageIds ?? [])
                .Intersect(active).Select(tracker.GetStageInfo).OfType<SparkStageInfo>().ToList();
            return new(stages.Sum(stage => stage.NumCompletedTasks), stages.Sum(stage => stage.NumTasks));
        }
        catch (SparkClientException)
        {
            return default;
        }
    }
}
