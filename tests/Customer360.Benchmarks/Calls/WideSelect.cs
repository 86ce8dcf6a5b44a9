using Customer360.Benchmarks.Measuring;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Benchmarks.Calls;

/// <summary>Building a plan of many expressions.</summary>
internal sealed class WideSelect : CallBenchmark
{
    public override string Name => "wide-select";

    public override string Summary => "A select of 200 columns with five operations each, built and analyzed, not run.";

    protected override IEnumerable<Comparison> Measure(SparkSession spark, Func<string, double> peer)
    {
        var narrow = spark.Range(1);
        var ours = Stopwatches.Median(10, () => narrow.Select(
            [.. Enumerable.Range(0, 200).Select(i => Upper(Trim((Col("id") + i).Cast("string"))).As($"c{i}"))]));
        yield return new("select of 200 columns", ours, peer("select of 200 columns, 5 operations each"), Target: 0.1);
    }
}
