using Customer360.Benchmarks.Measuring;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Benchmarks.Calls;

/// <summary>Rows out of the JVM.</summary>
internal sealed class StreamedRows : CallBenchmark
{
    private const int Rows = 1_000_000;
    private const string Collect = "collect, 1,000,000 rows of (long, string, double, timestamp)";
    private const string Iterator = "toLocalIterator, the same";

    public override string Name => "streamed-rows";

    public override string Summary => "1,000,000 rows of (long, string, double, timestamp) from a cached table to the driver.";

    protected override IEnumerable<Comparison> Measure(SparkSession spark, Func<string, double> peer)
    {
        var rows = spark.Range(Rows)
            .Select(Col("id"), Concat(Lit("row "), Col("id")).As("text"), (Col("id") / 3).As("number"), TimestampSeconds(Col("id")).As("at"))
            .Persist();
        rows.Count();
        var records = Stopwatches.Median(3, () => Drain(rows.ToLocalIterator<Record>()));
        var untyped = Stopwatches.Median(3, () => Drain(rows.ToLocalIterator()));
        var collected = Stopwatches.Median(3, () => Drain(rows.Collect()));
        rows.Unpersist();

        yield return new("streamed records : collect", records, peer(Collect), Target: 0.2);
        yield return new("streamed records : toLocalIterator", records, peer(Iterator), Target: 0.25);
        yield return new("streamed Rows : collect", untyped, peer(Collect), Target: 0.2);
        yield return new("streamed Rows : toLocalIterator", untyped, peer(Iterator), Target: 0.25);
        yield return new("streamed Rows : toLocalIterator, prefetching", untyped, peer("toLocalIterator with prefetch, the same"));
        yield return new("Collect : collect", collected, peer(Collect));
    }

    private static void Drain<T>(IEnumerable<T> rows)
    {
        var count = rows.Count();
        if (count != Rows)
        {
            throw new BenchmarkException($"{count} rows came instead of {Rows}.");
        }
    }

    private sealed record Record(long Id, string Text, double Number, DateTime At);
}
