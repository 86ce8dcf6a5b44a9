using Customer360.Jobs.Running;
using Customer360.Spark.Sql;
using NUnit.Framework;

namespace Customer360.Testing;

/// <summary>A session with settings for small data: two cores, no page, few partitions, a JVM that starts fast. One per test assembly.</summary>
public sealed class SparkFixture : IDisposable
{
    private static SparkFixture? _current;

    /// <summary>Starts Spark; takes some seconds.</summary>
    /// <param name="configure">Adds to the settings of <see cref="Builder"/>.</param>
    public SparkFixture(Func<Builder, Builder>? configure = null)
    {
        Spark = (configure?.Invoke(Builder()) ?? Builder()).GetOrCreate();
        _current ??= this;
    }

    /// <summary>The fixture that was made first and still runs, which is the one of the assembly.</summary>
    /// <exception cref="InvalidOperationException">No Spark is running.</exception>
    public static SparkFixture Current => _current ?? throw new InvalidOperationException(
        "No Spark is running. Make a SparkFixture in a [SetUpFixture] in the root namespace of the test assembly.");

    /// <summary>The session.</summary>
    public SparkSession Spark { get; }

    /// <summary>The settings alone, for tests that need a JVM of their own.</summary>
    public static Builder Builder() => SharedClasses.Conf.Aggregate(SparkSession.Builder(), (all, property) => all.Config(property.Key, property.Value))
        .Master("local[2]")
        .AppName("tests")
        .Config("spark.ui.enabled", false)
        .Config("spark.log.level", "WARN")
        .Config("spark.driver.memory", "2g")
        .Config("spark.sql.shuffle.partitions", 2)
        .Config("spark.sql.session.timeZone", "UTC")
        .Config("spark.sql.warehouse.dir", Path.Combine(Path.GetTempPath(), "customer360-warehouse-" + Environment.ProcessId))
        .Config("spark.databricks.delta.snapshotPartitions", 1)
        // Delta lists files for a vacuum, restore or conversion in this many tasks; 10,000 by default.
        .Config("spark.sql.sources.parallelPartitionDiscovery.parallelism", 2)
        .JvmOptions([.. QuickStart.JvmOptions])
        .JvmOutput(TestContext.Progress.WriteLine);

    /// <summary>Ends Spark and removes its warehouse.</summary>
    public void Dispose()
    {
        var warehouse = Spark.Conf().Get("spark.sql.warehouse.dir").Replace("file:", "", StringComparison.Ordinal);
        Spark.Stop();
        _current = _current == this ? null : _current;
        if (Directory.Exists(warehouse))
        {
            Directory.Delete(warehouse, recursive: true);
        }
    }
}
