using System.Text.RegularExpressions;
using Customer360.Jobs.Options;

namespace Customer360.Jobs.Running;

/// <summary>What the user asks of the driver's JVM, wherever he may say it.</summary>
internal static partial class UserJvmOptions
{
    private const string Memory = "spark.driver.memory";

    private static readonly char[] Dividers = [' ', '\t', '"', '\''];

    private static readonly string[] Properties = ["spark.driver.extraJavaOptions", "spark.driver.defaultJavaOptions"];

    private static readonly string[] Variables = ["JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"];

    /// <summary>Options from the settings, Spark's own defaults and the variables that Java reads.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="variable">Reads the environment.</param>
    internal static IReadOnlyList<string> Of(AppSettings settings, Func<string, string?> variable)
    {
        var spark = settings.Spark;
        IEnumerable<string?> texts =
        [
            spark.JvmOptions,
            spark.Conf.TryGetValue(Memory, out var memory) ? $"-Xmx{memory}" : null,
            .. Properties.Select(name => spark.Conf.GetValueOrDefault(name)),
            .. Variables.Select(variable),
            .. InDefaults(spark.Home, variable),
        ];
        return [.. texts.SelectMany(text => (text ?? "").Split(Dividers, StringSplitOptions.RemoveEmptyEntries))];
    }

    /// <summary>What an option decides, so that two options with the same subject do not go together.</summary>
    internal static string Subject(string option) =>
        Collector().IsMatch(option) ? "collector"
        : Heap().IsMatch(option) ? "heap"
        : Flag().Match(option) is { Success: true } flag ? flag.Groups["name"].Value
        : option;

    private static IEnumerable<string> InDefaults(string home, Func<string, string?> variable)
    {
        var folder = variable("SPARK_CONF_DIR") is { Length: > 0 } named ? named
            : SparkInstallation.Find(home) is { } spark ? Path.Combine(spark.Folder, "conf")
            : null;
        var file = folder is null ? "" : Path.Combine(folder, "spark-defaults.conf");
        return File.Exists(file)
            ? File.ReadLines(file).Select(line => line.Trim()).SelectMany(line => Properties.Where(line.StartsWith).Select(name => line[name.Length..].TrimStart(' ', '\t', '=', ':')))
            : [];
    }

    [GeneratedRegex("^-XX:[+-]Use[A-Za-z0-9]+GC$")]
    private static partial Regex Collector();

    [GeneratedRegex("^(-Xms|-Xmx|-XX:(Initial|Max|Min)HeapSize=)")]
    private static partial Regex Heap();

    [GeneratedRegex("^-XX:[+-]?(?<name>[A-Za-z0-9]+)")]
    private static partial Regex Flag();
}
