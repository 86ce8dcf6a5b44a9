
namespace Customer360.Jobs.Sources;

/// <summary>What the first bytes of a file say about whether it fits its contract, before Spark reads any of it.</summary>
public static class FileInspection
{
    /// <summary>Bytes that are looked at.</summary>
    public const int HeadBytes = 64 * 1024;

    private static readonly byte[] ParquetMark = "PAR1"u8.ToArray();

    /// <summary>Judges a file.</summary>
    /// <param name="source">How the source is said to arrive.</param>
    /// <param name="contract">The contract's columns; empty for nested records, which have no header.</param>
    /// <param name="optional">Contract columns a file may lack.</param>
    /// <param name="head">The first bytes, at most <see cref="HeadBytes"/>.</param>
    public static InspectedFile Inspect(SourceOptions source, IReadOnlyList<string> contract, IReadOnlyList<string> optional, byte[] head)
    {
        if (head.Length == 0)
        {
            return InspectedFile.Refused("empty_file", "the file is empty");
        }

        return source.Format switch
        {
            SourceFormat.Parquet => head.AsSpan().StartsWith(ParquetMark)
                ? InspectedFile.Accepted([])
                : InspectedFile.Refused("not_parquet", "the file does not start like Parquet"),
            SourceFormat.Csv => Csv(source, contract, optional, TextOf(source, head)),
            _ => Json(TextOf(source, head)),
        };
    }

    private static string TextOf(SourceOptions source, byte[] head) => CharacterSets.Find(source.Encoding)!.GetString(head).TrimStart('\uFEFF');

    private static InspectedFile Json(string text)
    {
        var first = text.TrimStart();
        return LooksLikeHtml(first) ? Html
            : first.Length == 0 ? InspectedFile.Refused("empty_file", "the file holds blank lines only")
            : first.Split('\n').Any(line => line.TrimStart().StartsWith('{')) ? InspectedFile.Accepted([])
            : InspectedFile.Refused("not_json", "no line at its beginning starts with '{'");
    }

    private static InspectedFile Csv(SourceOptions source, IReadOnlyList<string> contract, IReadOnlyList<string> optional, string text)
    {
        if (LooksLikeHtml(text.TrimStart()))
        {
            return Html;
        }

        var lines = text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Trim().Length > 0).Take(20).ToList();
        if (lines.Count == 0)
        {
            return InspectedFile.Refused("empty_file", "the file holds blank lines only");
        }

        if (!source.Header)
        {
            var fits = lines.Any(line => CsvLine.Split(line, source.Delimiter, source.Quote).Count == source.Columns.Count);
            return fits
                ? InspectedFile.Accepted(source.Columns)
                : InspectedFile.Refused("wrong_columns", $"none of its first lines has {source.Columns.Count} columns");
        }

        return Header(source, contract, optional, [.. CsvLine.Split(lines[0], source.Delimiter, source.Quote).Select(name => name.Trim())]);
    }

    private static InspectedFile Header(SourceOptions source, IReadOnlyList<string> contract, IReadOnlyList<string> optional, IReadOnlyList<string> physical)
    {
        var repeated = physical.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (repeated is not null)
        {
            return InspectedFile.Refused("wrong_header", $"its header names column '{repeated.Key}' twice");
        }

        var delivered = physical.Select(name => source.Renames.GetValueOrDefault(name, name)).Concat(source.Expressions.Keys).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var missing = contract.Where(name => !delivered.Contains(name) && !optional.Contains(name));
        var unordered = source.ChangedAtColumn is { } changed && !physical.Contains(changed, StringComparer.OrdinalIgnoreCase) ? [changed] : Array.Empty<string>();
        var lacking = missing.Union(unordered, StringComparer.OrdinalIgnoreCase).ToList();
        return lacking.Count == 0
            ? InspectedFile.Accepted(physical)
            : InspectedFile.Refused("wrong_header", $"its header lacks {string.Join(", ", lacking.Select(name => $"'{name}'"))}");
    }

    private static InspectedFile Html => InspectedFile.Refused("not_data", "the file is an HTML page");

    private static bool LooksLikeHtml(string text) =>
        text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
}

/// <summary>The verdict on a file.</summary>
/// <param name="Columns">Physical columns in order; empty for formats that name their own.</param>
/// <param name="Rule">Rule a refused file broke; null when it is accepted.</param>
/// <param name="Problem">What is wrong with it, without any value from it; null when it is accepted.</param>
public sealed record InspectedFile(IReadOnlyList<string> Columns, string? Rule, string? Problem)
{
    internal static InspectedFile Accepted(IReadOnlyList<string> columns) => new(columns, null, null);

    internal static InspectedFile Refused(string rule, string problem) => new([], rule, problem);
}
