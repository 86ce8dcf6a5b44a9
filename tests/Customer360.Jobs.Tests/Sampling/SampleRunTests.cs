using System.Text.Json;
using Customer360.Jobs.Running;
using Customer360.Jobs.Sampling;
using Customer360.Jobs.Tables;
using Customer360.Jobs.Tests.Running;
using Customer360.Spark.Sql.Types;
using Customer360.Testing;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Tests.Sampling;

/// <summary>One run over a small sample, held against what the sample says was planted in it.</summary>
public sealed class SampleRunTests : SparkTests
{
    private static readonly string[] FlatSources = [.. SilverTables.FromFlatSources.Select(table => table.Name)];

    private TemporaryLake _data = null!;
    private TemporaryLake _lake = null!;
    private JsonElement _sources;
    private JsonElement _later;
    private IReadOnlyList<JobReport> _first = [];
    private Dictionary<(string Source, string Reason), long> _asideAfterFirst = [];
    private Dictionary<(string Source, string Reason), long> _asideAfterParents = [];
    private IReadOnlyList<JobReport> _second = [];
    private string[] _writtenBySecond = [];
    private int _differing;
    private string _compared = "";

    [OneTimeSetUp]
    public void Run_once()
    {
        (_data, _lake) = (new TemporaryLake(), new TemporaryLake());
        SampleGenerator.Generate(new SampleOptions(_data.Root, 0.01m));
        var sample = JsonDocument.Parse(File.ReadAllText(Path.Combine(_data.Root, "sample.json"))).RootElement;
        (_sources, _later) = (sample.GetProperty("sources"), sample.GetProperty("later"));
        var suite = new Suite(_data.Root, _lake.Root);
        _first = suite.Run();
        _asideAfterFirst = Aside();

        var commits = Commits();
        _second = suite.Run();
        _writtenBySecond = [.. Commits().Except(commits)];

        _data.CopyFrom(_data.PathOf("later"));
        suite.Run();
        _asideAfterParents = Aside();
        (_differing, _compared) = Compare(suite);
    }

    [OneTimeTearDown]
    public void Remove()
    {
        _data.Dispose();
        _lake.Dispose();
    }

    [Test]
    public void No_job_fails_on_planted_faults() =>
        Assert.That(_first.Where(job => job.Status is JobStatus.Failed or JobStatus.Blocked).Select(job => $"{job.Job}: {job.Message}"), Is.Empty);

    [Test]
    [TestCaseSource(nameof(FlatSources))]
    public void Every_row_has_the_outcome_that_was_planted(string source)
    {
        var planted = _sources.GetProperty(source);
        var report = _first.Single(job => job.Job == $"silver-conform-{source.Replace('_', '-')}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.RowsIn, Is.EqualTo(planted.GetProperty("input").GetInt64()), "rows in");
            Assert.That(report.RowsOut, Is.EqualTo(planted.GetProperty("accepted").GetInt64()), "accepted");
            Assert.That(report.Superseded, Is.EqualTo(planted.GetProperty("superseded").GetInt64()), "superseded");
            foreach (var reason in planted.GetProperty("quarantined").EnumerateObject())
            {
                Assert.That(_asideAfterFirst.GetValueOrDefault((source, reason.Name)), Is.EqualTo(reason.Value.GetInt64()), reason.Name);
            }
        }
    }

    [Test]
    public void The_swapped_dispositions_are_refused_by_name_of_the_rule()
    {
        var report = _first.Single(job => job.Job == "bronze-ingest-bank-dispositions");

        Assert.That(report.Warnings, Has.Some.Contains("key_not_unique"));
    }

    [Test]
    public void A_column_that_the_last_file_of_the_customers_gains_is_reported() =>
        Assert.That(_first.Single(job => job.Job == "bronze-ingest-customers").Warnings, Has.One.Contains("'Phone'"));

    [Test]
    public void Every_table_is_stored_with_the_grain_the_columns_and_the_meanings_that_it_is_declared_with()
    {
        var lake = new Lake(_lake.Root);
        var tables = AllTables.All.Where(table => Directory.Exists(lake.PathOf(table))).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(tables, Is.SupersetOf(SilverTables.All.Concat(GoldTables.All).Concat(CompatTables.All)));
            foreach (var table in tables)
            {
                var stored = Metadata(lake.PathOf(table));
                Assert.That(stored.GetProperty("description").GetString(), Is.EqualTo(table.Grain), table.FullName);
                Assert.That(DataType.ParseDataType(stored.GetProperty("schemaString").GetString()!).Json, Is.EqualTo(table.Schema().Json), table.FullName);
            }
        }
    }

    [Test]
    public void A_second_run_writes_nothing()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_writtenBySecond, Is.Empty);
            Assert.That(_second.Sum(job => job.RowsChanged), Is.Zero);
        }
    }

    [Test]
    public void As_many_rows_leave_quarantine_as_have_their_parents_now()
    {
        foreach (var later in _later.EnumerateArray())
        {
            var (orphans, freed) = ((later.GetProperty("frees_orphans_of").GetString()!, "orphan"), later.GetProperty("freed").GetInt64());

            Assert.That(freed, Is.Positive);
            Assert.That(_asideAfterParents.GetValueOrDefault(orphans), Is.EqualTo(_asideAfterFirst[orphans] - freed), orphans.Item1);
        }
    }

    [Test]
    public void Going_on_from_the_last_run_gives_what_recomputing_gives()
    {
        var compared = _compared.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(_differing, Is.Zero, _compared);
            Assert.That(compared, Has.All.EndsWith(": same"));
            Assert.That(compared, Is.SupersetOf(SilverTables.All.Concat(GoldTables.All).Concat(CompatTables.All).Select(table => $"{table.FullName}: same")));
        }
    }

    private static (int Differing, string Output) Compare(Suite suite)
    {
        using var output = new StringWriter();
        var differing = new IncrementalProof(Spark, suite.Settings, output, output.WriteLine).Run(JobGraph.Of(JobCatalog.All), CancellationToken.None);
        return (differing, output.ToString());
    }

    private Dictionary<(string Source, string Reason), long> Aside()
    {
        var tables = new LakeTables(Spark, new Lake(_lake.Root));
        return QuarantineTables.All.Where(tables.Exists)
            .SelectMany(table => tables.Read(table).GroupBy(Col("reason")).Count().Collect().Select(row => ((table.Name, row.GetAs<string>(0)), row.GetAs<long>(1))))
            .ToDictionary(count => count.Item1, count => count.Item2);
    }

    // What the newest commit that says anything about the table itself says.
    private static JsonElement Metadata(string table) => Directory.EnumerateFiles(Path.Combine(table, "_delta_log"), "*.json").OrderDescending(StringComparer.Ordinal)
        .SelectMany(File.ReadLines).Select(line => JsonDocument.Parse(line).RootElement)
        .Where(action => action.TryGetProperty("metaData", out _)).Select(action => action.GetProperty("metaData")).First();

    private string[] Commits() =>
        [.. Directory.EnumerateFiles(_lake.Root, "*.json", SearchOption.AllDirectories).Where(file => file.Contains("_delta_log", StringComparison.Ordinal))];
}
