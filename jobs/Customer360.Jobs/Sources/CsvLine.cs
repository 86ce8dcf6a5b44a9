using System.Text;

namespace Customer360.Jobs.Sources;

/// <summary>Splits one line of delimited text; only headers are read this way, rows are read by Spark.</summary>
internal static class CsvLine
{
    internal static IReadOnlyList<string> Split(string line, string delimiter, string quote)
    {
        var values = new List<string>();
        var value = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < line.Length; at++)
        {
            if (quote.Length > 0 && line[at] == quote[0])
            {
                // A doubled quote inside quotes stands for one.
                if (quoted && at + 1 < line.Length && line[at + 1] == quote[0])
                {
                    value.Append(quote[0]);
                    at++;
                    continue;
                }

                quoted = !quoted;
            }
            else if (!quoted && string.CompareOrdinal(line, at, delimiter, 0, delimiter.Length) == 0)
            {
                values.Add(value.ToString());
                value.Clear();
                at += delimiter.Length - 1;
            }
            else
            {
                value.Append(line[at]);
            }
        }

        values.Add(value.ToString());
        return values;
    }
}
