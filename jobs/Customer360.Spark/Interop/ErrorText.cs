using System.Text.RegularExpressions;
using Customer360.Spark.Sql;

namespace Customer360.Spark.Interop;

/// <summary>Makes one line of a Java exception's message, and keeps values of rows out of it.</summary>
internal static partial class ErrorText
{
    private const int LongestMessage = 2000;

    // Of the conditions that are met while rows are worked on, these parameters name things of the query, never what is in a row.
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "sourceType", "targetType", "type", "dataType", "fromType", "toType", "expectedType", "actualType", "config", "ansiConfig",
        "functionName", "funcName", "routineName", "parameter", "objectName", "columnName", "colName", "columnNames", "fieldName",
        "tableName", "table", "constraintName", "operator", "suggestion", "suggestedFunc", "precision", "scale", "schema", "path",
        "mode", "failFastMode", "format", "encoding", "charset", "unit", "alternative", "hint",
    };

    /// <summary>Decides what may be shown of an exception and says it in one line.</summary>
    internal static JvmFailure Describe(JvmErrorFacts facts, bool includeValues)
    {
        var hides = !includeValues && MayHoldValues(facts);
        var parameters = facts.Parameters.ToDictionary(
            parameter => parameter.Key,
            parameter => hides && !Names.Contains(parameter.Key) ? $"<{parameter.Key}>" : parameter.Value,
            StringComparer.Ordinal);

        return new JvmFailure(
            $"Spark refused '{facts.What}': {Reason(facts, parameters, hides)}",
            facts.JavaClass,
            facts.Condition,
            facts.SqlState,
            parameters,
            includeValues ? facts.StackTrace : FramesOnly(facts.StackTrace));
    }

    internal static string FirstLine(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        return (end < 0 ? text : text[..end]).Trim().TrimEnd('.');
    }

    private static string Reason(JvmErrorFacts facts, Dictionary<string, string> parameters, bool hides)
    {
        if (!hides)
        {
            return OneLine(facts.Message ?? $"{facts.JavaClass} without a message.");
        }

        return facts is { Template: { } template, Condition: { } condition }
            ? OneLine($"[{condition}] {Fill(template, parameters)}")
            : $"{facts.Condition ?? facts.JavaClass}. Its message may hold values of rows and is left out; set {Builder.IncludeValuesSetting} to see it.";
    }

    // Classes 22 and 23 of SQL states are bad data and broken constraints, 38, 39 and KD what functions and sources trip over; P0001 is
    // raise_error, whose text is made from rows, and XXKST repeats the message of whatever ended a stream.
    private static bool MayHoldValues(JvmErrorFacts facts) => facts.AtRunTime
        || facts.SqlState is ['2', '2' or '3', ..] or ['3', '8' or '9', ..] or ['K', 'D', ..] or "P0001" or "XXKST"
        || (facts.SqlState is null && facts.JavaClass.EndsWith("NumberFormatException", StringComparison.Ordinal));

    private static string Fill(string template, Dictionary<string, string> parameters) =>
        Placeholder().Replace(template, match => parameters.GetValueOrDefault(match.Groups[1].Value, match.Value));

    // Spark appends the state, where in the text the error is, and the plan; of these only the position helps in one line.
    private static string OneLine(string message)
    {
        var state = SqlState().Match(message);
        var text = state.Success ? message[..state.Index] : message;
        var position = Position().Match(message, text.Length);
        text = Blanks().Replace(BeforePlan().Split(text)[0], " ").Trim();
        text = position.Success ? $"{text} {position.Value}" : text;
        return text.Length <= LongestMessage ? text : text[..LongestMessage] + "…";
    }

    // The first line of a cause is "class: message", and messages quote rows; a message's own further lines begin with neither.
    private static string FramesOnly(string trace) => string.Join('\n', trace.Split('\n').Select(
        (line, index) => index == 0 || line.TrimStart().StartsWith("Caused by: ", StringComparison.Ordinal)
            ? Head().Match(line).Value
            : line.TrimStart().StartsWith("at ", StringComparison.Ordinal) || Elided().IsMatch(line) ? line : null)
        .Where(line => !string.IsNullOrEmpty(line)));

    [GeneratedRegex("<([A-Za-z0-9_]+)>")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\s*SQLSTATE: [0-9A-Z]{5}")]
    private static partial Regex SqlState();

    [GeneratedRegex(@"\(line \d+, pos \d+\)|\bline \d+ pos \d+")]
    private static partial Regex Position();

    [GeneratedRegex(@";?\s*\n\s*(?:== SQL|'?[A-Z]\w+.*\n\s*[+:]-)")]
    private static partial Regex BeforePlan();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^\s*(?:Caused by: )?[\w.$]+")]
    private static partial Regex Head();

    [GeneratedRegex(@"^\s*\.\.\. \d+ more")]
    private static partial Regex Elided();
}
