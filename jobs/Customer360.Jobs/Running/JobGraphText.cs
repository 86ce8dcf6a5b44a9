using System.Text;
using Customer360.Jobs.Tables;

namespace Customer360.Jobs.Running;

/// <summary>Pictures of a job graph.</summary>
public static class JobGraphText
{
    /// <summary>For a terminal: every job with what it waits for and what it writes.</summary>
    public static string Text(JobGraph graph)
    {
        var text = new StringBuilder();
        foreach (var job in graph.Jobs)
        {
            text.Append(job.Name).Append('\n');
            Line(text, "after ", graph.Before(job).Select(other => other.Name));
            Line(text, "writes", job.Writes.Select(table => table.FullName));
        }

        return text.ToString();
    }

    /// <summary>For Markdown: a Mermaid flowchart with one box per layer.</summary>
    public static string Mermaid(JobGraph graph)
    {
        var text = new StringBuilder("flowchart LR\n");
        foreach (var layer in graph.Jobs.GroupBy(LayerOf))
        {
            text.Append("  subgraph ").Append(layer.Key).Append('\n');
            foreach (var job in layer)
            {
                text.Append("    ").Append(job.Name).Append("[\"").Append(job.Name).Append("\"]\n");
            }

            text.Append("  end\n");
        }

        foreach (var (job, before) in graph.Jobs.SelectMany(job => graph.Before(job).Select(before => (job, before))))
        {
            text.Append("  ").Append(before.Name).Append(" --> ").Append(job.Name).Append('\n');
        }

        return text.ToString();
    }

    private static string LayerOf(IJob job) => job.Writes is [var first, ..] ? first.Layer.Folder() : "other";

    private static void Line(StringBuilder text, string label, IEnumerable<string> words)
    {
        if (string.Join(", ", words) is { Length: > 0 } joined)
        {
            text.Append("  ").Append(label).Append(' ').Append(joined).Append('\n');
        }
    }
}
