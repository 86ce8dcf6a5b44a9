using Customer360.Jobs.Options;

namespace Customer360.Jobs.Errors;

/// <summary>A table of a database lacks columns that its source's contract demands.</summary>
public sealed class WrongColumnsException(string source, JdbcOptions database, IReadOnlyList<string> columns) : DataException(
    $"Source '{source}' was refused as wrong_columns: '{database}' lacks {string.Join(", ", columns.Select(name => $"'{name}'"))}. Name them in Renames or Expressions of the source, then run again.")
{
    /// <summary>The columns it lacks, by the contract's names.</summary>
    public IReadOnlyList<string> Columns { get; } = columns;
}
