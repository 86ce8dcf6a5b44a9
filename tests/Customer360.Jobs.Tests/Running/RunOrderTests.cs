using System.Collections.Concurrent;
using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Testing;

namespace Customer360.Jobs.Tests.Running;

/// <summary>Which of the jobs that could start does.</summary>
public sealed class RunOrderTests : SparkTests
{
    private static readonly Table Things = Named("silver.things");

    private readonly ConcurrentQueue<string> _started = [];

    [Test]
    public void What_more_jobs_in_a_row_wait_for_starts_first_else_what_was_given_first()
    {
        Run(Job("first", "gold.first"), Job("second", "gold.second"), Job("things", "silver.things"), Job("third", "gold.third", Things));

        Assert.That(_started, Is.EqualTo(["things", "first", "second", "third"]));
    }

    private static void Run(params IJob[] jobs)
    {
        using var folder = new TemporaryLake();
        var suite = new Suite(folder.Root, folder.Root).With("Run:Parallelism", "1");
        new Runner(Spark, suite.Settings, RunInfo.Start(TimeProvider.System, new DateOnly(2025, 3, 31), full: false), suite).RunAsync(JobGraph.Of(jobs), CancellationToken.None).GetAwaiter().GetResult();
    }

    private InlineJob Job(string name, string writes, params Table[] reads) => new(name, [Named(writes)], job => _started.Enqueue(job.Job.Name)) { Reads = reads };

    private static Table Named(string name) => Table.Define(name).Grain("one row per thing").Column("id", "bigint", "The thing.").Key("id").Build();
}
