namespace Customer360.Spark;

/// <summary>A job at one moment.</summary>
/// <param name="JobId">Its number.</param>
/// <param name="StageIds">Numbers of its stages.</param>
/// <param name="Status">RUNNING, SUCCEEDED, FAILED or UNKNOWN.</param>
public sealed record SparkJobInfo(int JobId, IReadOnlyList<int> StageIds, string Status);
