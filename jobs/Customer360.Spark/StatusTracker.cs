using Customer360.Spark.Interop;

namespace Customer360.Spark;

/// <summary>How far jobs, stages and tasks are. What has ended is forgotten by Spark after a while, and by then gives null.</summary>
public sealed class StatusTracker
{
    private readonly Jvm _jvm;
    private readonly JvmObject _context;
    private readonly JvmObject _tracker;

    internal StatusTracker(Jvm jvm, JvmObject context)
    {
        _jvm = jvm;
        _context = context;
        using var java = jvm.CallStatic<JvmObject>("org.apache.spark.api.java.JavaSparkContext", "fromSparkContext", context);
        _tracker = java.Call<JvmObject>("statusTracker");
    }

    /// <summary>Jobs of a group that Spark still remembers, in no order; null stands for the jobs without a group.</summary>
    public IReadOnlyList<int> GetJobIdsForGroup(string? groupId) => Numbers(_tracker.Call<JvmObject>("getJobIdsForGroup", groupId));

    /// <summary>Jobs with a tag that Spark still remembers, in no order.</summary>
    public IReadOnlyList<int> GetJobIdsForTag(string tag)
    {
        // Java's tracker lacks this one.
        using var tracker = _context.Call<JvmObject>("statusTracker");
        return Numbers(tracker.Call<JvmObject>("getJobIdsForTag", tag));
    }

    /// <summary>Jobs that run now.</summary>
    public IReadOnlyList<int> GetActiveJobIds() => Numbers(_tracker.Call<JvmObject>("getActiveJobIds"));

    /// <summary>Stages that run now.</summary>
    public IReadOnlyList<int> GetActiveStageIds() => Numbers(_tracker.Call<JvmObject>("getActiveStageIds"));

    /// <summary>A job's state and stages; null when Spark does not know the job, or no longer.</summary>
    public SparkJobInfo? GetJobInfo(int jobId)
    {
        using var job = _tracker.Call<JvmObject?>("getJobInfo", jobId);
        if (job is null)
        {
            return null;
        }

        using var status = job.Call<JvmObject>("status");
        return new SparkJobInfo(jobId, Numbers(job.Call<JvmObject>("stageIds")), status.Call<string>("toString"));
    }

    /// <summary>A stage's tasks; null when Spark does not know the stage, or no longer.</summary>
    public SparkStageInfo? GetStageInfo(int stageId)
    {
        using var stage = _tracker.Call<JvmObject?>("getStageInfo", stageId);
        return stage is null
            ? null
            : new SparkStageInfo(
                stageId,
                stage.Call<string>("name"),
                stage.Call<int>("numTasks"),
                stage.Call<int>("numActiveTasks"),
                stage.Call<int>("numCompletedTasks"),
                stage.Call<int>("numFailedTasks"));
    }

    private int[] Numbers(JvmObject array)
    {
        using (array)
        {
            return _jvm.ReadJson<int[]>(array);
        }
    }
}
