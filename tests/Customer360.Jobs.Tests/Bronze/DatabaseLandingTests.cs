using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Jobs.Tests.Running;
using Customer360.Testing;

namespace Customer360.Jobs.Tests.Bronze;

/// <summary>What a database that changes between two runs lands, on an embedded one.</summary>
public sealed class DatabaseLandingTests : SparkTests
{
    private const string Columns = "AgentID string, Name string, Department string, Shift string";

    private SmallLake _lake = null!;

    private string Url => $"jdbc:h2:{_lake.PathOf("db")}";

    [SetUp]
    public void Open()
    {
        _lake = new SmallLake("bronze-ingest-agents");
        _lake.Write("note.txt", "The database lies beside.");
        _lake.With("agents", "Format", "jdbc").With("agents", "Jdbc:Url", Url).With("agents", "Jdbc:Table", "agents");
    }

    [TearDown]
    public void Close() => _lake.Dispose();

    [Test]
    public void A_row_that_changes_back_is_landed_again_and_one_that_stays_is_not()
    {
        _lake.With("agents", "ChangedAt", "changed").With("agents", "Jdbc:IncrementalColumn", "changed");
        string[] days = ["2025-01-01", "2025-01-02", "2025-01-03", "2025-01-03"];
        string[] names = ["Ann", "Anna", "Ann", "Ann"];

        var landed = days.Zip(names).Select(row => Land($"{Columns}, changed string", ["1", row.Second, "Sales", "Day", row.First]).RowsOut).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(landed, Is.EqualTo(new[] { 1, 1, 1, 0 }));
            Assert.That(Landed("Name", "changed_at"), Is.EqualTo(new[] { "Anna|2025-01-02 00:00:00", "Ann|2025-01-01 00:00:00", "Ann|2025-01-03 00:00:00" }));
        }
    }

    [Test]
    public void A_text_of_digits_grows_as_a_text()
    {
        _lake.With("agents", "ChangedAt", "changed").With("agents", "Jdbc:IncrementalColumn", "changed").With("agents", "TimestampFormats:0", "yyyyMMdd");

        var first = Land($"{Columns}, changed string", ["1", "Ann", "Sales", "Day", "20240101"]);
        var second = Land($"{Columns}, changed string", ["1", "Ann", "Sales", "Day", "20240101"], ["2", "Bo", "Sales", "Day", "2024x02"], ["3", "Cy", "Sales", "Day", "20230101"]);

        Assert.That((first.RowsOut, second.RowsOut, second.Message), Is.EqualTo((1L, 1L, first.Message)), "one below the mark is not read again, and one that is no number is no fault");
    }

    [Test]
    public void A_growing_number_with_decimals_passes_no_row_by()
    {
        _lake.With("agents", "Jdbc:IncrementalColumn", "moment");

        var first = Land($"{Columns}, moment decimal(12,2)", ["1", "Ann", "Sales", "Day", 10.60m]);
        var second = Land($"{Columns}, moment decimal(12,2)", ["1", "Ann", "Sales", "Day", 10.60m], ["2", "Bo", "Sales", "Day", 10.80m]);

        Assert.That((first.RowsOut, second.RowsOut), Is.EqualTo((1L, 1L)), second.Message);
    }

    [Test]
    public void Parts_are_made_of_numbers_with_decimals_too()
    {
        _lake.With("agents", "Jdbc:PartitionColumn", "AgentID");

        var report = Land("AgentID decimal(12,2), Name string, Department string, Shift string", [1.25m, "Ann", "Sales", "Day"], [9.75m, "Bo", "Sales", "Day"], [null, "Cy", "Sales", "Day"]);

        Assert.That((report.RowsOut, string.Join(' ', Landed("AgentID"))), Is.EqualTo((3L, "1.25 9.75 null")), report.Message);
    }

    [Test]
    public void A_table_that_lacks_a_column_is_refused_until_it_is_renamed_and_then_lands_whole()
    {
        _lake.With("agents", "Jdbc:IncrementalColumn", "NR");

        var refused = Land("NR string, Name string, Department string, Shift string", ["1", "Ann", "Sales", "Day"]);
        var exists = _lake.Exists(BronzeTables.Of(SilverTables.Agents));
        var mended = _lake.With("agents", "Renames:NR", "AgentID").RunOne();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Status, Is.EqualTo(JobStatus.Failed));
            Assert.That(refused.Message, Does.Contain("Source 'agents' was refused as wrong_columns").And.Contain("lacks 'AgentID'").And.Not.Contain("Ann"));
            Assert.That((exists, mended.RowsOut, string.Join(' ', Landed("AgentID"))), Is.EqualTo((false, 1L, "1")));
        }
    }

    [Test]
    public void A_growing_column_that_is_not_there_is_named_with_the_nearest_one()
    {
        _lake.With("agents", "Jdbc:IncrementalColumn", "AgentDI");

        var report = Land(Columns, ["1", "Ann", "Sales", "Day"]);

        Assert.That((report.Status, report.Message), Is.EqualTo((JobStatus.Failed,
            "Setting 'Sources:agents:Jdbc:IncrementalColumn' is 'AgentDI', expected a column that is read: perhaps 'AgentID'. Set it in conf/appsettings.json or as C360_Sources__agents__Jdbc__IncrementalColumn.")));
    }

    private JobReport Land(string columns, params TestRow[] rows)
    {
        Rows(columns, rows).Write().Mode("overwrite").Jdbc(Url, "agents", new Dictionary<string, string> { ["driver"] = "org.h2.Driver" });
        return _lake.RunOne();
    }

    private IReadOnlyList<string> Landed(params string[] columns) => _lake.Texts(BronzeTables.Of(SilverTables.Agents), columns);
}
