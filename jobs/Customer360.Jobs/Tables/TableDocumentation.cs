using System.Text;

namespace Customer360.Jobs.Tables;

/// <summary>The declarations as people read them; <see cref="HtmlDocumentation"/> has the page.</summary>
/// <param name="tables">The tables to describe, in the order to describe them.</param>
/// <param name="writers">The job that writes each table, by the table's full name; tables nobody writes are left out of it.</param>
public sealed class TableDocumentation(IReadOnlyList<Table> tables, IReadOnlyDictionary<string, string> writers)
{
    /// <summary>All tables as plain text, each as <see cref="TextOf"/>, an empty line between.</summary>
    public string Text() => string.Join("\n", tables.Select(TextOf));

    /// <summary>All tables as one HTML page that needs nothing else.</summary>
    public string Html() => new HtmlDocumentation(tables, writers).Render();

    /// <summary>One table as plain text: its facts, then its columns, then its rules; ends with a line break.</summary>
    public string TextOf(Table table)
    {
        var text = new StringBuilder().Append(table.FullName).Append('\n');

        foreach (var (label, value) in FactsOf(table, writers))
        {
            text.Append("  ").Append(label.PadRight(12)).Append(value).Append('\n');
        }

        var (names, types) = (table.Columns.Max(column => column.Name.Length), Math.Min(16, table.Columns.Max(column => column.Type.Length)));
        foreach (var column in table.Columns)
        {
            text.Append("    ").Append(column.Name.PadRight(names + 2)).Append(column.Type.PadRight(types)).Append("  ").Append(MeaningOf(column)).Append('\n');
        }

        foreach (var rule in TableRule.Of(table))
        {
            text.Append("  ").Append(rule.Reason is null ? "warns " : "refuses ").Append(rule.Name).Append(": ").Append(rule.Says).Append('\n');
        }

        return text.ToString();
    }

    internal static IEnumerable<(string Label, string Value)> FactsOf(Table table, IReadOnlyDictionary<string, string> writers)
    {
        yield return ("grain", table.Grain);
        yield return ("key", table.Key.Count > 0 ? string.Join(", ", table.Key) : "none, rows are only appended");

        if (table.ForeignKeys.Count > 0)
        {
            yield return ("parents", string.Join(", ", table.ForeignKeys.Select(reference =>
                $"{reference.Column} in {reference.Parent().FullName}{(reference.Optional ? " or null" : "")}")));
        }

        if (table.Measures.Count > 0)
        {
            yield return ("measures", string.Join(", ", table.Measures));
        }

        if (table.FactTime is not null)
        {
            yield return ("as-of", $"rows whose {table.FactTime} lies on a later day are hidden from gold");
        }

        if (writers.TryGetValue(table.FullName, out var writer))
        {
            yield return ("written by", writer);
        }
    }

    internal static string MeaningOf(TableColumn column) => string.Concat(
        column.Meaning,
        column.Required ? " Required." : "",
        column.Codes.Count > 0 ? $" Known words: {string.Join(", ", column.Codes)}." : "",
        column.From is null || column.From == column.Name ? "" : $" From {column.From}.");
}
