namespace Customer360.Jobs.Running;

/// <summary>Lets the sessions of one application use each other's compiled plans. The tests' sessions do too.</summary>
internal static class SharedClasses
{
    /// <summary>Settings that an application has from its start; a running session does not take them.</summary>
    // Every job has a session, and Spark's cache of compiled classes tells class loaders apart. Isolated, each session has a loader of its own, and a
    // job compiles Delta's large classes again. In retail's silver jobs and all of gold at scale 100, 998 classes were compiled, of which 419 differ;
    // 717 with one loader, and 574 where 1,000 are kept in place of Spark's 100. What is left twice is compiled on the driver and in a task.
    internal static IReadOnlyDictionary<string, string> Conf { get; } = new Dictionary<string, string>
    {
        ["spark.sql.artifact.isolation.enabled"] = "false",
        ["spark.sql.codegen.cache.maxEntries"] = "1000",
    };
}
