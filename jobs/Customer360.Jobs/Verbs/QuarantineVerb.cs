using System.CommandLine;
using Customer360.Jobs.Tables;

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
        _ = (Table(call), Reason(call));
        throw new NotImplementedException();
    }
}
