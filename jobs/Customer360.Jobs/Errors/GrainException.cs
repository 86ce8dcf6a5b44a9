using System.Globalization;

namespace Customer360.Jobs.Errors;

/// <summary>A join multiplied rows, so that a sum over them would be wrong.</summary>
public sealed class GrainException(string join, IReadOnlyList<string> keys, string measure, decimal before, decimal after) : DataException(string.Create(
    CultureInfo.InvariantCulture,
    $"Join '{join}' on ({string.Join(", ", keys)}) changed {measure} from {before:#,0.######} to {after:#,0.######}, factor {RatioText(before, after)}. "
    + $"Reduce the right side to one row per key, or aggregate it before the join."))
{
    /// <summary>The join, by the name its job gave it.</summary>
    public string Join { get; } = join;

    /// <summary>The join's key columns.</summary>
    public IReadOnlyList<string> Keys { get; } = keys;

    /// <summary>The measure that changed; "rows" for their number.</summary>
    public string Measure { get; } = measure;

    /// <summary>Its sum before the join.</summary>
    public decimal Before { get; } = before;

    /// <summary>Its sum after the join.</summary>
    public decimal After { get; } = after;

    /// <summary>How many times too much.</summary>
    public decimal Factor => Ratio(Before, After);

    // 11.4 says enough; 1.004 does not say less than 1.0.
    private static string RatioText(decimal before, decimal after) =>
        Ratio(before, after).ToString(Math.Abs(Ratio(before, after)) >= 2 ? "0.0" : "0.0##", CultureInfo.InvariantCulture);

    private static decimal Ratio(decimal before, decimal after) => before == 0 ? after : after / before;
}
