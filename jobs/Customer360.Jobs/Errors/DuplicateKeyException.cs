using Customer360.Jobs.Tables;

namespace Customer360.Jobs.Errors;

/// <summary>Rows on their way into a table share its key.</summary>
public sealed class DuplicateKeyException(Table table, long rows, long keys) : DataException(
    $"Refused to write '{table.FullName}': {rows} rows hold {keys} different keys ({string.Join(", ", table.Key)}), so the grain '{table.Grain}' would not hold. "
    + "Reduce them to one row per key in the job's transformation.")
{
    /// <summary>The table that was not written.</summary>
    public string Table { get; } = table.FullName;
}
