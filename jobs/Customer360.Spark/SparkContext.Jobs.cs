using Customer360.Spark.Interop;

namespace Customer360.Spark;

/// <content>Groups and tags of jobs, which belong to the calling flow and the tasks it starts afterwards.</content>
public sealed partial class SparkContext
{
    /// <summary>Gives the jobs of this flow a group, by which they are found and cancelled.</summary>
    /// <param name="groupId">Name of the group.</param>
    /// <param name="description">What Spark's page shows for its jobs.</param>
    /// <param name="interruptOnCancel">Whether cancelling interrupts the threads of running tasks.</param>
    public void SetJobGroup(string groupId, string description, bool interruptOnCancel = false)
    {
        Flow.Set(JvmContext.JobGroup, groupId);
        Flow.Set(JvmContext.JobDescription, description);
        Flow.Set(JvmContext.InterruptOnCancel, interruptOnCancel ? "true" : "false");
    }

    /// <summary>Takes group and description off the jobs of this flow.</summary>
    public void ClearJobGroup()
    {
        Flow.Set(JvmContext.JobGroup, null);
        Flow.Set(JvmContext.JobDescription, null);
        Flow.Set(JvmContext.InterruptOnCancel, null);
    }

    /// <summary>What Spark's page shows for the jobs of this flow; null for its own text.</summary>
    public void SetJobDescription(string? value) => Flow.Set(JvmContext.JobDescription, value);

    /// <summary>Sets a property that Spark hands on to the jobs of this flow, such as the scheduler's pool; null takes it off.</summary>
    public void SetLocalProperty(string key, string? value) => Flow.Set(key, value);

    /// <summary>A property of this flow; null when it is not set.</summary>
    public string? GetLocalProperty(string key) => Flow.Properties.GetValueOrDefault(key);

    /// <summary>Marks the jobs of this flow with one tag more.</summary>
    /// <exception cref="ArgumentException">The tag is empty or has a comma in it.</exception>
    public void AddJobTag(string tag)
    {
        CheckTag(tag);
        Flow.Set(JvmContext.JobTags, string.Join(',', GetJobTags().Append(tag).Distinct(StringComparer.Ordinal)));
    }

    /// <summary>Takes a tag off the jobs of this flow.</summary>
    public void RemoveJobTag(string tag)
    {
        CheckTag(tag);
        var rest = string.Join(',', GetJobTags().Where(known => known != tag));
        Flow.Set(JvmContext.JobTags, rest.Length == 0 ? null : rest);
    }

    /// <summary>The tags of this flow's jobs.</summary>
    public IReadOnlyCollection<string> GetJobTags() =>
        GetLocalProperty(JvmContext.JobTags)?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Takes all tags off the jobs of this flow.</summary>
    public void ClearJobTags() => Flow.Set(JvmContext.JobTags, null);

    /// <summary>Cancels the running jobs of a group; the calls that wait for them end with an error.</summary>
    public void CancelJobGroup(string groupId) => Reference.Call("cancelJobGroup", groupId);

    /// <summary>Cancels the running jobs that have a tag.</summary>
    public void CancelJobsWithTag(string tag)
    {
        CheckTag(tag);
        Reference.Call("cancelJobsWithTag", tag);
    }

    /// <summary>Cancels all jobs that run or wait.</summary>
    public void CancelAllJobs() => Reference.Call("cancelAllJobs");

    /// <summary>How far jobs, stages and tasks are; may be asked while other flows wait for them.</summary>
    public StatusTracker StatusTracker() => new(_session.Jvm, Reference);

    private static void CheckTag(string tag)
    {
        ArgumentException.ThrowIfNullOrEmpty(tag);
        if (tag.Contains(',', StringComparison.Ordinal))
        {
            throw new ArgumentException("A job tag cannot have a comma in it. Use another sign.", nameof(tag));
        }
    }
}
