using Customer360.Benchmarks.Measuring;
using Customer360.Spark.Sql;

namespace Customer360.Benchmarks.Calls;

/// <summary>One call into the JVM and its answer.</summary>
internal sealed class RoundTrips : CallBenchmark
{
    private const int Calls = 10_000;
    private const double Microseconds = 1e6 / Calls;

    public override string Name => "round-trips";

    public override string Summary => "A call of a static Java method that does nearly nothing, 10,000 times.";

    protected override IEnumerable<Comparison> Measure(SparkSession spark, Func<string, double> peer)
    {
        var ours = Stopwatches.Median(3, () =>
        {
            for (var i = 0; i < Calls; i++)
            {
                spark.Jvm.CallStatic<long>("java.lang.System", "currentTimeMillis");
            }
        });
        yield return new("round trip", ours * Microseconds, peer("py4j round trip") * Microseconds, "µs", 0.8);
    }
}
