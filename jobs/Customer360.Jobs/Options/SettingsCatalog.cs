namespace Customer360.Jobs.Options;

/// <summary>Lists every setting there is, read from the option records themselves.</summary>
public static class SettingsCatalog
{
    /// <summary>All settings in the order of the records.</summary>
    public static IReadOnlyList<SettingDescription> All { get; } = [.. Below(typeof(AppSettings), "")];

    private static IEnumerable<SettingDescription> Below(Type record, string path)
    {
        var defaults = Activator.CreateInstance(record)!;
        foreach (var setting in SettingProperty.Of(record))
        {
            var key = path + setting.Name;
            var item = ItemOf(setting.Type);
            var nested = SettingScalar.IsScalar(item) ? [] : Below(item, $"{key}{Placeholder(setting.Type)}:").ToList();
            if (nested.Count == 0 || setting.Type != item)
            {
                var placeholder = setting.Type == typeof(IReadOnlyList<string>) ? "" : Placeholder(setting.Type);
                yield return new(key + placeholder, Default(setting.Property.GetValue(defaults)), setting.Meaning);
            }

            foreach (var inner in nested)
            {
                yield return inner;
            }
        }
    }

    private static Type ItemOf(Type type) => type.IsGenericType && Nullable.GetUnderlyingType(type) is null ? type.GetGenericArguments()[^1] : type;

    private static string Placeholder(Type type) => !type.IsGenericType || Nullable.GetUnderlyingType(type) is not null ? ""
        : type.GetGenericArguments().Length == 1 ? ":<n>"
        : ":<name>";

    private static string Default(object? value) => value switch
    {
        IEnumerable<string> texts => string.Join(", ", texts),
        string or null => (string?)value ?? "",
        System.Collections.IEnumerable => "",
        _ => SettingScalar.Write(value),
    };
}

/// <summary>One line of the settings listing.</summary>
/// <param name="Key">Section and name; also names the environment variable and the command-line option.</param>
/// <param name="Default">The value where nothing is set; empty for none.</param>
/// <param name="Meaning">What it does.</param>
public sealed record SettingDescription(string Key, string Default, string Meaning)
{
    /// <summary>The environment variable that sets it.</summary>
    public string EnvironmentName => "C360_" + Key.Replace(":", "__", StringComparison.Ordinal);
}
