using System.CommandLine;
using System.Globalization;
using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using Customer360.Spark.Sql.Types;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Verbs;

/// <summary>Shows what runs did.</summary>
internal sealed class HistoryVerb : Verb
{
    private const string Columns =
        "started_at string, run_id string, job string, `table` string, version bigint, rows_in bigint, rows_changed bigint, rows_out bigint, superseded bigint, quarantined bigint";

    private readonly Argument<string?> _table = TableArgument.Optional("Only this table's commits.");

    public override string Name => "history";

    public override string Summary => "Lists what runs wrote, newest first: run, job, table, version, rows in, changed and out.";

    public override IReadOnlyList<string> Examples => ["history", "history gold.customer360 --limit 5"];

    public override IReadOnlyList<Argument> Arguments => [_table];

    public override IReadOnlyList<Option> Options => [CommonOptions.Lake, CommonOptions.Limit, CommonOptions.Rows];

    /// <summary>The table that was named; null when none was.</summary>
    public Table? Table(Invocation call) => call.Value(_table) is { } name ? AllTables.Named(name) : null;

    public override int Run(Invocation call)
    {
        var table = Table(call);
        return LakeVerbs.Print(call, (spark, tables) =>
        {
            IEnumerable<Table> asked = table is null ? AllTables.All : [table];
            var commits = asked.SelectMany(known => tables.History(known).Select(state => RowOf(known, state)));
            return spark.CreateDataFrame(commits.ToList(), StructType.FromDdl(Columns)).OrderBy(Col("started_at").Desc(), Col("table"), Col("version").Desc());
        });
    }

    private static GenericRow RowOf(Table table, TableState state)
    {
        var (entry, rows) = (state.Entry, state.Entry.Rows);
        return new GenericRow([entry.StartedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), entry.RunId, entry.Job, table.FullName,
            state.Version, rows.In, rows.Changed, rows.Out, rows.Superseded, rows.Quarantined]);
    }
}
