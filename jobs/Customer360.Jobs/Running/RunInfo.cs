namespace Customer360.Jobs.Running;

/// <summary>What all jobs of one run share.</summary>
/// <param name="Id">Sortable and unique: the start in UTC and a random tail.</param>
/// <param name="StartedAt">The run's only clock reading.</param>
/// <param name="AsOf">The UTC day that replaces the clock; facts of later days are hidden from gold.</param>
/// <param name="Full">Whether everything is recomputed from bronze.</param>
public sealed record RunInfo(string Id, DateTimeOffset StartedAt, DateOnly AsOf, bool Full)
{
    /// <summary>Starts a run now.</summary>
    /// <param name="clock">The clock, read once.</param>
    /// <param name="asOf">The day asked for; null takes the day of the start.</param>
    /// <param name="full">Whether to recompute.</param>
    public static RunInfo Start(TimeProvider clock, DateOnly? asOf, bool full)
    {
        var now = clock.GetUtcNow();
        var tail = Guid.NewGuid().ToString("N")[..6];
        return new RunInfo($"{now:yyyyMMdd'T'HHmmss}-{tail}", now, asOf ?? DateOnly.FromDateTime(now.UtcDateTime), full);
    }
}
