using Customer360.Jobs.Options;
using Customer360.Jobs.Running;
using Customer360.Jobs.Sources;
using Customer360.Jobs.Tables;

namespace Customer360.Jobs.Silver;

/// <summary>Turns landed records of one kind into one current row per key, and sets aside what breaks a rule.</summary>
/// <param name="table">The silver table to fill.</param>
public sealed class ConformRecords(Table table) : IJob
{
    /// <inheritdoc/>
    public string Name => $"silver-conform-{table.Name.Replace('_', '-')}";

    /// <inheritdoc/>
    public IReadOnlyList<Table> Reads { get; } = [BronzeTables.Of(table), .. table.ForeignKeys.Select(key => key.Parent()).Distinct()];

    /// <inheritdoc/>
    public IReadOnlyList<Table> Writes { get; } = [table, QuarantineTables.Of(table)];

    /// <inheritdoc/>
    public object? SettingsOf(AppSettings settings) =>
        new { Parsings = SourceParsing.Of(settings, table), Default = SourceParsing.Default(settings), Snapshots = new Snapshots(table, settings).Sources, SnapshotsOfEachFile = new Snapshots(table, settings).OfEachFile };

    /// <inheritdoc/>
    public void Run(JobContext job)
    {
        job.IsAbsent = !job.Exists(Reads[0]) && !job.Exists(table);
        if (!job.IsAbsent)
        {
            new RecordFold(job, table).Run();
        }
    }
}
