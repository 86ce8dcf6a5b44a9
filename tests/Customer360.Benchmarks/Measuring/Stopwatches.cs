using System.Diagnostics;

namespace Customer360.Benchmarks.Measuring;

/// <summary>Measures repetitions; the middle one counts.</summary>
internal static class Stopwatches
{
    /// <summary>Seconds of the middle one of some repetitions.</summary>
    public static double Median(int repetitions, Action action) => Median(Each(repetitions, action));

    /// <summary>Seconds of every repetition, in order.</summary>
    public static List<double> Each(int repetitions, Action action)
    {
        var seconds = new List<double>();
        for (var i = 0; i < repetitions; i++)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return seconds;
    }

    /// <summary>The middle one; of an even number the mean of both in the middle.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToList();
        var (low, high) = ((ordered.Count - 1) / 2, ordered.Count / 2);
        return (ordered[low] + ordered[high]) / 2;
    }
}
