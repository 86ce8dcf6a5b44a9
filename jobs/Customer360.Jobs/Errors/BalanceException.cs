using System.Globalization;

namespace Customer360.Jobs.Errors;

/// <summary>A sum over facts was not kept on its way into a table.</summary>
public sealed class BalanceException : DataException
{
    private BalanceException(string balance, string measure, string problem)
        : base($"Balance '{balance}' {problem}") => (Balance, Measure) = (balance, measure);

    /// <summary>What is balanced, by the name its job gave it.</summary>
    public string Balance { get; }

    /// <summary>The measure that was not kept; empty when none could be compared.</summary>
    public string Measure { get; }

    internal static BalanceException Lost(string balance, string measure, decimal before, decimal after, decimal aside) => new(balance, measure, string.Create(
        CultureInfo.InvariantCulture,
        $"does not hold: of {measure} {before:#,0.######} went in, {after:#,0.######} came out and {aside:#,0.######} was set aside, {Math.Abs(before - after - aside):#,0.######} too {(before > after + aside ? "little" : "much")}. ")
        + "Look at the joins and filters between the facts and the table: one drops rows that nobody set aside, or credits rows more than once.");

    internal static BalanceException NotNoted(string balance, string point) => new(
        balance, "", $"was asked for, but its job never noted {point}, so nothing can be compared. Pass the rows through its In, Aside and Out.");
}
