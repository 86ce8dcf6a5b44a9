using System.Globalization;

namespace Customer360.Jobs.Sampling;

/// <summary>The dates of the sample; the wall clock plays no part.</summary>
internal static class SampleClock
{
    public const long Day = 86_400;

    /// <summary>The day that suits the sample as the end of its windows.</summary>
    public static readonly DateOnly AsOf = new(2025, 3, 31);

    /// <summary>A day 90 days before the data end, for which churn labels can be computed.</summary>
    public static readonly DateOnly LabelAsOf = new(2024, 12, 31);

    /// <summary>First second of <see cref="AsOf"/>, in seconds since 1970.</summary>
    public static readonly long AsOfStart = StartOf(AsOf);

    /// <summary>First second after <see cref="AsOf"/>.</summary>
    public static readonly long AsOfEnd = AsOfStart + Day;

    public static string AsOfStamp { get; } = Compact(AsOf);

    public static long StartOf(DateOnly day) => (day.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber) * Day;

    public static DateTime Moment(long seconds) => DateTime.UnixEpoch.AddSeconds(seconds);

    public static string Compact(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
