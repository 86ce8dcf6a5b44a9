namespace Customer360.Jobs.Running;

/// <summary>What makes Spark quick on small data, where planning and the JVM's warm-up are nearly all of a run. The tests' sessions use it too.</summary>
internal static class QuickStart
{
    /// <summary>Rows in the tables that a job reads up to which its plans are interpreted in a large run too.</summary>
    // A run at scale 10 took 406 processor seconds with all plans compiled, 355 with none, 318 with this; one run each. At scale 100 the tasks of jobs
    // that conform 100,000 to 200,000 rows took 1 to 4 seconds more each when they were interpreted.
    internal const long FewRows = 100_000;

    /// <summary>Bytes of new files up to which the plans that land them are.</summary>
    internal const long SmallDelivery = 16L << 20;

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
