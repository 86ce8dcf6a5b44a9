namespace Customer360.Spark.Interop;

/// <summary>The two settings that make Spark SQL know Delta tables.</summary>
internal static class DeltaDefaults
{
    private const string Extensions = "spark.sql.extensions";
    private const string Catalog = "spark.sql.catalog.spark_catalog";
    private const string ExtensionClass = "io.delta.sql.DeltaSparkSessionExtension";

    /// <summary>Adds them, unless the caller has set either and so has a mind of their own.</summary>
    internal static void Add(Dictionary<string, string> settings)
    {
        if (settings.ContainsKey(Extensions) || settings.ContainsKey(Catalog))
        {
            return;
        }

        settings[Extensions] = ExtensionClass;
        settings[Catalog] = "org.apache.spark.sql.delta.catalog.DeltaCatalog";
    }

    /// <summary>Adds them for a JVM that others started, where Delta is there, not yet set up and no session yet fixed without it.</summary>
    internal static void AddIfAvailable(Dictionary<string, string> settings, Jvm jvm)
    {
        using var conf = jvm.New("org.apache.spark.SparkConf");
        using var session = jvm.CallStatic<JvmObject>("org.apache.spark.sql.SparkSession", "getDefaultSession");
        if (conf.Call<bool>("contains", Extensions) || conf.Call<bool>("contains", Catalog) || session.Call<bool>("isDefined"))
        {
            return;
        }

        using var extension = jvm.FindClass(ExtensionClass);
        if (extension is not null)
        {
            Add(settings);
        }
    }
}
