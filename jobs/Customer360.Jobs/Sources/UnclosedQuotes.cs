using System.Text.RegularExpressions;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Sources;

/// <summary>
/// Lines of csv whose last quoted value is not closed: half a row, whose other half is the next line or lost. Spark tells them only where
/// columns are missing behind, and otherwise takes the first half for the value.
/// </summary>
internal static class UnclosedQuotes
{
    /// <summary>The text of the line.</summary>
    internal const string Line = "_unclosed";

    /// <summary>Number of the record within its part of the file, from 0.</summary>
    internal const string Ordinal = "_ordinal";

    /// <summary>Their file, part and number; one pass over the text.</summary>
    /// <param name="lines">The files as text: value, file, part and sequence of every line that is not blank.</param>
    /// <param name="source">How values are quoted.</param>
    internal static DataFrame In(DataFrame lines, SourceOptions source)
    {
        var headers = When(Lit(source.Header) & (Col(RecordReader.Block) == 0L), 1L).Otherwise(0L);
        return lines
            .Filter(Col("value").Contains(source.Quote) & Col("value").RLike(Pattern(source)))
            .Select(Col(RecordReader.FileUri), Col(RecordReader.Block), (OrdinalOf(Col(RecordReader.Sequence)) - headers).As(Ordinal), Col("value").As(Line));
    }

    /// <summary>The number of a record within its part: the low bits of Spark's running number.</summary>
    internal static Column OrdinalOf(Column sequence) => sequence.BitwiseAND((1L << 33) - 1);

    // Whole values first, each up to its delimiter, then a quote that nothing closes. Nothing is tried twice, however long the line.
    private static string Pattern(SourceOptions source)
    {
        var (quote, delimiter) = (Regex.Escape(source.Quote), Regex.Escape(source.Delimiter));
        var escaped = source.Escape.Length == 0 || source.Escape == source.Quote ? quote + quote : Regex.Escape(source.Escape) + ".";
        var plain = source.Escape.Length == 0 || source.Escape == source.Quote ? $"[^{quote}]*+" : $"[^{quote}{Regex.Escape(source.Escape)}]*+";
        var inside = $"{plain}(?:{escaped}{plain})*+";
        var rest = source.Delimiter.Length == 1 ? $"[^{delimiter}]*+" : $"(?:(?!{delimiter}).)*+";
        return $"^(?:(?:{quote}{inside}{quote}|(?!{quote})){rest}{delimiter})*+{quote}{inside}$";
    }
}
