using System.Xml.Linq;

namespace Customer360.Jobs.Tables;

/// <summary>The page of all tables. Built from elements, so that whatever a declaration says is escaped.</summary>
internal sealed class HtmlDocumentation(IReadOnlyList<Table> tables, IReadOnlyDictionary<string, string> writers)
{
    private const string Style = """
        body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #1c2733; }
        h2 { border-bottom: 2px solid #d5dde5; margin-top: 3rem; text-transform: capitalize; }
        h3 { margin: 2rem 0 .25rem; }
        table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
        th, td { text-align: left; vertical-align: top; padding: .2rem .6rem .2rem 0; border-bottom: 1px solid #e6ebf0; }
        dl { display: grid; grid-template-columns: 7rem auto; margin: .25rem 0; }
        dt { color: #5c6b7a; }
        dd { margin: 0; }
        code { font-family: ui-monospace, monospace; font-size: 13px; }
        nav li { display: inline-block; margin-right: 1rem; }
        """;

    internal string Render()
    {
        var page = new XElement(
            "html",
            new XAttribute("lang", "en"),
            new XElement("head", new XElement("meta", new XAttribute("charset", "utf-8")), new XElement("title", "Customer360 tables"), new XElement("style", Style)),
            new XElement("body", new XElement("h1", "Customer360 tables"), Contents(), Layers.SelectMany(Section)));

        return $"<!DOCTYPE html>\n{page}\n";
    }

    private IEnumerable<IGrouping<Layer, Table>> Layers => tables.GroupBy(table => table.Layer);

    private XElement Contents() => new("nav", Layers.Select(layer => new XElement(
        "p",
        new XElement("strong", layer.Key.Folder()),
        new XElement("ul", layer.Select(table => new XElement("li", LinkTo(table, table.Name)))))));

    private IEnumerable<XElement> Section(IGrouping<Layer, Table> layer) =>
        [new XElement("h2", layer.Key.Folder()), .. layer.Select(Article)];

    private XElement Article(Table table) => new(
        "section",
        new XAttribute("id", table.FullName),
        new XElement("h3", table.FullName),
        new XElement("dl", Facts(table)),
        new XElement("table", HeaderRow("column", "type", "meaning"), table.Columns.Select(column => ColumnRow(table, column))),
        Rules(table));

    private IEnumerable<XElement> Facts(Table table)
    {
        foreach (var (label, value) in TableDocumentation.FactsOf(table, writers))
        {
            yield return new XElement("dt", label);
            yield return label == "parents" ? new XElement("dd", Parents(table)) : new XElement("dd", value);
        }
    }

    private IEnumerable<object> Parents(Table table) => table.ForeignKeys.SelectMany((reference, index) => new object[]
    {
        $"{(index > 0 ? ", " : "")}{reference.Column} in ",
        LinkTo(reference.Parent(), reference.Parent().FullName),
        reference.Optional ? " or null" : "",
    });

    // A page of some tables only still names the parents of all of them.
    private XElement LinkTo(Table table, string text) =>
        tables.Contains(table) ? new XElement("a", new XAttribute("href", $"#{table.FullName}"), text) : new XElement("span", text);

    private static XElement ColumnRow(Table table, TableColumn column) => new(
        "tr",
        new XAttribute("id", $"{table.FullName}.{column.Name}"),
        new XElement("td", new XElement("code", column.Name)),
        new XElement("td", new XElement("code", column.Type)),
        new XElement("td", TableDocumentation.MeaningOf(column)));

    private static XElement? Rules(Table table) => TableRule.Of(table) is { Count: > 0 } rules
        ? new XElement("table", HeaderRow("rule", "a row is", "when"), rules.Select(RuleRow))
        : null;

    private static XElement RuleRow(TableRule rule) => new(
        "tr",
        new XElement("td", new XElement("code", rule.Name)),
        new XElement("td", rule.Reason is null ? "kept, with a warning" : $"set aside as {rule.Reason}"),
        new XElement("td", rule.Says));

    private static XElement HeaderRow(params string[] titles) => new("tr", titles.Select(title => new XElement("th", title)));
}
