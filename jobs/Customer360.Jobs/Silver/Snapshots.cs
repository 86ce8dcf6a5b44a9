using Customer360.Jobs.Options;
using Customer360.Jobs.Sources;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Silver;

/// <summary>Sources whose every delivery holds all rows, so that a key missing from the newest one has gone.</summary>
internal sealed class Snapshots(Table table, AppSettings settings)
{
    /// <summary>Whether the row's key is missing from its source's newest snapshot.</summary>
    internal const string IsGone = "_is_gone";

    private const string Newest = "_newest_snapshot";
    private const string Snapshot = "_snapshot";
    private const string Present = "_is_present";

    /// <summary>Names of the snapshot sources of the table.</summary>
    internal IReadOnlyList<string> Sources { get; } =
        [.. settings.SourcesOf(table.Name).Where(source => source.Value.Mode is SourceMode.Snapshot).Select(source => source.Key)];

    /// <summary>Names of those whose every file is a snapshot; of the others every batch is one.</summary>
    internal IReadOnlyList<string> OfEachFile { get; } =
        [.. settings.SourcesOf(table.Name).Where(source => source.Value is { Mode: SourceMode.Snapshot, SnapshotFiles: SnapshotFiles.Each }).Select(source => source.Key)];

    /// <summary>Whether there are any.</summary>
    internal bool Any => Sources.Count > 0;

    /// <summary>Adds <see cref="IsGone"/>.</summary>
    /// <param name="rows">Rows of the table's keys.</param>
    /// <param name="delivered">All typed records since the last fold, malformed ones too: a broken row still says that its key is there.</param>
    internal DataFrame MarkGone(DataFrame rows, DataFrame delivered)
    {
        if (!Any)
        {
            return rows.WithColumn(IsGone, Lit(false));
        }

        var file = OfEachFile.Count == 0 ? Lit(0) : When(Col(Lineage.SourceName).IsIn([.. OfEachFile]), Col(Lineage.FileNumber)).Otherwise(0);
        var snapshots = delivered.Filter(Col(Lineage.SourceName).IsIn([.. Sources])).WithColumn(Snapshot, Struct(Col(Lineage.BatchId), file.As(Lineage.FileNumber)));
        var newest = snapshots.GroupBy(Col(Lineage.SourceName)).Agg(Max(Col(Snapshot)).As(Newest));
        var keys = snapshots.Join(newest, [Lineage.SourceName]).Filter(Col(Snapshot) == Col(Newest))
            .Select([Col(Lineage.SourceName), .. table.Key.Select(name => Col(name))]).Distinct().WithColumn(Present, Lit(true));

        return rows
            .Join(newest, [Lineage.SourceName], "left_outer")
            .Join(keys, [Lineage.SourceName, .. table.Key], "left_outer")
            .WithColumn(IsGone, Col(Newest).IsNotNull() & Col(Present).IsNull())
            .Drop(Newest, Present);
    }
}
