using Customer360.Jobs.Tables;

namespace Customer360.Jobs.Errors;

/// <summary>Landed rows are not all accounted for.</summary>
public sealed class ConservationException(Table table, long landed, long accepted, long superseded, long quarantined) : DataException(
    $"Rows of '{table.FullName}' do not add up: {landed} landed, but {accepted} accepted + {superseded} superseded + {quarantined} quarantined = {accepted + superseded + quarantined}. "
    + "Run the job again with --full; if it still differs, report it with the output of 'history'.")
{
    /// <summary>The table whose rows do not add up.</summary>
    public string Table { get; } = table.FullName;
}
