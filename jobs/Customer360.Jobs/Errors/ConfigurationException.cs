namespace Customer360.Jobs.Errors;

/// <summary>A setting is missing, unknown or impossible; nothing has run. Exit code 2.</summary>
public sealed class ConfigurationException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>The setting, e.g. <c>Quality:KeyConflictShare</c>; empty when the problem is no single setting's.</summary>
    public string Key { get; private init; } = "";

    /// <summary>Words the refusal of one setting and says where it can be set.</summary>
    /// <param name="key">The setting with its section.</param>
    /// <param name="problem">What is wrong, with the value and what was expected: "is 7, expected a share from 0 to 1".</param>
    /// <param name="cause">The parser's own complaint.</param>
    public static ConfigurationException Of(string key, string problem, Exception? cause = null) =>
        new($"Setting '{key}' {problem}. Set it in conf/appsettings.json or as {EnvironmentName(key)}.", cause) { Key = key };

    /// <summary>Words the refusal of a setting that does not exist.</summary>
    public static ConfigurationException Unknown(string key, IEnumerable<string> known)
    {
        var section = key.Contains(':', StringComparison.Ordinal) ? key[..(key.LastIndexOf(':') + 1)] : "";
        var word = key[section.Length..];
        var advice = NearMatch.Of(word, known) is { } near
            ? $"Did you mean '{section}{near}'?"
            : "'--help' lists the settings that exist.";
        return new($"There is no setting '{key}', but conf/appsettings.json, {EnvironmentName(key)} or the command line sets it. {advice}") { Key = key };
    }

    private static string EnvironmentName(string key) => "C360_" + key.Replace(":", "__", StringComparison.Ordinal);
}
