using Customer360.Spark.Sql;

namespace Customer360.Jobs.Compat;

/// <summary>A figure by its old and its corrected definition; a row of compat.reconciliation.</summary>
/// <param name="Table">The compat table, by layer and name.</param>
/// <param name="Figure">What is counted or summed.</param>
/// <param name="Old">By the old definition; null when it has none.</param>
/// <param name="Corrected">By the corrected definition; null when it has none.</param>
/// <param name="Cause">Why the two differ; null when they do not.</param>
/// <param name="Join">The join to blame; null when none is.</param>
public sealed record Reconciled(string Table, string Figure, decimal? Old, decimal? Corrected, string? Cause, string? Join)
{
    /// <summary>Old over corrected, six decimals, half up; null when the corrected value is 0 or missing.</summary>
    public decimal? Factor => Corrected is null or 0 ? null : Old is { } old ? Math.Round(old / Corrected.Value, 6, MidpointRounding.AwayFromZero) : null;

    /// <summary>Whether both definitions give the same.</summary>
    public bool Agrees => Old == Corrected;

    /// <summary>Reads a row of compat.reconciliation.</summary>
    public static Reconciled Of(Row row) => new(
        row.GetAs<string>("compat_table"),
        row.GetAs<string>("figure"),
        row.GetAs<decimal?>("old_value"),
        row.GetAs<decimal?>("corrected_value"),
        row.GetAs<string?>("cause"),
        row.GetAs<string?>("join"));

    internal static Reconciled Of(ReconcileFigure figure, IReadOnlyDictionary<string, decimal?> sums)
    {
        var (old, corrected) = (sums.GetValueOrDefault(figure.Old), sums.GetValueOrDefault(figure.Corrected));
        return old == corrected
            ? new Reconciled(figure.Table.FullName, figure.Name, old, corrected, null, null)
            : new Reconciled(figure.Table.FullName, figure.Name, old, corrected, figure.Cause, figure.Join);
    }

    internal GenericRow ToRow() => new([Table, Figure, Old, Corrected, Factor, Cause, Join]);
}
