using Customer360.Jobs.Options;

namespace Customer360.Jobs.Running;

/// <summary>A folder with Spark in it, seen from outside: without starting Java.</summary>
/// <param name="Folder">The installation.</param>
/// <param name="Jars">Names of its jars.</param>
internal sealed record SparkInstallation(string Folder, IReadOnlyList<string> Jars)
{
    private const string Variable = "SPARK_HOME";

    /// <summary>Whether Spark itself is there.</summary>
    public bool HasSpark => Has("spark-core_");

    /// <summary>Whether Delta is among its jars.</summary>
    public bool HasDelta => Has("delta-spark_");

    /// <summary>The setting's folder, else that of SPARK_HOME, else <c>.spark/home</c> here or above; null when there is none.</summary>
    public static SparkInstallation? Find(string setting)
    {
        var folder = setting.Length > 0 ? setting
            : Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } home ? home
            : SettingsFiles.Upwards(Directory.GetCurrentDirectory()).Concat(SettingsFiles.Upwards(AppContext.BaseDirectory))
                .Select(start => Path.Combine(start, ".spark", "home")).FirstOrDefault(Directory.Exists);

        return folder is null || !Directory.Exists(folder) ? null : new(Path.GetFullPath(folder), JarsOf(folder));
    }

    /// <summary>Whether a jar's name begins like this.</summary>
    public bool Has(string prefix) => Jars.Any(jar => jar.StartsWith(prefix, StringComparison.Ordinal));

    private static List<string> JarsOf(string folder) => Path.Combine(folder, "jars") is var jars && Directory.Exists(jars)
        ? [.. Directory.EnumerateFiles(jars, "*.jar").Select(file => Path.GetFileName(file))]
        : [];
}
