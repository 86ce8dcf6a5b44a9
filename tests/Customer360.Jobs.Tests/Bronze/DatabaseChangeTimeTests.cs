using Customer360.Jobs.Tables;
using Customer360.Jobs.Tests.Running;
using Customer360.Testing;

namespace Customer360.Jobs.Tests.Bronze;

public sealed class DatabaseChangeTimeTests : SparkTests
{
    [Test]
    public void A_change_time_of_a_database_that_is_none_is_kept_as_text_and_a_missing_one_is_missing()
    {
        using var lake = new SmallLake("bronze-ingest-agents");
        lake.Write("note.txt", "The database lies beside.");
        var url = $"jdbc:h2:{lake.PathOf("db")}";
        Rows("AgentID string, Name string, Department string, Shift string, changed string",
            ["1", "Ann", "Sales", "Day", " 2025-01-02 "], ["2", "Bo", "Sales", "Day", "soon"], ["3", "Cy", "Sales", "Day", "n/a"], ["4", "Di", "Sales", "Day", null])
            .Write().Jdbc(url, "agents", new Dictionary<string, string> { ["driver"] = "org.h2.Driver" });

        var report = lake.With("agents", "Format", "jdbc").With("agents", "ChangedAt", "changed").With("agents", "Jdbc:Url", url).With("agents", "Jdbc:Table", "agents").RunOne();

        Assert.That(lake.Texts(BronzeTables.Of(SilverTables.Agents), "AgentID", "changed_at", "malformed_changed_at"), Is.EqualTo(new[]
        {
            "1|2025-01-02 00:00:00|null", "2|null|soon", "3|null|null", "4|null|null",
        }), report.Message);
    }
}
