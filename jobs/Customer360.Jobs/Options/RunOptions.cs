namespace Customer360.Jobs.Options;

/// <summary>What a run does.</summary>
public sealed record RunOptions : ISelfChecking
{
    /// <summary>The date that replaces the clock.</summary>
    [Setting("UTC date that replaces the clock, YYYY-MM-DD; empty is the day the run starts. Also --as-of DATE.")]
    public DateOnly? AsOf { get; init; }

    /// <summary>Recompute everything.</summary>
    [Setting("Recompute every table from bronze instead of going on from the last run. Also --full.")]
    public bool Full { get; init; }

    /// <summary>Whether set-aside data fail the run.</summary>
    [Setting("End with exit code 1 when rows were quarantined or files refused. Also --strict.")]
    public bool Strict { get; init; }

    /// <summary>Jobs at a time.</summary>
    [Setting("Jobs that run at the same time; 0 is one per processor, at most 8.")]
    public int Parallelism { get; init; }

    /// <summary>Patience with another run.</summary>
    [Setting("Seconds to wait for another run that works on the lake; 0 refuses at once.")]
    public int LockWaitSeconds { get; init; } = 600;

    /// <summary>No progress.</summary>
    [Setting("Print errors and the closing summary only. Also --quiet.")]
    public bool Quiet { get; init; }

    /// <summary>Form of what is printed.</summary>
    [Setting("Form of progress and summary: text for people, json for schedulers, one object a line. Also --log.")]
    public LogFormat Log { get; init; }

    /// <summary>Jobs at a time with 0 resolved.</summary>
    public int Jobs => Parallelism > 0 ? Parallelism : Math.Clamp(Environment.ProcessorCount, 1, 8);

    /// <inheritdoc/>
    public IEnumerable<SettingProblem> Problems()
    {
        if (Parallelism < 0)
        {
            yield return new(nameof(Parallelism), $"is {Parallelism}, expected 0 or more");
        }

        if (LockWaitSeconds < 0)
        {
            yield return new(nameof(LockWaitSeconds), $"is {LockWaitSeconds}, expected 0 or more seconds");
        }
    }
}

/// <summary>Form of progress and summary.</summary>
public enum LogFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One JSON object a line.</summary>
    Json,
}
