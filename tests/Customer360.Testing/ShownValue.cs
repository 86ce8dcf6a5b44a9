using System.Collections;
using System.Globalization;

using Customer360.Spark.Sql;

namespace Customer360.Testing;

/// <summary>Writes a value so that null and "null", 1 and "1", and text with commas stay apart.</summary>
internal static class ShownValue
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"",
        bool flag => flag ? "true" : "false",
        byte[] bytes => "0x" + Convert.ToHexString(bytes),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
        Row row => "{" + string.Join(", ", row.Schema.Fields.Zip(row.Values, (field, item) => $"{field.Name}: {Of(item)}")) + "}",
        IDictionary map => "{" + string.Join(", ", Entries(map).Order(StringComparer.Ordinal)) + "}",
        IEnumerable items => "[" + string.Join(", ", items.Cast<object?>().Select(Of)) + "]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static IEnumerable<string> Entries(IDictionary map)
    {
        foreach (DictionaryEntry entry in map)
        {
            yield return $"{Of(entry.Key)}: {Of(entry.Value)}";
        }
    }
}
