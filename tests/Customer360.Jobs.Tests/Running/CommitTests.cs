using System.Globalization;
using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Spark.Delta;
using Customer360.Testing;

namespace Customer360.Jobs.Tests.Running;

/// <summary>A commit is held to what was checked before it, and a table's rows are known from its commits.</summary>
public sealed class CommitTests : SparkTests
{
    private static readonly Table Things = Table.Define("gold.things").Grain("one row per thing")
        .Column("id", "bigint", "The thing.").Column("size", "bigint", "Its size.").Key("id").Build();

    private static readonly Table Sums = Table.Define("gold.sums").Grain("one row per thing")
        .Column("id", "bigint", "The thing.").Column("total", "decimal(10,2)", "Its sum.").Key("id").Build();

    private TemporaryLake _folder = null!;

    [SetUp]
    public void Make_a_lake() => _folder = new TemporaryLake();

    [TearDown]
    public void Remove_the_lake() => _folder.Dispose();

    [Test]
    public void Other_rows_than_were_counted_fail_the_job()
    {
        var report = Run(job => job.Replace(Things, Rows("id long, size long", [1L, 1L], [2L, 2L]), new ReplaceOptions { CheckedRows = 3 }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Status, Is.EqualTo(JobStatus.Failed));
            Assert.That(report.Message, Does.Contain("'gold.things'").And.Contain("2 inserted, 0 updated, 0 deleted where 3 inserted"));
        }
    }

    [Test]
    public void The_rows_of_a_table_are_known_after_every_commit()
    {
        var counts = new List<long>();

        var first = Run(job => Write(job, counts, [1L, 1L], [2L, 2L], [3L, 3L]));
        var second = Run(job => Write(job, counts, [1L, 1L], [2L, 9L], [4L, 4L], [5L, 5L]));
        var third = Run(job => Write(job, counts, [5L, 5L]));

        Assert.That(new[] { first, second, third }.Select(report => report.Status), Is.All.EqualTo(JobStatus.Done), third.Message);
        Assert.That(counts, Is.EqualTo(new[] { 3, 4, 1 }));
    }

    [Test]
    public void Rows_are_counted_when_somebody_else_has_committed()
    {
        var counts = new List<long>();
        Run(job => Write(job, counts, [1L, 1L], [2L, 2L], [3L, 3L]));
        DeltaTable.ForPath(Spark, new Lake(_folder.Root).PathOf(Things)).Delete("id = 2");

        Run(job => counts.Add(job.CountOf(Things)));

        Assert.That(counts, Is.EqualTo(new[] { 3, 2 }));
    }

    [TestCase("99999999.99", JobStatus.Done)]
    [TestCase("100000000.00", JobStatus.Failed)]
    public void A_number_too_large_for_its_column_stops_the_job_naming_the_table_and_what_it_read(string amount, JobStatus status)
    {
        var report = Run(job => job.Replace(Sums, Rows("id long, total decimal(38,2)", [1L, decimal.Parse(amount, CultureInfo.InvariantCulture)])));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Status, Is.EqualTo(status), report.Message);
            Assert.That(report.Message ?? "", status is JobStatus.Done ? Is.Empty : Does.Contain("'gold-build-things'").And.Contain("column in gold.things, gold.sums")
                .And.Contain("largest silver.bank_transactions.amount").And.Not.Contain("00000000"));
        }
    }

    private static void Write(JobContext job, List<long> counts, params TestRow[] rows)
    {
        job.Replace(Things, Rows("id long, size long", rows));
        counts.Add(job.CountOf(Things));
    }

    private JobReport Run(Action<JobContext> work)
    {
        var suite = new Suite(_folder.Root, _folder.Root);
        var run = RunInfo.Start(TimeProvider.System, new DateOnly(2025, 3, 31), full: true);
        return new Runner(Spark, suite.Settings, run, suite).RunAsync(JobGraph.Of([new Work(work)]), CancellationToken.None).GetAwaiter().GetResult()[0];
    }

    private sealed record Work(Action<JobContext> Do) : IJob
    {
        public string Name => "gold-build-things";

        public IReadOnlyList<Table> Reads => [SilverTables.BankTransactions];

        public IReadOnlyList<Table> Writes => [Things, Sums];

        public void Run(JobContext job) => Do(job);
    }
}
