using Customer360.Benchmarks.Peer;
using Customer360.Spark.Sql;

namespace Customer360.Benchmarks;

/// <summary>What the benchmarks of a run share. Only one side is at work at any time.</summary>
internal sealed class Workbench(BenchmarkOptions options, PySpark peer, TextWriter progress) : IDisposable
{
    private SparkSession? _session;
    private IReadOnlyDictionary<string, double>? _calls;

    /// <summary>What was asked for.</summary>
    public BenchmarkOptions Options { get; } = options;

    /// <summary>The other side.</summary>
    public PySpark Peer { get; } = peer;

    /// <summary>A session with the settings that pyspark_calls.py gives its own.</summary>
    public SparkSession Session() => _session ??= NewSession();

    /// <summary>Seconds of PySpark's calls by name; measured once, before our own session is there.</summary>
    public IReadOnlyDictionary<string, double> PeerCalls()
    {
        if (_calls is null)
        {
            CloseSession();
            Say("PySpark's calls");
            _calls = Peer.Calls();
        }

        return _calls;
    }

    /// <summary>Ends our session, so that it takes no memory and no time from what follows.</summary>
    public void CloseSession()
    {
        _session?.Dispose();
        _session = null;
    }

    /// <summary>Measures programs of their own, without our session beside them and in a folder that is removed behind them.</summary>
    public T Apart<T>(Func<string, T> measure)
    {
        CloseSession();
        var work = Directory.CreateTempSubdirectory("customer360-benchmark-");
        try
        {
            return measure(work.FullName);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    /// <summary>Tells a waiting person what is measured now.</summary>
    public void Say(string what) => progress.WriteLine($"… {what}");

    /// <inheritdoc/>
    public void Dispose() => CloseSession();

    /// <summary>A new session as both sides start it.</summary>
    internal static SparkSession NewSession() => SparkSession.Builder().Master("local[2]").AppName("benchmarks")
        .Config("spark.driver.memory", "4g")
        .Config("spark.ui.enabled", false)
        .Config("spark.ui.showConsoleProgress", false)
        .Config("spark.log.level", "WARN")
        .Config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
        .Config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
        .JvmOutput(_ => { })
        .GetOrCreate();
}
