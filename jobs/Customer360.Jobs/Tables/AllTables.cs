using Customer360.Jobs.Errors;

namespace Customer360.Jobs.Tables;

/// <summary>Every declared table, and the way from a typed name to it.</summary>
public static class AllTables
{
    /// <summary>All tables in the order rows travel: bronze, silver, quarantine, gold, compat.</summary>
    public static IReadOnlyList<Table> All { get; } =
        [.. BronzeTables.All, .. SilverTables.All, .. QuarantineTables.All, .. GoldTables.All, .. CompatTables.All];

    // A short name means the table most people ask for.
    private static readonly Layer[] Preference = [Layer.Gold, Layer.Silver, Layer.Compat, Layer.Bronze, Layer.Quarantine];

    /// <summary>Finds a table by full or short name, whatever its case; a short name of several layers is gold's, else silver's, compat's, bronze's.</summary>
    /// <exception cref="UsageException">No table has that name; the message lists near ones.</exception>
    public static Table Named(string name) => Find(name) ?? throw new UsageException($"There is no table '{name}'. {Advice(name)}");

    /// <summary>The same; null when no table has that name.</summary>
    public static Table? Find(string name) => Matching(name).OrderBy(table => Array.IndexOf(Preference, table.Layer)).FirstOrDefault();

    private static IEnumerable<Table> Matching(string name) => All.Where(table =>
        string.Equals(table.FullName, name, StringComparison.OrdinalIgnoreCase) || string.Equals(table.Name, name, StringComparison.OrdinalIgnoreCase));

    private static string Advice(string name)
    {
        var known = name.Contains('.', StringComparison.Ordinal) ? All.Select(table => table.FullName) : All.Select(table => table.Name).Distinct();

        return NearMatch.All(name, known) is { Count: > 0 } near
            ? $"Did you mean {string.Join(" or ", near.Select(word => $"'{word}'"))}?"
            : "'tables' lists those there are.";
    }
}
