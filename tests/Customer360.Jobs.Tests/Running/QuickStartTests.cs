using Customer360.Jobs.Bronze;
using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Testing;

namespace Customer360.Jobs.Tests.Running;

public sealed class QuickStartTests : SparkTests
{
    // The one property of a quick start that the tests' Spark was not started with.
    private const string Unsaid = "spark.sql.ui.explainMode";

    private static readonly Table Things = Table.Define("gold.things").Grain("one row per thing").Column("id", "bigint", "The thing.").Key("id").Build();

    private static readonly Table Others = Table.Define("gold.others").Grain("one row per thing").Column("id", "bigint", "The thing.").Key("id").Build();

    [TestCase(QuickStart.FewRows, "simple", TestName = "Few rows are read with plans that are interpreted")]
    [TestCase(QuickStart.FewRows + 1, "codegen", TestName = "Many rows are read as the session reads them")]
    [TestCase(null, "codegen", TestName = "So are rows that nobody has counted")]
    public void Plans_are_interpreted_where_all_inputs_are_known_to_be_small(long? rows, string mode)
    {
        using var folder = new TemporaryLake();
        var entry = new LedgerEntry { RunId = "run", Job = "job", StartedAt = DateTimeOffset.UnixEpoch, Fingerprint = "", Inputs = new Dictionary<string, InputState>(), TableRows = rows };
        Rows("id long", [1L]).Write().Format("delta").Option("userMetadata", entry.ToJson()).Save(new Lake(folder.Root).PathOf(Things));
        string? found = null;

        var report = Run(folder, new InlineJob("gold-build-others", [Others], job => found = job.Spark.Conf().Get(Unsaid)) { Reads = [Things, SilverTables.Stores] });

        Assert.That(found, Is.EqualTo(mode), report.Message);
    }

    [Test]
    public void What_a_job_reads_outside_is_not_known_to_be_small()
    {
        using var folder = new TemporaryLake();
        string? found = null;

        var report = Run(folder, new InlineJob("bronze-ingest-things", [Others], job => found = job.Spark.Conf().Get(Unsaid)));

        Assert.That(found, Is.EqualTo("codegen"), report.Message);
    }

    [TestCase(0, "simple", TestName = "A small delivery is landed with plans that are interpreted")]
    [TestCase(1, "codegen", TestName = "A larger delivery is landed as the session reads it")]
    public void Plans_are_interpreted_where_new_files_are_small(int bytesMore, string mode)
    {
        using var folder = new TemporaryLake();
        const string start = "StoreID,Location,Manager,OpenHours\n1,";
        const string end = ",m,o\n";
        folder.Write("retail/Stores.csv", start + new string('a', (int)QuickStart.SmallDelivery + bytesMore - start.Length - end.Length) + end);
        var stores = BronzeTables.Of(SilverTables.Stores);
        string? found = null;

        var report = Run(folder, new InlineJob("bronze-ingest-stores", [stores], job =>
        {
            new IngestSource(stores, SilverTables.Stores).Run(job);
            found = job.Spark.Conf().Get(Unsaid);
        }));

        Assert.That((found, report.RowsOut), Is.EqualTo((mode, 1L)), report.Message);
    }

    private static JobReport Run(TemporaryLake folder, IJob job)
    {
        var suite = new Suite(folder.Root, folder.Root);
        var session = Spark.NewSession();
        session.Conf().Set(Unsaid, "codegen");
        return new Runner(session, suite.Settings, RunInfo.Start(TimeProvider.System, null, false), suite).RunAsync(JobGraph.Of([job]), CancellationToken.None).GetAwaiter().GetResult().Single();
    }
}
