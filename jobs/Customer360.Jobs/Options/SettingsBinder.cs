using System.Reflection;
using Customer360.Jobs.Errors;
using Microsoft.Extensions.Configuration;

namespace Customer360.Jobs.Options;

/// <summary>
/// Fills option records from configuration and refuses what it does not know, cannot read, or the records themselves find impossible.
/// Unlike the framework's binder it names the key in every message, and takes a list whole from the last place that sets it
/// instead of mixing the entries of several places.
/// </summary>
internal sealed class SettingsBinder(IConfigurationRoot configuration)
{
    private const BindingFlags Members = BindingFlags.NonPublic | BindingFlags.Instance;

    public T Bind<T>(string path = "")
        where T : new() => (T)BindRecord(typeof(T), path);

    private object BindRecord(Type type, string path)
    {
        var record = Activator.CreateInstance(type)!;
        var settings = SettingProperty.Of(type);
        RefuseUnknown(path, settings);
        foreach (var setting in settings)
        {
            if (BindValue(setting.Type, Join(path, setting.Name)) is { } value)
            {
                setting.Property.SetValue(record, value);
            }
        }

        if ((record as ISelfChecking)?.Problems().FirstOrDefault() is { } problem)
        {
            throw ConfigurationException.Of(Join(path, problem.Key), problem.Problem);
        }

        return record;
    }

    private void RefuseUnknown(string path, IReadOnlyList<SettingProperty> settings)
    {
        var known = settings.Select(setting => setting.Name).ToList();
        if (Children(path).FirstOrDefault(key => !known.Contains(key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw ConfigurationException.Unknown(Join(path, unknown), known);
        }

        if (path.Length > 0 && configuration[path] is { Length: > 0 } value)
        {
            throw ConfigurationException.Of(path, $"is '{value}', expected a section with {string.Join(", ", known)}");
        }
    }

    private object? BindValue(Type type, string path)
    {
        if (SettingScalar.IsScalar(type))
        {
            return BindScalar(type, path);
        }

        if (type == typeof(IReadOnlyList<string>))
        {
            return BindTexts(path);
        }

        var parts = type.IsGenericType ? type.GetGenericArguments() : [];
        return parts.Length switch
        {
            0 => BindRecord(type, path),
            1 => Generic(nameof(BindList), parts[0], path),
            _ when parts[1] == typeof(string) => BindTextMap(path),
            _ => Generic(nameof(BindMap), parts[1], path),
        };
    }

    private object? BindScalar(Type type, string path)
    {
        if (Children(path).FirstOrDefault() is { } child)
        {
            throw ConfigurationException.Of(path, $"has '{child}' below it, expected {SettingScalar.Expectation(type)}");
        }

        return configuration[path] is { } text ? SettingScalar.Parse(type, text, path) : null;
    }

    private List<string>? BindTexts(string path)
    {
        foreach (var provider in configuration.Providers.Reverse())
        {
            var keys = KeysOf(provider, path);
            if (keys.Count > 0)
            {
                return [.. keys.Select(key => provider.TryGet(Join(path, key), out var item) ? item ?? "" : throw NoList(path))];
            }

            if (provider.TryGet(path, out var text) && text is not null)
            {
                return [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
            }
        }

        return null;
    }

    private static ConfigurationException NoList(string path) =>
        ConfigurationException.Of(path, "has sections below it, expected a list of texts, or one text parted by commas");

    private List<T>? BindList<T>(string path)
        where T : new()
    {
        if (configuration.Providers.LastOrDefault(provider => KeysOf(provider, path).Count > 0) is not { } source)
        {
            return null;
        }

        var binder = new SettingsBinder(new ConfigurationRoot([source]));
        return [.. KeysOf(source, path).Select(key => binder.Bind<T>(Join(path, key)))];
    }

    private Dictionary<string, string>? BindTextMap(string path)
    {
        var keys = Children(path);
        return keys.Count == 0 ? null : keys.ToDictionary(key => key, key => configuration[Join(path, key)] ?? throw NoText(Join(path, key)));
    }

    private static ConfigurationException NoText(string path) => ConfigurationException.Of(path, "has no text, expected one");

    private Dictionary<string, T>? BindMap<T>(string path)
        where T : new()
    {
        var keys = Children(path);
        return keys.Count == 0 ? null : keys.ToDictionary(key => key, key => Bind<T>(Join(path, key)));
    }

    private object? Generic(string method, Type item, string path)
    {
        try
        {
            return typeof(SettingsBinder).GetMethod(method, Members)!.MakeGenericMethod(item).Invoke(this, [path]);
        }
        catch (TargetInvocationException error) when (error.InnerException is ConfigurationException refused)
        {
            throw refused;
        }
    }

    private List<string> Children(string path) =>
        [.. (path.Length == 0 ? configuration.GetChildren() : configuration.GetSection(path).GetChildren()).Select(child => child.Key)];

    private static List<string> KeysOf(IConfigurationProvider provider, string path) =>
    [
        .. provider.GetChildKeys([], path).Distinct(StringComparer.OrdinalIgnoreCase).Order(ConfigurationKeyComparer.Instance),
    ];

    private static string Join(string path, string key) => path.Length == 0 ? key : ConfigurationPath.Combine(path, key);
}
