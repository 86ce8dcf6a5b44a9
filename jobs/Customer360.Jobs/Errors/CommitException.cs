using Customer360.Jobs.Tables;

namespace Customer360.Jobs.Errors;

/// <summary>A commit holds other rows than were computed for it.</summary>
public sealed class CommitException(Table table, string wanted, string written) : DataException(
    $"Delta wrote other rows to '{table.FullName}' than were checked: {written} where {wanted} were asked for. An input changed under the job, or a part of it was "
    + "computed twice with different results. The table has its former rows again; run the job again.")
{
    /// <summary>The table that was written.</summary>
    public string Table { get; } = table.FullName;
}
