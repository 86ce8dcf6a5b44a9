using Customer360.Spark.Sql;

namespace Customer360.Spark;

/// <summary>Where files added by <see cref="SparkContext.AddFile"/> are on this machine, for the session of the calling flow.</summary>
public static class SparkFiles
{
    /// <summary>The full name of an added file.</summary>
    /// <exception cref="InvalidOperationException">The flow has no session.</exception>
    public static string Get(string fileName) => SparkSession.Active().Jvm.CallStatic<string>("org.apache.spark.SparkFiles", "get", fileName);

    /// <summary>The folder of the added files.</summary>
    /// <exception cref="InvalidOperationException">The flow has no session.</exception>
    public static string GetRootDirectory() =>
        SparkSession.Active().Jvm.CallStatic<string>("org.apache.spark.SparkFiles", "getRootDirectory");
}
