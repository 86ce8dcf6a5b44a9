using System.CommandLine;
using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Verbs;

/// <summary>Shows what was set aside.</summary>
internal sealed class QuarantineVerb : Verb
{
    private readonly Argument<string?> _table = TableArgument.Optional("Silver table whose rejected rows to print; left out, rows are counted by table, reason and rule.");
    private readonly Option<string?> _reason = CommonOptions.Text("--reason", "REASON", "Only rows set aside for this reason, e.g. orphan.");

    public override string Name => "quarantine";

    public override string Summary => "Counts rejected rows by table, reason and rule; with a table, prints them with the file and position they came from.";

    public override IReadOnlyList<string> Examples => ["quarantine", "quarantine online_transactions --reason malformed"];

    public override IReadOnlyList<Argument> Arguments => [_table];

    public override IReadOnlyList<Option> Options => [CommonOptions.Lake, _reason, CommonOptions.Limit, CommonOptions.Rows];

    /// <summary>The quarantine table that was named by its own or its silver table's name; null when none was.</summary>
    public Table? Table(Invocation call) => call.Value(_table) is { } name
        ? AllTables.Find($"quarantine.{name.Split('.')[^1]}") ?? AllTables.Named(name)
        : null;

    /// <summary>The reason that was asked for; null for all.</summary>
    public string? Reason(Invocation call) => call.Value(_reason);

    public override int Run(Invocation call)
    {
        var (table, reason) = (Table(call), Reason(call));
        return LakeVerbs.Print(call, (spark, tables) =>
        {
            var rows = table is null ? CountedByRule(spark, tables) : LakeVerbs.Required(tables, table).OrderBy(Col(Lineage.SourceFile), Col(Lineage.SourcePosition));
            return reason is null ? rows : rows.Filter(Col(QuarantineTables.Reason) == reason);
        });
    }

    private static DataFrame CountedByRule(SparkSession spark, LakeTables tables)
    {
        var counts = QuarantineTables.All.Where(tables.Exists).Select(table => tables.Read(table)
            .GroupBy(Lit(table.FullName).As("table"), Col(QuarantineTables.Reason), Col(QuarantineTables.Rule))
            .Agg(Count(Lit(1)).As("rows")));
        var none = spark.Sql("SELECT '' AS table, '' AS reason, '' AS rule, 0L AS rows WHERE false");
        return counts.Aggregate(none, (all, next) => all.Union(next)).OrderBy(Col("table"), Col("reason"), Col("rule"));
    }
}
