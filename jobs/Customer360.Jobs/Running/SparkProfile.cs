using Customer360.Jobs.Options;

namespace Customer360.Jobs.Running;

/// <summary>Settings of Spark and its JVM for a size of data; what the user sets himself comes after them and wins.</summary>
/// <param name="Conf">Spark properties.</param>
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

    private static SparkProfile Large { get; } = new(new Dictionary<string, string>(), []);

    // Plans are interpreted, not compiled to classes, and decided once instead of stage by stage; the JVM compiles quickly rather than well.
    private static SparkProfile Small(string memory) => new(
        new Dictionary<string, string>
        {
            ["spark.sql.codegen.wholeStage"] = "false",
            ["spark.sql.codegen.factoryMode"] = "NO_CODEGEN",
            ["spark.sql.adaptive.enabled"] = "false",
            ["spark.sql.ui.explainMode"] = "simple",
        },
        // The first compiler alone reserves 48 MB for its code; a run of all jobs fills them, and from then on everything is interpreted.
        // A young generation of a few megabytes is collected hundreds of times in a run.
        ["-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=240m", "-XX:+UseSerialGC", "-XX:NewRatio=1", $"-Xms{memory}"]);
}
