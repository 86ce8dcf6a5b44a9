namespace Customer360.Jobs.Running;

/// <summary>What makes Spark quick on small data, where planning and the JVM's warm-up are nearly all of a run. The tests' sessions use it too.</summary>
internal static class QuickStart
{
    /// <summary>Plans are interpreted, not compiled to classes, and decided once instead of stage by stage.</summary>
    internal static IReadOnlyDictionary<string, string> Conf { get; } = new Dictionary<string, string>
    {
        ["spark.sql.codegen.wholeStage"] = "false",
        ["spark.sql.codegen.factoryMode"] = "NO_CODEGEN",
        ["spark.sql.adaptive.enabled"] = "false",
        ["spark.sql.ui.explainMode"] = "simple",
    };

    /// <summary>The JVM compiles quickly rather than well.</summary>
    // The first compiler alone reserves 48 MB for its code; a run of all jobs fills them, and from then on everything is interpreted.
    internal static IReadOnlyList<string> JvmOptions { get; } = ["-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=240m", "-XX:+UseSerialGC"];
}
