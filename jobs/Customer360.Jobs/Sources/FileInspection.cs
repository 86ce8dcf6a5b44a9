
namespace Customer360.Jobs.Sources;

/// <summary>What the first bytes of a file say about whether it fits its contract, before Spark reads any of it.</summary>
public static class FileInspection
{
    /// <summary>The rule that columns are broken by where no header names them.</summary>
    internal const string WrongColumns = "wrong_columns";

    /// <summary>Bytes that are looked at.</summary>
    public const int HeadBytes = 64 * 1024;

    // Of fewer objects all may happen to lack a value.
    private const int TellingLines = 10;

    private static readonly byte[] ParquetMark = "PAR1"u8.ToArray();

    /// <summary>Judges a file.</summary>
    /// <param name="source">How the source is said to arrive.</param>
    /// <param name="contract">The contract's columns; empty for nested records, which have no header.</param>
    /// <param name="optional">Contract columns a file may lack.</param>
    /// <param name="key">Contract columns that make up the key; an object without any is a row that nothing can be done with.</param>
    /// <param name="head">The first bytes, at most <see cref="HeadBytes"/>.</param>
    public static InspectedFile Inspect(SourceOptions source, IReadOnlyList<string> contract, IReadOnlyList<string> optional, IReadOnlyList<string> key, byte[] head)
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
            _ => Json(source, key, TextOf(source, head)),
        };
    }

    /// <summary>Judges a file whose format names its columns with their types.</summary>
    /// <param name="source">How the source is said to arrive.</param>
    /// <param name="contract">The contract's columns.</param>
    /// <param name="optional">Contract columns a file may lack.</param>
    /// <param name="physical">The columns the file has.</param>
    internal static InspectedFile InspectColumns(SourceOptions source, IReadOnlyList<string> contract, IReadOnlyList<string> optional, IReadOnlyList<string> physical) =>
        Lacking(source, contract, optional, physical) is { Count: > 0 } lacking
            ? InspectedFile.Refused(WrongColumns, $"it lacks {Listed(lacking)}")
            : InspectedFile.Accepted(physical);

    private static string TextOf(SourceOptions source, byte[] head) => CharacterSets.Find(source.Encoding)!.GetString(head).TrimStart('\uFEFF');

    private static InspectedFile Json(SourceOptions source, IReadOnlyList<string> key, string text)
    {
        var first = text.TrimStart();
        var objects = first.Split('\n').Count(line => line.TrimStart().StartsWith('{'));
        return LooksLikeHtml(first) ? Html
            : first.Length == 0 ? InspectedFile.Refused("empty_file", "the file holds blank lines only")
            : objects == 0 ? InspectedFile.Refused("not_json", "no line at its beginning starts with '{'")
            : objects > TellingLines && key.Where(name => !IsNamed(source, name, text)).ToList() is { Count: > 0 } lacking
                ? InspectedFile.Refused(WrongColumns, $"none of its first {objects} lines has {Listed(lacking)}")
            : InspectedFile.Accepted([]);
    }

    // Objects may leave out what they have no value for, so only what none of them ever names is sure to be called otherwise.
    private static bool IsNamed(SourceOptions source, string name, string text) => source.Expressions.ContainsKey(name)
        || source.Renames.Where(pair => string.Equals(pair.Value, name, StringComparison.OrdinalIgnoreCase)).Select(pair => pair.Key).Append(name)
            .Any(physical => text.Contains($"\"{physical}\"", StringComparison.Ordinal) || text.Contains($"'{physical}'", StringComparison.Ordinal));

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
                : InspectedFile.Refused(WrongColumns, $"none of its first lines has {source.Columns.Count} columns");
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

        var lacking = Lacking(source, contract, optional, physical);
        return lacking.Count == 0
            ? InspectedFile.Accepted(physical)
            : InspectedFile.Refused("wrong_header", $"its header lacks {Listed(lacking)}");
    }

    /// <summary>Columns that a source must have and that are not among the <paramref name="physical"/> ones, by the contract's names.</summary>
    internal static IReadOnlyList<string> Lacking(SourceOptions source, IReadOnlyList<string> contract, IReadOnlyList<string> optional, IReadOnlyList<string> physical)
    {
        var delivered = physical.Select(name => source.Renames.GetValueOrDefault(name, name)).Concat(source.Expressions.Keys).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var missing = contract.Where(name => !delivered.Contains(name) && !optional.Contains(name));
        var unordered = source.ChangedAtColumn is { } changed && !physical.Contains(changed, StringComparer.OrdinalIgnoreCase) ? [changed] : Array.Empty<string>();
        return [.. missing.Union(unordered, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Names in quotes, parted by commas.</summary>
    internal static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));

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
