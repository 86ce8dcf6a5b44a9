using System.Text;

namespace Customer360.Spark.Sql.Expressions;

/// <summary>Reads and writes column names the way Spark does.</summary>
internal static class Names
{
    /// <summary>A name between backticks; backticks in it are doubled.</summary>
    internal static string Quote(string part) => "`" + part.Replace("`", "``", StringComparison.Ordinal) + "`";

    internal static string QuoteAll(IEnumerable<string> parts) => string.Join('.', parts.Select(Quote));

    /// <summary>Splits a dotted name; dots between backticks belong to the name.</summary>
    /// <exception cref="ArgumentException">A backtick is left open or stands in the middle of a part.</exception>
    internal static IReadOnlyList<string> Parse(string name)
    {
        if (!name.Contains('`', StringComparison.Ordinal))
        {
            var plain = name.Split('.');
            return plain.Length > 1 && plain.Any(part => part.Length == 0) ? throw Malformed(name) : plain;
        }

        var parts = new List<string>();
        for (var position = 0; position <= name.Length;)
        {
            parts.Add(ReadPart(name, ref position));
        }

        return parts;
    }

    // Leaves the position behind the dot that ends the part, or behind the end of the name.
    private static string ReadPart(string name, ref int position)
    {
        if (position < name.Length && name[position] == '`')
        {
            return ReadQuoted(name, ref position);
        }

        var end = name.IndexOf('.', position);
        var part = end < 0 ? name[position..] : name[position..end];
        position = end < 0 ? name.Length + 1 : end + 1;
        return part.Length == 0 || part.Contains('`', StringComparison.Ordinal) ? throw Malformed(name) : part;
    }

    private static string ReadQuoted(string name, ref int position)
    {
        var part = new StringBuilder();
        for (position++; position < name.Length; position++)
        {
            if (name[position] != '`')
            {
                part.Append(name[position]);
            }
            else if (position + 1 < name.Length && name[position + 1] == '`')
            {
                part.Append(name[position++]);
            }
            else
            {
                return EndQuoted(name, ref position, part);
            }
        }

        throw Malformed(name);
    }

    private static string EndQuoted(string name, ref int position, StringBuilder part)
    {
        position++;
        if (position < name.Length && name[position] != '.')
        {
            throw Malformed(name);
        }

        position++;
        return part.ToString();
    }

    private static ArgumentException Malformed(string name) => new(
        $"The column name '{name}' is malformed: put a part that holds dots or backticks between backticks, and double a backtick in it.",
        nameof(name));
}
