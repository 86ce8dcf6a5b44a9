using System.Globalization;
using Customer360.Jobs.Errors;

namespace Customer360.Jobs.Options;

/// <summary>Single values: how their text is read, written and described. Always in the invariant culture.</summary>
internal static class SettingScalar
{
    private const string DateForm = "yyyy-MM-dd";

    public static bool IsScalar(Type type)
    {
        var plain = Plain(type);
        return plain.IsEnum || plain.IsPrimitive || plain == typeof(string) || plain == typeof(decimal) || plain == typeof(DateOnly);
    }

    public static object? Parse(Type type, string text, string path)
    {
        var plain = Plain(type);
        if (plain == typeof(string))
        {
            return text;
        }

        var trimmed = text.Trim();
        if (trimmed.Length == 0 && plain != type)
        {
            return null;
        }

        return ParsePlain(plain, trimmed)
            ?? throw ConfigurationException.Of(path, $"is '{text}', expected {Expectation(type)}");
    }

    public static string Expectation(Type type)
    {
        var plain = Plain(type);
        return plain switch
        {
            _ when plain == typeof(bool) => "true or false",
            _ when plain == typeof(int) => "a whole number",
            _ when plain == typeof(DateOnly) => "a date as YYYY-MM-DD",
            _ when plain == typeof(string) => "a text",
            { IsEnum: true } => string.Join(", ", Enum.GetNames(plain).Select(Kebab)),
            _ => "a number such as 0.2",
        };
    }

    public static string Write(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        Enum word => Kebab(word.ToString()),
        DateOnly date => date.ToString(DateForm, CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static object? ParsePlain(Type type, string text)
    {
        var culture = CultureInfo.InvariantCulture;
        return type switch
        {
            _ when type == typeof(bool) => bool.TryParse(text, out var flag) ? flag : null,
            _ when type == typeof(int) => int.TryParse(text, NumberStyles.AllowLeadingSign, culture, out var number) ? number : null,
            _ when type == typeof(double) => double.TryParse(text, NumberStyles.Float, culture, out var number) && double.IsFinite(number) ? number : null,
            _ when type == typeof(decimal) => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, culture, out var number) ? number : null,
            _ when type == typeof(DateOnly) => DateOnly.TryParseExact(text, DateForm, culture, DateTimeStyles.None, out var date) ? date : null,
            _ => Enum.GetNames(type).FirstOrDefault(name => new[] { name, Kebab(name) }.Contains(text, StringComparer.OrdinalIgnoreCase)) is { } found
                ? Enum.Parse(type, found)
                : null,
        };
    }

    private static string Kebab(string name) =>
        string.Concat(name.Select((letter, at) => char.IsUpper(letter) && at > 0 ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    private static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
