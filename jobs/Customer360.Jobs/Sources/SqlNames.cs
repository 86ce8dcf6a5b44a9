using System.Text.RegularExpressions;

namespace Customer360.Jobs.Sources;

/// <summary>Names in SQL.</summary>
internal static partial class SqlNames
{
    /// <summary>A name as SQL has it, whatever characters it holds.</summary>
    internal static string Quoted(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";

    /// <summary>Finds the words of a piece of SQL that may be columns. A word too many does no harm: nothing reads it.</summary>
    internal static IEnumerable<string> In(string sql) => Words().Matches(sql).Select(word => word.Groups["name"]).Where(name => name.Success).Select(name => name.Value);

    // Text in quotes is passed over; so are functions, fields of something, and the words that mean the present when no column is called so.
    [GeneratedRegex("""
        '(?:[^'\\]|\\.|'')*' | "(?:[^"\\]|\\.|"")*"
        | `(?<name>[^`]+)`
        | (?<![\w.]) (?! (?:current_\w+|localtimestamp)\b ) (?<name>[A-Za-z_]\w*) \b (?!\s*\()
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
