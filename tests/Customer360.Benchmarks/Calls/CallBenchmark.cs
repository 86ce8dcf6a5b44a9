using Customer360.Benchmarks.Measuring;
using Customer360.Spark.Sql;

namespace Customer360.Benchmarks.Calls;

/// <summary>A measurement inside a running session, against one or more of pyspark_calls.py.</summary>
internal abstract class CallBenchmark : IBenchmark
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public abstract string Summary { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Comparison> Run(Workbench bench)
    {
        var peer = bench.PeerCalls();
        bench.Say(Name);
        return [.. Measure(bench.Session(), name => peer.TryGetValue(name, out var seconds) ? seconds
            : throw new BenchmarkException($"pyspark_calls.py measures no '{name}' any more; it has: {string.Join(", ", peer.Keys)}."))];
    }

    /// <summary>Measures our side and compares it.</summary>
    /// <param name="spark">A session that has just been started or served other benchmarks.</param>
    /// <param name="peer">PySpark's seconds by the name that pyspark_calls.py gives a measurement.</param>
    protected abstract IEnumerable<Comparison> Measure(SparkSession spark, Func<string, double> peer);
}
