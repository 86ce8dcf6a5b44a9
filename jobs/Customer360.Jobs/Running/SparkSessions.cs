using Customer360.Jobs.Options;
using Customer360.Spark.Sql;

namespace Customer360.Jobs.Running;

/// <summary>Starts or joins Spark with the settings of a run.</summary>
internal static class SparkSessions
{
    /// <summary>A session; under spark-submit the master and the memory are spark-submit's.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="output">Takes what the JVM prints.</param>
    internal static SparkSession Open(AppSettings settings, Action<string> output)
    {
        var profile = SparkProfile.Of(settings);
        var builder = SparkSession.Builder().AppName("customer360").JvmOutput(output)
            .Config("spark.sql.session.timeZone", "UTC")
            .Config("spark.ui.showConsoleProgress", false)
            .Config("spark.sql.shuffle.partitions", settings.Spark.ShufflePartitions > 0 ? settings.Spark.ShufflePartitions : Environment.ProcessorCount)
            .Config("spark.databricks.delta.snapshotPartitions", 2)
            // The ledger of a table is its commits: they stay.
            .Config("spark.databricks.delta.properties.defaults.logRetentionDuration", "interval 36500 days");
        if (Environment.GetEnvironmentVariable("PYSPARK_GATEWAY_PORT") is null)
        {
            builder = builder.Master(settings.Spark.Master).Config("spark.driver.memory", settings.Spark.DriverMemory).Config("spark.ui.enabled", false)
                .Config("spark.log.level", "WARN");
        }

        builder = settings.Spark.Home.Length > 0 ? builder.Config("spark.home", settings.Spark.Home) : builder;
        builder = settings.Spark.Jars.Count > 0 ? builder.Config("spark.jars", string.Join(',', settings.Spark.Jars)) : builder;
        builder = builder.JvmOptions([.. profile.JvmOptions, .. settings.Spark.JvmOptions.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        return profile.Conf.Concat(settings.Spark.Conf).Aggregate(builder, (all, property) => all.Config(property.Key, property.Value)).GetOrCreate();
    }
}
