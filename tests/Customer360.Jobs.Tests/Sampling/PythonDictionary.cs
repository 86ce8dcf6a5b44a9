using System.Text;

namespace Customer360.Jobs.Tests.Sampling;

/// <summary>Reads a flat dictionary as Python or JSON writes it.</summary>
internal static class PythonDictionary
{
    /// <summary>Values by key, or null where the line is cut short.</summary>
    public static Dictionary<string, string?>? Read(string line)
    {
        var (row, at) = (new Dictionary<string, string?>(), 1);
        while (at < line.Length && line[at - 1] != '}')
        {
            if (Token(line, ref at) is not { } name || Token(line, ref at) is not { } value)
            {
                return null;
            }

            row[name] = value is "None" or "null" ? null : value;
        }

        return line[^1] == '}' ? row : null;
    }

    // One quoted or bare word and the mark behind it.
    private static string? Token(string line, ref int at)
    {
        var word = new StringBuilder();
        at += line[at] == ' ' ? 1 : 0;
        var quote = line[at] is '\'' or '"' ? line[at++] : '\0';
        for (; at < line.Length; at++)
        {
            if (line[at] == '\\')
            {
                at++;
            }
            else if (quote != '\0' ? line[at] == quote : line[at] is ',' or ':' or '}')
            {
                at += quote != '\0' ? 2 : 1;
                return word.ToString();
            }

            word.Append(line[at]);
        }

        return null;
    }
}
