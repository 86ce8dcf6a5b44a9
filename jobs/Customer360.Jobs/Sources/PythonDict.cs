using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Sources;

/// <summary>Lines written by <c>repr()</c> of a Python dict, which look like JSON but for quotes, three words and some escapes.</summary>
internal static class PythonDict
{
    // Text in either kind of quotes, or everything up to the next one: words are only words outside of text.
    // Possessive, because Java's matcher recurses once per step it could take back.
    private const string Pieces = @"""[^""\\]*+(?:\\.[^""\\]*+)*+""|'[^'\\]*+(?:\\.[^'\\]*+)*+'|[^""']++|[""']";

    /// <summary>Options under which Spark's JSON reader takes the result of <see cref="ToJson"/>.</summary>
    internal static Dictionary<string, string> ReadOptions { get; } = new()
    {
        ["allowSingleQuotes"] = "true",
        ["allowBackslashEscapingAnyCharacter"] = "true",
    };

    /// <summary>The line as JSON that Spark's reader accepts; true JSON is returned as it is.</summary>
    internal static Column ToJson(Column line)
    {
        var written = RegexpReplace(line, @"\\x([0-9a-fA-F]{2})", @"\\u00$1");
        var pieces = RegexpExtractAll(written, Lit(Pieces), Lit(0));
        var words = ArrayJoin(Transform(pieces, piece => When(piece.RLike(@"^[""']"), piece).Otherwise(InJson(piece))), "");
        return When(line.RLike(@"\b(None|True|False)\b"), words).Otherwise(written);
    }

    private static Column InJson(Column words) =>
        RegexpReplace(RegexpReplace(RegexpReplace(words, @"\bNone\b", "null"), @"\bTrue\b", "true"), @"\bFalse\b", "false");
}
