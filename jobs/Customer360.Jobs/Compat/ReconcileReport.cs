using System.Globalization;

namespace Customer360.Jobs.Compat;

/// <summary>The reconciliation in words.</summary>
public static class ReconcileReport
{
    /// <summary>
    /// Lines for people: for each compat table the figures that differ with old and corrected value, factor and cause, then how many agree.
    /// </summary>
    /// <param name="figures">Rows of compat.reconciliation, in any order.</param>
    public static IReadOnlyList<string> Lines(IEnumerable<Reconciled> figures)
    {
        var tables = figures.GroupBy(figure => figure.Table).OrderBy(table => table.Key, StringComparer.Ordinal).ToList();
        return tables.Count == 0 ? ["Nothing to reconcile: no compat table has been built."] : [.. tables.SelectMany(OfTable)];
    }

    /// <summary>One line: old, corrected, factor.</summary>
    public static string Summary(Reconciled figure) => string.Create(
        CultureInfo.InvariantCulture,
        $"{figure.Figure}: {Number(figure.Old)} by the old definition, {Number(figure.Corrected)} corrected{Factor(figure)}");

    private static IEnumerable<string> OfTable(IGrouping<string, Reconciled> table)
    {
        yield return table.Key;
        foreach (var figure in table.Where(figure => !figure.Agrees).OrderBy(figure => figure.Figure, StringComparer.Ordinal))
        {
            yield return $"  {Summary(figure)}";
            yield return $"    {figure.Cause}{(figure.Join is null ? "" : $" Join: {figure.Join}.")}";
        }

        if (table.Where(figure => figure.Agrees).Select(figure => figure.Figure).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } same)
        {
            yield return $"  the same by both definitions: {string.Join(", ", same)}";
        }
    }

    private static string Number(decimal? value) => value?.ToString("#,0.######", CultureInfo.InvariantCulture) ?? "none";

    private static string Factor(Reconciled figure) =>
        figure.Factor is { } factor ? $", factor {factor.ToString(Math.Abs(factor) >= 2 ? "0.0" : "0.0##", CultureInfo.InvariantCulture)}" : "";
}
