using System.Text.RegularExpressions;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Silver.Web;

/// <summary>Words that mean "no value", turned into JSON's null before a record is parsed: one step for all of its values at all depths.</summary>
/// <param name="ofSources">Words of sources that have their own, by source name.</param>
/// <param name="ofOthers">Words of all others.</param>
internal sealed class MissingWords(IReadOnlyDictionary<string, IReadOnlyList<string>> ofSources, IReadOnlyList<string> ofOthers)
{
    private const string Blanks = @"(?:\s|\u00A0|\uFEFF|\\[trn]|\\u00[aA]0|\\u[fF][eE][fF][fF])*";

    /// <summary>The record with null in place of every missing word.</summary>
    internal Column Removed()
    {
        var record = Col(BronzeTables.Record);
        var others = Without(record, ofOthers);
        return ofSources.Aggregate((Column?)null, (all, source) => Chosen(all, Col(Lineage.SourceName) == source.Key, Without(record, source.Value)))?.Otherwise(others) ?? others;
    }

    private static Column Chosen(Column? before, Column condition, Column value) => before is null ? When(condition, value) : before.When(condition, value);

    // A quote within a value is escaped, so what stands between bare quotes behind a colon is a whole value. Most values are told by their
    // first sign to be none of the words, which the rest of the pattern would take its time to find out.
    private static Column Without(Column record, IReadOnlyList<string> words)
    {
        var known = words.Select(word => word.Trim()).Where(word => word.Length > 0).ToList();
        var beginnings = string.Concat(known.Select(word => $"\\x{{{char.ConvertToUtf32(word, 0):x}}}").Distinct());
        return RegexpReplace(record, $"(?iu):\\s*\"(?=[\\s\\u00A0\\uFEFF\\\\\"{beginnings}]){Blanks}(?:{string.Join('|', known.Select(Pattern))})?{Blanks}\"", ":null");
    }

    // JSON may write a slash with a backslash before it.
    private static string Pattern(string word) => Regex.Escape(word).Replace("/", @"\\?/", StringComparison.Ordinal);
}
