using System.Globalization;
using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Spark.Delta;
using Customer360.Spark.Hadoop.Fs;
using Customer360.Testing;

namespace Customer360.Jobs.Tests.Running;

/// <summary>A commit is held to what was checked before it, and a table's rows are known from its commits.</summary>
public sealed class CommitTests : SparkTests
{
    private static readonly Table Things = Table.Define("gold.things").Grain("one row per thing")
        .Column("id", "bigint", "The thing.").Column("size", "bigint", "Its size.").Key("id").Build();

    private static readonly Table Sums = Table.Define("gold.sums").Grain("one row per thing")
        .Column("id", "bigint", "The thing.").Column("total", "decimal(10,2)", "Its sum.").Key("id").Build();

    private static readonly DateOnly FirstDay = new(2025, 3, 31);

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

    [TestCase(false, 3)]
    [TestCase(true, 2)]
    public void Rows_that_are_kept_stay_as_they_were_read_when_their_table_changes(bool somebodyElseHasCommitted, int before)
    {
        var counts = new List<long>();
        Run(job => Write(job, [], [1L, 1L], [2L, 2L], [3L, 3L]));
        if (somebodyElseHasCommitted)
        {
            DeltaTable.ForPath(Spark, new Lake(_folder.Root).PathOf(Things)).Delete("id = 2");
        }

        Run(job =>
        {
            var kept = job.Read(Things).Persist();
            job.Replace(Things, Rows("id long, size long", [1L, 1L]));
            counts.AddRange(kept.Count(), job.Read(Things).Count());
            kept.Unpersist();
        });

        Assert.That(counts, Is.EqualTo(new[] { before, 1 }));
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

    [Test]
    public void A_new_table_with_other_rows_than_were_counted_is_empty_until_the_next_run_writes_it()
    {
        var failed = Run(job => job.Replace(Things, Rows("id long, size long", [1L, 1L], [2L, 2L]), new ReplaceOptions { CheckedRows = 3 }), full: false, Things);
        var left = Stored();
        var counts = new List<long>();

        var second = Run(job => Write(job, counts, [1L, 1L], [2L, 2L]), full: false, Things);
        var third = Run(job => Write(job, counts), full: false, Things);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((failed.Status, second.Status, third.Status), Is.EqualTo((JobStatus.Failed, JobStatus.Done, JobStatus.UpToDate)), second.Message);
            Assert.That(left, Is.Empty);
            Assert.That((Stored().Count, counts.Single(), second.RowsChanged), Is.EqualTo((2, 2L, 2L)));
        }
    }

