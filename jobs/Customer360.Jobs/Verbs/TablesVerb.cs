using System.CommandLine;
using Customer360.Jobs.Errors;
using Customer360.Jobs.Tables;

namespace Customer360.Jobs.Verbs;

/// <summary>Prints the declarations of tables.</summary>
internal sealed class TablesVerb : Verb
{
    private readonly Argument<string?> _table = TableArgument.Optional("Only this table, e.g. gold.customer360.");
    private readonly Option<string?> _format = CommonOptions.Word("--format", "Form of the documentation.", "text", "html");
    private readonly Option<string?> _output = CommonOptions.Text("--output", "FILE", "File to write instead of printing.");

    public override string Name => "tables";

    public override string Summary => "Describes every table: grain, key, columns with type and meaning, foreign keys, the job that writes it.";

    public override IReadOnlyList<string> Examples => ["tables", "tables gold.customer360", "tables --format html --output tables.html"];

    public override IReadOnlyList<Argument> Arguments => [_table];

    public override IReadOnlyList<Option> Options => [_format, _output];

    public override int Run(Invocation call)
    {
        var tables = call.Value(_table) is { } name ? [AllTables.Named(name)] : AllTables.All;
        var writers = call.Graph.Jobs.SelectMany(job => job.Writes.Select(table => (table.FullName, job.Name))).ToDictionary(pair => pair.FullName, pair => pair.Name);
        var documentation = new TableDocumentation(tables, writers);
        var text = call.Value(_format) == "html" ? documentation.Html() : documentation.Text();
        if (call.Value(_output) is { } file)
        {
            File.WriteAllText(file, text);
        }
        else
        {
            call.Out.Write(text);
        }

        return ExitCodes.Done;
    }
}
