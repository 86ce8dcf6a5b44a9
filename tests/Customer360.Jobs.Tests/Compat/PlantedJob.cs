using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Jobs.Tests.Running;
using Customer360.Spark.Sql;
using Customer360.Testing;

namespace Customer360.Jobs.Tests.Compat;

/// <summary>A job with a join that is wrong on purpose; what it reads may be empty.</summary>
internal sealed record PlantedJob(IReadOnlyList<Table> Reads, Table Result, Func<JobContext, DataFrame> Join) : IJob
{
    public string Name => "gold-build-planted";

    public IReadOnlyList<Table> Writes => [Result];

    public void Run(JobContext job) => job.Replace(Result, Join(job));

    internal JobReport RunOn(Suite suite) => new Runner(
            SparkFixture.Current.Spark, suite.Settings, RunInfo.Start(TimeProvider.System, new DateOnly(2025, 3, 31), false), suite)
        .RunAsync(JobGraph.Of([this]), CancellationToken.None).GetAwaiter().GetResult()[0];

    internal static Table TableOf(string key, string measure) => Table.Define("gold.planted")
        .Grain("one row per thing")
        .Column(key, "bigint", "The thing.")
        .Column(measure, "decimal(18,2)", "Its measure.")
        .Key(key)
        .Measures(measure)
        .Build();
}
