using System.Text.RegularExpressions;
using Customer360.Jobs.Errors;
using Customer360.Jobs.Options;

namespace Customer360.Jobs.Verbs;

/// <summary>Parts <c>--Section:Key=value</c> from the other words of a command line. After <c>--</c> nothing is touched.</summary>
/// <param name="Words">What is left.</param>
/// <param name="Settings">What was set, by key; the later of two counts.</param>
internal sealed partial record SettingArguments(IReadOnlyList<string> Words, IReadOnlyDictionary<string, string?> Settings)
{
    private static readonly HashSet<string> Sections = new(SettingProperty.Of(typeof(AppSettings)).Select(setting => setting.Name), StringComparer.Ordinal);

    public static SettingArguments Of(IReadOnlyList<string> args)
    {
        var words = new List<string>();
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < args.Count; at++)
        {
            if (args[at] == "--")
            {
                words.AddRange(args.Skip(at));
                break;
            }

            if (Assignment().Match(args[at]) is not { Success: true } match || !IsSetting(match.Groups["key"].Value))
            {
                words.Add(args[at]);
                continue;
            }

            var key = match.Groups["key"].Value;
            settings[key] = match.Groups["value"] is { Success: true } value ? value.Value
                : at + 1 < args.Count ? args[++at]
                : throw new UsageException($"'--{key}' has no value. Write --{key}=value.");
        }

        return new(words, settings);
    }

    private static bool IsSetting(string key) => key.Contains(':', StringComparison.Ordinal) || Sections.Contains(key);

    [GeneratedRegex("^--(?<key>[A-Za-z][^=]*?)(=(?<value>.*))?$", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Assignment();
}
