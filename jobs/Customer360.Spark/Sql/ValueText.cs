using System.Collections;
using System.Globalization;

namespace Customer360.Spark.Sql;

internal static class ValueText
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => text,
        byte[] bytes => "0x" + Convert.ToHexString(bytes),
        bool flag => flag ? "true" : "false",
        DateTime dateTime => dateTime.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        IDictionary map => "{" + string.Join(", ", Entries(map)) + "}",
        IEnumerable items => "[" + string.Join(", ", items.Cast<object?>().Select(Of)) + "]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static IEnumerable<string> Entries(IDictionary map)
    {
        foreach (DictionaryEntry entry in map)
        {
            yield return $"{Of(entry.Key)} -> {Of(entry.Value)}";
        }
    }
}
