using Customer360.Jobs.Errors;

namespace Customer360.Jobs.Running;

/// <summary>How a run went.</summary>
/// <param name="RunId">The run.</param>
/// <param name="AsOf">The UTC day that replaced the clock.</param>
/// <param name="Lake">Where the tables are.</param>
/// <param name="Elapsed">From start to end.</param>
/// <param name="Jobs">Every job of the run, in the graph's order.</param>
public sealed record RunReport(string RunId, DateOnly AsOf, string Lake, TimeSpan Elapsed, IReadOnlyList<JobReport> Jobs)
{
    /// <summary>Lines for people after the table: what was found, where the old numbers were wrong, what to look at next.</summary>
    public IReadOnlyList<string> Highlights { get; init; } = [];

    /// <summary>Whether somebody stopped the run.</summary>
    public bool Interrupted { get; init; }

    /// <summary>Jobs that failed.</summary>
    public IEnumerable<JobReport> Failures => Jobs.Where(job => job.Status is JobStatus.Failed);

    /// <summary>All warnings, with the job they come from.</summary>
    public IEnumerable<(string Job, string Warning)> Warnings => Jobs.SelectMany(job => job.Warnings.Select(warning => (job.Job, warning)));

    /// <summary>Rows that lie in quarantine afterwards.</summary>
    public long Quarantined => Jobs.Sum(job => job.Quarantined);

    /// <summary>The process's answer.</summary>
    /// <param name="strict">Whether quarantined rows and warnings of refused files count as failure.</param>
    public int ExitCode(bool strict) =>
        Interrupted ? ExitCodes.Interrupted
        : Failures.Any() || (strict && (Quarantined > 0 || Jobs.Any(job => job.RefusedFiles > 0))) ? ExitCodes.JobFailed
        : ExitCodes.Done;
}

/// <summary>How one job went, or goes.</summary>
/// <param name="Job">The job.</param>
/// <param name="Status">Where it stands.</param>
public sealed record JobReport(string Job, JobStatus Status)
{
    /// <summary>Rows read: those new to the job where it goes on from its last run, else all of its inputs.</summary>
    public long RowsIn { get; init; }

    /// <summary>Rows inserted, updated or deleted.</summary>
    public long RowsChanged { get; init; }

    /// <summary>Rows in the job's table afterwards.</summary>
    public long RowsOut { get; init; }

    /// <summary>Rows that newer ones of the same key replaced.</summary>
    public long Superseded { get; init; }

    /// <summary>Rows in quarantine afterwards.</summary>
    public long Quarantined { get; init; }

    /// <summary>Files that were refused.</summary>
    public int RefusedFiles { get; init; }

    /// <summary>Time it took so far.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>One line: why it failed, was left out or had nothing to do; empty otherwise.</summary>
    public string Message { get; init; } = "";

    /// <summary>Where in the program it failed; null for a job that did not.</summary>
    public string? Stack { get; init; }

    /// <summary>Things a person should know that did not stop the job.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Whether nothing more will happen.</summary>
    public bool IsOver => Status is not (JobStatus.Waiting or JobStatus.Running);
}

/// <summary>Where a job stands.</summary>
public enum JobStatus
{
    /// <summary>Not started; it waits for others or for a free place.</summary>
    Waiting,

    /// <summary>At work.</summary>
    Running,

    /// <summary>Done; something was written or checked.</summary>
    Done,

    /// <summary>Left out because nothing it depends on has changed.</summary>
    UpToDate,

    /// <summary>Left out because its source has never delivered.</summary>
    Absent,

    /// <summary>Ended with an error.</summary>
    Failed,

    /// <summary>Left out because a job it depends on failed.</summary>
    Blocked,

    /// <summary>Stopped, or never started, because the run was interrupted.</summary>
    Cancelled,
}
