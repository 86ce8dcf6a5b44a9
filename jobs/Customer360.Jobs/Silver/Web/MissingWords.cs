using System.Text.RegularExpressions;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Silver.Web;

/// <summary>Words that mean "no value" in web records, any case and with blanks around them; the empty text always does.</summary>
/// <param name="ofSources">Words of sources that have their own, by source name.</param>
/// <param name="ofOthers">Words of all others.</param>
internal sealed class MissingWords(IReadOnlyDictionary<string, IReadOnlyList<string>> ofSources, IReadOnlyList<string> ofOthers)
{
    private const string BlanksInJson = @"(?:\s|\u00A0|\uFEFF|\\[trn]|\\u00[aA]0|\\u[fF][eE][fF][fF])*";

    // What Spark reads as a truth value or as a fraction that is no number.
    private static readonly string[] WordsThatAreValues = ["t", "true", "y", "yes", "f", "false", "n", "no", "nan", "inf", "infinity", "+inf", "+infinity", "-inf", "-infinity"];

    /// <summary>Whether a word could be taken for a number, a time or a truth value, so that such values too have to be looked up.</summary>
    internal bool MayBeValues { get; } = ValueParsing.FormsOf(ofSources.Values.Append(ofOthers).SelectMany(words => words))
        .Any(word => word.Any(char.IsDigit) || WordsThatAreValues.Contains(word));

    /// <summary>Whether a text is one of the words; null for null.</summary>
    /// <param name="trimmed">The text without surrounding blanks.</param>
    // A loop over a list: IsIn makes a comparison of every word for every field, and with so much code the rows of hits took twice the time.
    internal Column Include(Column trimmed)
    {
        var text = Lower(trimmed);
        return OfSource(words => ArrayContains(Array([.. ValueParsing.FormsOf(words).Select(word => Lit(word))]), text));
    }

    /// <summary>The record with JSON's null in place of every missing word, also where a structure should be.</summary>
    internal Column Removed() => OfSource(words => Without(Col(BronzeTables.Record), words));

    private Column OfSource(Func<IReadOnlyList<string>, Column> made)
    {
        var others = made(ofOthers);
        return ofSources.Aggregate((Column?)null, (all, source) => Chosen(all, Col(Lineage.SourceName) == source.Key, made(source.Value)))?.Otherwise(others) ?? others;
    }

    private static Column Chosen(Column? before, Column condition, Column value) => before is null ? When(condition, value) : before.When(condition, value);

    // A quote within a value is escaped, so what stands between bare quotes behind a colon is a whole value. Most values are told by their
    // first sign to be none of the words, which the rest of the pattern would take its time to find out.
    private static Column Without(Column record, IReadOnlyList<string> words)
    {
        var known = words.Select(word => word.Trim()).Where(word => word.Length > 0).ToList();
        var beginnings = string.Concat(known.Select(word => $"\\x{{{char.ConvertToUtf32(word, 0):x}}}").Distinct());
        return RegexpReplace(record, $"(?iu):\\s*\"(?=[\\s\\u00A0\\uFEFF\\\\\"{beginnings}]){BlanksInJson}(?:{string.Join('|', known.Select(Pattern))})?{BlanksInJson}\"", ":null");
    }

    // JSON may write a slash with a backslash before it.
    private static string Pattern(string word) => Regex.Escape(word).Replace("/", @"\\?/", StringComparison.Ordinal);
}
