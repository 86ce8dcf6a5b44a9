using System.CommandLine;
using Customer360.Jobs.Errors;
using Customer360.Jobs.Running;

namespace Customer360.Jobs.Verbs;

/// <summary>Draws the job graph.</summary>
internal sealed class GraphVerb : Verb
{
    private readonly Option<string?> _format = CommonOptions.Word("--format", "Form of the picture.", "text", "mermaid");

    public override string Name => "graph";

    public override string Summary => "Shows what depends on what, as text or as a Mermaid flowchart.";

    public override IReadOnlyList<string> Examples => ["graph", "graph --format mermaid", "graph --to gold.customer360"];

    public override IReadOnlyList<Option> Options => [_format, .. CommonOptions.Selection];

    public override int Run(Invocation call)
    {
        var graph = call.Selected;
        call.Out.Write(call.Value(_format) == "mermaid" ? JobGraphText.Mermaid(graph) : JobGraphText.Text(graph));
        return ExitCodes.Done;
    }
}
