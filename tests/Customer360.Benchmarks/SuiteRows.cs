using System.Text.Json;
using Customer360.Benchmarks.Measuring;

namespace Customer360.Benchmarks;

/// <summary>Rows of both programs' tables: their times compare only where these are the same.</summary>
internal static class SuiteRows
{
    /// <summary>One comparison a table; a table that was not made has no rows.</summary>
    /// <param name="log">What <c>run --log json</c> printed.</param>
    /// <param name="peer">Rows by table of the other program.</param>
    /// <param name="tables">Tables of the gold layer to compare.</param>
    /// <exception cref="BenchmarkException">A table has not the same number of rows, so that the times would compare different work.</exception>
    public static IReadOnlyList<Comparison> Compare(IEnumerable<string> log, IReadOnlyDictionary<string, long> peer, IEnumerable<string> tables)
    {
        var ours = RowsByJob(log);
        var rows = tables.Select(table => new Comparison(table, ours.GetValueOrDefault(JobOf(table)), peer.GetValueOrDefault(table), "rows")).ToList();
        return rows.Find(table => table.Ours != table.Peer) is { } other
            ? throw new BenchmarkException($"The suite wrote {other.Ours} rows to {other.What}, PySpark {other.Peer}: their times do not compare.")
            : rows;
    }

    private static string JobOf(string table) => "gold-build-" + table["gold.".Length..].Replace('_', '-');

    private static Dictionary<string, long> RowsByJob(IEnumerable<string> log)
    {
        using var ended = JsonDocument.Parse(log.Last(line => line.StartsWith('{')));
        return ended.RootElement.GetProperty("jobs").EnumerateArray().ToDictionary(
            job => job.GetProperty("job").GetString()!,
            job => job.GetProperty("rows_out") is { ValueKind: JsonValueKind.Number } rows ? rows.GetInt64() : 0);
    }
}
