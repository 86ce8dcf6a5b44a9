using System.Text;
using Customer360.Benchmarks.Measuring;

namespace Customer360.Benchmarks;

/// <summary>What one benchmark found.</summary>
/// <param name="Name">Name of the benchmark.</param>
/// <param name="Summary">What it measures.</param>
/// <param name="Rows">What both sides took.</param>
internal sealed record Report(string Name, string Summary, IReadOnlyList<Comparison> Rows)
{
    private static readonly string[] Head = ["measured", "ours", "PySpark", "ratio", "target", ""];

    /// <summary>A table for people to read in a terminal.</summary>
    public static string Table(IReadOnlyList<Comparison> rows)
    {
        var cells = rows.Select(row => row.Cells).Prepend(Head).ToList();
        var widths = Enumerable.Range(0, Head.Length).Select(column => cells.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in cells)
        {
            var padded = row.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]));
            text.AppendLine(string.Join("  ", padded).TrimEnd());
        }

        return text.ToString();
    }

    /// <summary>Writes <c>NAME.md</c> into a folder, replacing that of an earlier run.</summary>
    public void WriteMarkdown(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, Name + ".md"), Markdown());
    }

    /// <summary>The table as Markdown, with what it is.</summary>
    public string Markdown()
    {
        string[] lines =
        [
            $"# {Name}", "", Summary,
            $"Ratio is ours by PySpark's: the smaller, the better. {Environment.ProcessorCount} processors.", "",
            Line(Head), "| --- | ---: | ---: | ---: | ---: | --- |",
            .. Rows.Select(row => Line(row.Cells)),
        ];
        return string.Join('\n', lines) + "\n";
    }

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