    [Test]
    public void A_commit_with_other_rows_than_were_counted_is_taken_back()
    {
        var counts = new List<long>();
        Run(job => Write(job, counts, [1L, 1L], [2L, 2L]));
        var before = State();

        var failed = Run(job => job.Append(Things, Rows("id long, size long", [3L, 3L]), 5, job.Entry(Things) with { Batch = 7 }));
        var (after, stored) = (State(), Stored());
        var next = Run(job => Write(job, counts, [1L, 1L], [2L, 9L], [3L, 3L]));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failed.Message, Does.Contain("1 inserted, 0 updated, 0 deleted where 5 inserted").And.Contain("has its former rows again"));
            Assert.That(stored, Is.EqualTo(new[] { "1|1", "2|2" }));
            Assert.That((after.AsInput, after.Rows, after.Entry.Batch, after.Entry.Fingerprint), Is.EqualTo((before.AsInput, (long?)2, (long?)null, before.Entry.Fingerprint)), "what reads the table has nothing new to read");
            Assert.That(new DeltaLog(FileSystem.Get(Spark), new Lake(_folder.Root).PathOf(Things)).Commits().Any(commit => commit.Entry.Batch == 7), Is.False);
            Assert.That((next.Status, counts[^1], next.RowsChanged), Is.EqualTo((JobStatus.Done, 3L, 2L)), next.Message);
        }
    }

    [Test]
    public void A_table_and_its_columns_say_what_they_are_even_where_a_killed_run_has_left_files()
    {
        var path = new Lake(_folder.Root).PathOf(Things);
        _folder.Write("gold/things/part-0.parquet", "half a file");

        var report = Run(job => Write(job, [], [1L, 1L], [2L, 2L]));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((report.Status, State().Version, State().Rows), Is.EqualTo((JobStatus.Done, 0L, (long?)2)), report.Message);
            Assert.That(Spark.Sql($"DESCRIBE DETAIL delta.`{path}`").First().GetAs<string>("description"), Is.EqualTo("one row per thing"));
            Assert.That(Spark.Sql($"DESCRIBE TABLE delta.`{path}`").Collect().Select(column => $"{column.GetAs<string>(0)}: {column.GetAs<string>(2)}"),
                Is.SupersetOf(new[] { "id: The thing.", "size: Its size." }));
        }
    }

    [Test]
    public void Progress_is_noted_even_when_the_clock_goes_back()
    {
        Run(new DateOnly(2025, 3, 1), TimeSpan.Zero);
        Run(new DateOnly(2025, 3, 2), TimeSpan.Zero);

        var report = Run(new DateOnly(2025, 3, 3), TimeSpan.FromHours(-1));

        Assert.That((report.Status, report.RowsChanged, State().Entry.AsOf), Is.EqualTo((JobStatus.Done, 0L, (DateOnly?)new DateOnly(2025, 3, 3))), report.Message);
    }

    [Test]
    public void Rows_of_all_inputs_are_what_a_job_reads_without_counting_them()
    {
        Run(job => Write(job, [], [1L, 1L], [2L, 2L], [3L, 3L]));

        var job = new InlineJob("gold-build-sums", [Sums], job => job.Replace(Sums, Rows("id long, total decimal(10,2)", [1L, 6m]))) { Reads = [Things, SilverTables.Stores] };
        var report = Runs(FirstDay, TimeSpan.Zero, full: false, job).Single();

        Assert.That((report.RowsIn, State(Sums).Entry.Rows.In), Is.EqualTo((3L, 3L)), report.Message);
    }

    [Test]
    public void An_error_nobody_foresaw_fails_its_job_alone_and_quotes_no_value()
    {
        var reports = Runs(FirstDay, TimeSpan.Zero, full: false,
            new InlineJob("gold-build-sums", [Sums], _ => throw new FormatException("'4711' is no number")),
            new InlineJob("gold-build-things", [Things], job => Write(job, [], [1L, 1L])));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(reports.Select(report => report.Status), Is.EquivalentTo(new[] { JobStatus.Failed, JobStatus.Done }));
            Assert.That(reports[0].Message, Does.Contain("has a defect").And.Contain("FormatException").And.Not.Contain("4711"));
            Assert.That(reports[0].Stack, Does.Contain("4711").And.Contain("   at "));
        }
    }

    private static void Write(JobContext job, List<long> counts, params TestRow[] rows)
    {
        job.Replace(Things, Rows("id long, size long", rows));
        counts.Add(job.CountOf(Things));
    }

    private IReadOnlyList<string> Stored() => [.. SmallTables.Texts(Spark.Read().Format("delta").Load(new Lake(_folder.Root).PathOf(Things)), "id", "size").Order()];

    private TableState State(Table? table = null) => new DeltaLog(FileSystem.Get(Spark), new Lake(_folder.Root).PathOf(table ?? Things)).Latest()!;

    private JobReport Run(Action<JobContext> work) => Run(work, full: true, Things, Sums);

    private JobReport Run(Action<JobContext> work, bool full, params Table[] writes) =>
        Runs(FirstDay, TimeSpan.Zero, full, new InlineJob("gold-build-things", writes, work) { Reads = [SilverTables.BankTransactions] }).Single();

    private JobReport Run(DateOnly day, TimeSpan skew) => Runs(day, skew, full: false, new InlineJob("gold-build-things", [Things], job => Write(job, [], [1L, 1L]))).Single();

    private IReadOnlyList<JobReport> Runs(DateOnly day, TimeSpan skew, bool full, params IJob[] jobs)
    {
        var suite = new Suite(_folder.Root, _folder.Root);
        var run = RunInfo.Start(TimeProvider.System, day, full);
        return new Runner(Spark, suite.Settings, run with { StartedAt = run.StartedAt + skew }, suite).RunAsync(JobGraph.Of(jobs), CancellationToken.None).GetAwaiter().GetResult();
    }
}
