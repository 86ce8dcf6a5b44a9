using System.Globalization;
using System.Text.Json;

namespace Customer360.Jobs.Running;

/// <summary>What a commit did to a table's rows.</summary>
/// <param name="Inserted">Rows that were not there.</param>
/// <param name="Updated">Rows whose content was replaced.</param>
/// <param name="Deleted">Rows that left.</param>
public sealed record RowChanges(long Inserted, long Updated = 0, long Deleted = 0)
{
    /// <summary>All rows that were touched.</summary>
    public long Total => Inserted + Updated + Deleted;

    /// <summary>By how many rows the table grew.</summary>
    public long Growth => Inserted - Deleted;

    /// <summary>Reads what Delta itself counted while it wrote; null for operations that are neither a write nor a merge, and where it was told not to count.</summary>
    /// <param name="commitInfo">The commit's own description in Delta's log.</param>
    internal static RowChanges? Of(JsonElement commitInfo)
    {
        if (!commitInfo.TryGetProperty("operationMetrics", out var metrics))
        {
            return null;
        }

        return Metric(metrics, "numTargetRowsInserted") is { } inserted
            ? new RowChanges(inserted, Metric(metrics, "numTargetRowsUpdated") ?? 0, Metric(metrics, "numTargetRowsDeleted") ?? 0)
            : Metric(metrics, "numOutputRows") is { } written ? new RowChanges(written) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Inserted} inserted, {Updated} updated, {Deleted} deleted";

    private static long? Metric(JsonElement metrics, string name) =>
        metrics.TryGetProperty(name, out var text) ? long.Parse(text.GetString()!, CultureInfo.InvariantCulture) : null;
}
