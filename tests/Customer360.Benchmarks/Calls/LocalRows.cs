using Customer360.Benchmarks.Measuring;
using Customer360.Spark.Sql;

namespace Customer360.Benchmarks.Calls;

/// <summary>Rows into the JVM.</summary>
internal sealed class LocalRows : CallBenchmark
{
    private const int Rows = 100_000;

    public override string Name => "local-rows";

    public override string Summary => "100,000 rows of this process made into a DataFrame.";

    protected override IEnumerable<Comparison> Measure(SparkSession spark, Func<string, double> peer)
    {
        const string schema = "id long, text string, number double, at timestamp";
        var at = new DateTime(2025, 3, 31, 0, 0, 0, DateTimeKind.Utc);
        var local = Enumerable.Range(0, Rows).Select(i => new GenericRow([(long)i, $"row {i}", i / 3.0, at])).ToList();
        var made = Stopwatches.Median(3, () => spark.CreateDataFrame(local, schema));
        var counted = Stopwatches.Median(3, () => spark.CreateDataFrame(local, schema).Count());
        yield return new("CreateDataFrame of 100,000 rows", made, peer("createDataFrame of 100,000 rows"), Target: 1);
        yield return new("the same, and count", counted, peer("createDataFrame of 100,000 rows and count"), Target: 1);
    }
}
