using System.Globalization;

namespace Customer360.Benchmarks.Measuring;

/// <summary>One quantity on both sides. The ratio is ours by PySpark's: the smaller, the better.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Ours">What it cost here.</param>
/// <param name="Peer">What it cost PySpark.</param>
/// <param name="Unit">Unit of both.</param>
/// <param name="Target">Largest ratio that is good enough; null where nothing was promised.</param>
internal sealed record Comparison(string What, double Ours, double Peer, string Unit = "s", double? Target = null)
{
    /// <summary>Ours by PySpark's.</summary>
    public double Ratio => Ours / Peer;

    /// <summary>Whether a target was missed; a ratio that is no number misses every one.</summary>
    public bool IsMissed => Target is { } target && !(Ratio <= target);

    /// <summary>The row of a table: what, ours, PySpark's, ratio, target, verdict.</summary>
    public IReadOnlyList<string> Cells =>
    [
        What, $"{Text(Ours)} {Unit}", $"{Text(Peer)} {Unit}", Text(Ratio),
        Target is { } target ? $"≤ {Text(target)}" : "", Target is null ? "" : IsMissed ? "missed" : "met",
    ];

    private static string Text(double value) =>
        value.ToString(value >= 100 ? "0" : value >= 10 ? "0.0" : value >= 1 ? "0.00" : "0.000", CultureInfo.InvariantCulture);
}
