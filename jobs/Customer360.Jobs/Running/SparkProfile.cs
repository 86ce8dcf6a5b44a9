using Customer360.Jobs.Options;

namespace Customer360.Jobs.Running;

/// <summary>Settings of Spark and its JVM for a size of data; each counts only where the user has not set the same himself.</summary>
/// <param name="Conf">Spark properties that a running session takes.</param>
/// <param name="JvmOptions">Options of a JVM that this program starts.</param>
internal sealed record SparkProfile(IReadOnlyDictionary<string, string> Conf, IReadOnlyList<string> JvmOptions)
{
    /// <summary>The profile that the settings name, or the one that fits what there is to read.</summary>
    internal static SparkProfile Of(AppSettings settings) => settings.Spark.Profile switch
    {
        ProfileChoice.Small => Small(settings.Spark.DriverMemory),
        ProfileChoice.Large => Large,
        _ => WorkingSet.IsSmall(settings) ? Small(settings.Spark.DriverMemory) : Large,
    };

    // Rows here are wide and rules many: operators fused into one method are larger than what the JVM compiles well, which took a sixth more
    // processor time at scale 100. On few processors a collector that stops the tasks takes half the time of one that works beside them.
    private static SparkProfile Large { get; } = new(new Dictionary<string, string> { ["spark.sql.codegen.wholeStage"] = "false" }, ["-XX:+UseParallelGC"]);

    // A young generation of a few megabytes is collected hundreds of times in a run.
    private static SparkProfile Small(string memory) => new(QuickStart.Conf, [.. QuickStart.JvmOptions, "-XX:NewRatio=1", $"-Xms{memory}"]);

    /// <summary>The profile without JVM options for what <paramref name="others"/> decide: a JVM refuses two collectors, or a heap that starts above its limit.</summary>
    /// <param name="others">Options that the same JVM gets from the user.</param>
    internal SparkProfile Beside(IEnumerable<string> others)
    {
        var decided = others.Select(UserJvmOptions.Subject).ToHashSet(StringComparer.Ordinal);
        return this with { JvmOptions = [.. JvmOptions.Where(option => !decided.Contains(UserJvmOptions.Subject(option)))] };
    }
}
