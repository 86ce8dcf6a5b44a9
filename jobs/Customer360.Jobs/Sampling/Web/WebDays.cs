namespace Customer360.Jobs.Sampling.Web;

/// <summary>How a web export's sessions are spread over days, and how many hits each has.</summary>
internal sealed class WebDays
{
    private static readonly int[] Cycle = [1, 3, 4, 9, 2, 5, 1, 7];
    private static readonly int CycleSum = Cycle.Sum();

    // Google's property keeps Pacific time, which was UTC-7 on all days of the sample.
    private const long ZoneBehind = 7 * 3_600;

    private readonly long _hits;

    public WebDays(long hits, int mostDays)
    {
        _hits = hits;
        var (rounds, rest) = (hits / CycleSum, hits % CycleSum);
        Sessions = rounds * Cycle.Length;
        for (var at = 0; rest > 0; at++)
        {
            rest -= Cycle[at];
            Sessions++;
        }

        Days = (int)Math.Clamp(Sessions / 4, 4, mostDays);
    }

    public long Sessions { get; }

    public int Days { get; }

    /// <summary>First session of a day; that of the day after the last is the number of sessions.</summary>
    public long FirstOf(int day) => Sessions * day / Days;

    public DateOnly DateOf(int day) => SampleClock.AsOf.AddDays(day + 1 - Days);

    /// <summary>First second of the property's day, in seconds since 1970.</summary>
    public long StartOf(int day) => SampleClock.StartOf(DateOf(day)) + ZoneBehind;

    public int HitsOf(long session)
    {
        var before = session / Cycle.Length * CycleSum;
        for (var at = 0; at < session % Cycle.Length; at++)
        {
            before += Cycle[at];
        }

        return (int)Math.Min(Cycle[session % Cycle.Length], _hits - before);
    }
}
