using System.Globalization;
using Customer360.Jobs.Options;
using Customer360.Spark;
using Customer360.Spark.Sql;

namespace Customer360.Jobs.Running;

/// <summary>Starts or joins Spark with the settings of a run.</summary>
internal static class SparkSessions
{
    private const string Partitions = "spark.sql.shuffle.partitions";

    private static readonly string[] FilledIn = [Partitions, .. SparkProfile.Properties];

    /// <summary>A session; under spark-submit the master and the memory are spark-submit's.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="output">Takes what the JVM prints.</param>
    internal static SparkSession Open(AppSettings settings, Action<string> output)
    {
        var users = UserJvmOptions.Of(settings, Environment.GetEnvironmentVariable);
        var profile = SparkProfile.Of(settings).Beside(users);
        var builder = SparkSession.Builder().AppName("customer360").JvmOutput(output)
            .Config("spark.sql.session.timeZone", "UTC")
            .Config("spark.ui.showConsoleProgress", false)
            // A table is few files, and each task that replays its log makes the code for that anew.
            .Config("spark.databricks.delta.snapshotPartitions", 1)
            // The ledger of a table is its commits: they stay.
            .Config("spark.databricks.delta.properties.defaults.logRetentionDuration", "interval 36500 days");
        builder = SharedClasses.Conf.Aggregate(builder, (all, property) => all.Config(property.Key, property.Value));
        var startsJvm = Environment.GetEnvironmentVariable("PYSPARK_GATEWAY_PORT") is null;
        if (startsJvm)
        {
            builder = builder.Master(settings.Spark.Master).Config("spark.driver.memory", settings.Spark.DriverMemory).Config("spark.ui.enabled", false)
                .Config("spark.log.level", "WARN")
                // All tables have places of their own, but Spark makes the folder for those without; this one is there, and not the user's.
                .Config("spark.sql.warehouse.dir", Path.TrimEndingDirectorySeparator(Path.GetTempPath()));
        }

        builder = settings.Spark.Home.Length > 0 ? builder.Config("spark.home", settings.Spark.Home) : builder;
        builder = settings.Spark.Jars.Count > 0 ? builder.Config("spark.jars", string.Join(',', settings.Spark.Jars)) : builder;
        builder = settings.Spark.ShufflePartitions > 0 ? builder.Config(Partitions, settings.Spark.ShufflePartitions) : builder;
        builder = builder.JvmOptions([.. profile.JvmOptions, .. settings.Spark.JvmOptions.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        var session = settings.Spark.Conf.Aggregate(builder, (all, property) => all.Config(property.Key, property.Value)).GetOrCreate();
        FillIn(session, profile.ForExecutors(ExecutorOptions(session.SparkContext.GetConf(), startsJvm ? [.. profile.JvmOptions, .. users] : users)));
        return session;
    }

    /// <summary>Java options of the executors; in local mode the driver is the one executor.</summary>
    /// <param name="conf">What the application was started with.</param>
    /// <param name="ofDriver">Options of the driver's JVM that do not stand there.</param>
    internal static IReadOnlyList<string> ExecutorOptions(SparkConf conf, IReadOnlyList<string> ofDriver)
    {
        var isLocal = conf.Get("spark.master", "") is var master && (master == "local" || master.StartsWith("local[", StringComparison.Ordinal));
        var role = isLocal ? "driver" : "executor";
        string[] properties = [$"spark.{role}.defaultJavaOptions", $"spark.{role}.extraJavaOptions"];
        return [.. isLocal ? ofDriver : [], .. properties.SelectMany(name => conf.Get(name, "").Split(' ', StringSplitOptions.RemoveEmptyEntries))];
    }

    /// <summary>Sets what neither the settings, nor spark-submit, nor spark-defaults.conf say.</summary>
    internal static void FillIn(SparkSession session, SparkProfile profile)
    {
        var said = session.SparkContext.GetConf().GetAll().Select(property => property.Key).ToHashSet(StringComparer.Ordinal);
        var own = new Dictionary<string, string>(profile.Conf)
        {
            [Partitions] = Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture),
        };
        foreach (var (key, value) in own.Where(property => !said.Contains(property.Key)))
        {
            session.Conf().Set(key, value);
        }
    }

    /// <summary>Another session of the same application. Spark gives it what the application was started with; what was filled in since is added.</summary>
    internal static SparkSession Another(SparkSession session)
    {
        var other = session.NewSession();
        foreach (var key in FilledIn)
        {
            other.Conf().Set(key, session.Conf().Get(key));
        }

        return other;
    }
}
