namespace Customer360.Jobs.Errors;

/// <summary>The tables to compare with could not be computed.</summary>
public sealed class RecomputationException(string job, string cause) : DataException(
    $"Tables could not be recomputed: job '{job}' failed. {cause}")
{
    /// <summary>The job that failed.</summary>
    public string Job { get; } = job;
}
