using System.CommandLine;
using Customer360.Jobs.Tables;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Verbs;

/// <summary>Prints rows of a table.</summary>
internal sealed class ShowVerb : Verb
{
    private readonly Argument<string> _table = TableArgument.Required("The table, e.g. gold.customer360.");

    public override string Name => "show";

    public override string Summary => "Prints the first rows of a table, ordered by its key.";

    public override IReadOnlyList<string> Examples => ["show gold.customer360", "show silver.customers --limit 100 --format csv"];

    public override IReadOnlyList<Argument> Arguments => [_table];

    public override IReadOnlyList<Option> Options => [CommonOptions.Lake, CommonOptions.Limit, CommonOptions.Rows];

    /// <summary>The table that was named.</summary>
    public Table Table(Invocation call) => AllTables.Named(call.Value(_table)!);

    public override int Run(Invocation call)
    {
        var table = Table(call);
        return LakeVerbs.Print(call, (_, tables) => LakeVerbs.Required(tables, table).OrderBy([.. table.Key.Select(name => Col(name))]), LakeVerbs.FirstRows);
    }
}
