using System.Text.RegularExpressions;
using Customer360.Jobs.Errors;

namespace Customer360.Jobs.Verbs;

/// <summary>
/// Tells statements that read from those that change something, by their words. Spark carries out commands as soon as it has parsed them,
/// without the lock that a run holds on the lake, and what they wrote is in no ledger.
/// </summary>
internal static partial class ReadingStatement
{
    private static readonly HashSet<string> Descriptions = ["SHOW", "DESCRIBE", "DESC", "EXPLAIN"];
    private static readonly HashSet<string> Queries = ["SELECT", "WITH", "FROM", "VALUES", "TABLE"];

    /// <summary>Refuses a statement that is no query and no description.</summary>
    /// <exception cref="UsageException">It would change something, or is none that is known to change nothing.</exception>
    public static void Require(string statement)
    {
        var words = Token().Matches(statement).Where(token => token.Groups["skipped"].Success is false).Select(token => token.Value.ToUpperInvariant()).ToList();
        var first = words.FirstOrDefault(word => word != "(", "");
        if (Descriptions.Contains(first))
        {
            return;
        }

        var culprit = Queries.Contains(first) ? Change(words) : first;
        if (culprit is not null)
        {
            throw new UsageException($"'sql' changes nothing, and a statement with {(culprit.Length > 0 ? culprit : "no words")} is no query. Write SELECT, WITH, SHOW, DESCRIBE or EXPLAIN; the lake is changed by 'run', which keeps its books.");
        }
    }

    // A query's beginning may have a change behind it: WITH … INSERT, FROM … INSERT. As names of columns these words stand elsewhere.
    private static string? Change(List<string> words)
    {
        for (var at = 1; at < words.Count - 1; at++)
        {
            if ((words[at], words[at + 1]) is ("INSERT", "INTO" or "OVERWRITE") or ("MERGE", "INTO")
                || (words[at] is "DELETE" or "UPDATE" or "MERGE" && words[at - 1] == ")"))
            {
                return words[at];
            }
        }

        return null;
    }

    // Comments, texts and quoted names are no words. Comments within comments are, to Spark, comments.
    [GeneratedRegex(
        """
        (?<skipped>
            --(\\\r?\n|[^\r\n])*
          | /\*((?!/\*|\*/).|(?<open>/\*)|(?<-open>\*/))*(?(open)(?!))\*/
          | [rR]'[^']*' | [rR]"[^"]*"
          | '([^'\\]|\\.)*' | "([^"\\]|\\.)*" | `[^`]*`
        )
        | \w+ | \S
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}
