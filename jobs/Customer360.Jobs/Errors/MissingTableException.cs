using Customer360.Jobs.Tables;

namespace Customer360.Jobs.Errors;

/// <summary>A table was asked for that no run has written.</summary>
public sealed class MissingTableException(Table table) : DataException(
    $"Table '{table.FullName}' does not exist in this lake. Run the jobs first ('run'), or name another lake with '--lake DIR'.")
{
    /// <summary>The table.</summary>
    public string Table { get; } = table.FullName;
}
