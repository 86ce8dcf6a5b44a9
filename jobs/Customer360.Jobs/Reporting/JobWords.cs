using System.Globalization;
using Customer360.Jobs.Running;

namespace Customer360.Jobs.Reporting;

/// <summary>What is said about one job.</summary>
internal static class JobWords
{
    /// <summary>The status as people and schedulers read it.</summary>
    public static string Of(JobStatus status) => status switch
    {
        JobStatus.Waiting => "waiting",
        JobStatus.Running => "running",
        JobStatus.Done => "done",
        JobStatus.UpToDate => "up to date",
        JobStatus.Absent => "no data",
        JobStatus.Failed => "FAILED",
        JobStatus.Blocked => "blocked",
        _ => "stopped",
    };

    /// <summary>One line: the job, how it went, and what is worth knowing.</summary>
    public static string Line(JobReport job)
    {
        var facts = new List<string>();
        if (job.Status is JobStatus.Done)
        {
            facts.Add($"{Number(job.RowsIn)} in, {Number(job.RowsChanged)} changed, {Number(job.RowsOut)} out");
        }

        if (job.Quarantined > 0)
        {
            facts.Add($"{Number(job.Quarantined)} quarantined");
        }

        if (job.IsOver && job.Elapsed > TimeSpan.Zero)
        {
            facts.Add($"{Seconds(job.Elapsed)} s");
        }

        if (job.Message.Length > 0)
        {
            facts.Add(job.Message.ReplaceLineEndings(" "));
        }

        return $"{job.Job} {Of(job.Status)}{(facts.Count > 0 ? $": {string.Join(", ", facts)}" : "")}";
    }

    /// <summary>How far Spark is with a job; nothing while it plans or commits.</summary>
    public static string Tasks(TaskProgress progress) => progress.Tasks == 0 ? "" : $"{Number(progress.Done)} of {Number(progress.Tasks)} tasks";

    public static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
}
