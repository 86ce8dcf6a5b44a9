using System.CommandLine;
using Customer360.Jobs.Tables;

namespace Customer360.Jobs.Verbs;

/// <summary>Shows what runs did.</summary>
internal sealed class HistoryVerb : Verb
{
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
        _ = Table(call);
        throw new NotImplementedException();
    }
}
