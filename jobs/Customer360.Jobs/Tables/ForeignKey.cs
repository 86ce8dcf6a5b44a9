namespace Customer360.Jobs.Tables;

/// <summary>A column whose values are keys of another table; a row without its parent is an orphan.</summary>
/// <param name="Column">The column of the child.</param>
/// <param name="Parent">The parent table, as a lambda because tables are declared in no guaranteed order.</param>
/// <param name="Optional">Whether null is allowed, as for an interaction that nobody has handled yet.</param>
public sealed record ForeignKey(string Column, Func<Table> Parent, bool Optional);
