using System.Globalization;
using Customer360.Jobs.Sources;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Reporting;

/// <summary>Prints rows as an aligned table, as CSV, or as one JSON object a line.</summary>
internal sealed class RowPrinter(TextWriter output, string form)
{
    private const int WidestCell = 60;

    /// <summary>Prints all rows; CSV and JSON stream, a table is held to find its widths.</summary>
    internal void Print(DataFrame rows)
    {
        if (form == "json")
        {
            PrintJson(rows);
            return;
        }

        var names = rows.Columns();
        var texts = rows.Select([.. rows.Schema().Fields.Select(field => Text(field.Name, field.DataType.TypeName))]);
        if (form == "csv")
        {
            PrintCsv(names, texts);
            return;
        }

        PrintTable(names, [.. texts.Collect().Select(Cells)]);
    }

    private static Column Text(string name, string type) =>
        (type is "array" or "map" or "struct" ? ToJson(Col(SqlNames.Quoted(name))) : Col(SqlNames.Quoted(name)).Cast("string")).As(name);

    private void PrintJson(DataFrame rows)
    {
        var line = ToJson(Struct(Col("*")), new Dictionary<string, string> { ["ignoreNullFields"] = "false" });
        foreach (var row in rows.Select(line).ToLocalIterator())
        {
            output.WriteLine(row.GetAs<string>(0));
        }
    }

    private void PrintCsv(IReadOnlyList<string> names, DataFrame texts)
    {
        output.WriteLine(string.Join(',', names.Select(Quoted)));
        foreach (var row in texts.ToLocalIterator())
        {
            output.WriteLine(string.Join(',', row.Values.Select(value => Quoted((string?)value ?? ""))));
        }
    }

    private void PrintTable(IReadOnlyList<string> names, List<string[]> rows)
    {
        var widths = names.Select((name, column) => rows.Select(row => row[column].Length).Append(name.Length).Max()).ToArray();
        output.WriteLine(Line([.. names], widths));
        output.WriteLine(string.Join("  ", widths.Select(width => new string('-', width))));
        rows.ForEach(row => output.WriteLine(Line(row, widths)));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"({rows.Count:#,0} {(rows.Count == 1 ? "row" : "rows")})"));
    }

    private static string Line(string[] cells, int[] widths) => string.Join("  ", cells.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd();

    private static string[] Cells(Row row) => [.. row.Values.Select(value => Shortened((string?)value ?? "null"))];

    private static string Shortened(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= WidestCell ? line : $"{line[..(WidestCell - 1)]}…";
    }

    private static string Quoted(string value) =>
        value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
