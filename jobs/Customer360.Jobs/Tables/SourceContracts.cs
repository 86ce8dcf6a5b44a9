using Customer360.Jobs.Errors;

namespace Customer360.Jobs.Tables;

/// <summary>Every source the suite understands.</summary>
public static class SourceContracts
{
    /// <summary>All contracts: one for each silver table of a flat source, and one for each web analytics export.</summary>
    public static IReadOnlyList<SourceContract> All { get; } =
    [
        .. SilverTables.FromFlatSources.Select(silver => new SourceContract(silver.Name, BronzeTables.Of(silver), silver)),
        new("web_sessions", BronzeTables.WebSessions, SilverTables.WebSessions),
        new("web_events", BronzeTables.WebEvents, SilverTables.WebSessions),
    ];

    /// <summary>The contract called <paramref name="name"/>.</summary>
    /// <exception cref="UsageException">No contract has that name; the message lists near ones.</exception>
    public static SourceContract Named(string name) =>
        All.FirstOrDefault(contract => contract.Name == name)
        ?? throw new UsageException($"There is no source contract '{name}'. {Advice(name)}");

    private static string Advice(string name) => NearMatch.All(name, All.Select(contract => contract.Name)) is { Count: > 0 } near
        ? $"Did you mean {string.Join(" or ", near.Select(word => $"'{word}'"))}?"
        : $"There are: {string.Join(", ", All.Select(contract => contract.Name))}.";
}
