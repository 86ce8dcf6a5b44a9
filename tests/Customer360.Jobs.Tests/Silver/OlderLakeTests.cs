using System.Text.Json.Nodes;
using Customer360.Jobs.Tables;
using Customer360.Jobs.Tests.Running;
using Customer360.Spark.Delta;
using Customer360.Testing;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Tests.Silver;

/// <summary>A lake whose tables lack columns that were declared since.</summary>
public sealed class OlderLakeTests : SparkTests
{
    private const string Header = "AgentID,Name,Department,Shift";

    private static readonly Table Bronze = BronzeTables.Of(SilverTables.Agents);
    private static readonly Table Aside = QuarantineTables.Of(SilverTables.Agents);

    [Test]
    public void Tables_of_an_older_release_gain_new_columns_by_themselves()
    {
        using var lake = new SmallLake("bronze-ingest-agents", "silver-conform-agents");
        lake.Write("retail/Agents_1.csv", Header, "1,Ann,Sales,", "x,Bo,Sales,");
        lake.Run();
        Age(lake, Bronze, "Shift");
        Age(lake, SilverTables.Agents, "shift");
        Age(lake, Aside, "Shift");

        var unchanged = lake.Run();
        var columns = lake.Read(SilverTables.Agents).Columns().Concat(lake.Read(Aside).Columns());
        lake.Write("retail/Agents_2.csv", Header, "2,Cy,Sales,Night");
        var changed = lake.Run();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(unchanged.Values.Concat(changed.Values).Select(report => report.Message), Has.All.Empty);
            Assert.That(columns, Does.Contain("shift").And.Contain("Shift"), "even where no row has a value");
            Assert.That(lake.Texts(Bronze, "AgentID", "Shift"), Is.EqualTo(new[] { "1|null", "2|Night", "x|null" }));
            Assert.That(lake.Texts(SilverTables.Agents, "agent_id", "shift"), Is.EqualTo(new[] { "1|null", "2|Night" }));
        }
    }

    [Test]
    public void Rows_landed_before_malformed_change_times_were_kept_are_folded_as_they_are()
    {
        using var lake = new SmallLake("bronze-ingest-agents", "silver-conform-agents").With("agents", "ChangedAt", "changed");
        lake.Write("retail/Agents_1.csv", Header + ",changed", "1,Ann,Sales,Day,2025-01-01", "2,Bo,Sales,Day,", "x,Cy,Sales,Day,");
        lake.Run();
        Age(lake, Bronze, BronzeTables.MalformedChangedAt);
        Age(lake, Aside, BronzeTables.MalformedChangedAt);
        lake.Write("retail/Agents_2.csv", Header + ",changed", "1,Ann,Support,Day,soon");

        var second = lake.Run()["silver-conform-agents"];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lake.Texts(SilverTables.Agents, "agent_id", "department"), Is.EqualTo(new[] { "1|Sales", "2|Sales" }));
            Assert.That(lake.Texts(Aside, "AgentID", "rule", "malformed_changed_at"), Is.EqualTo(new[] { "1|changed_at_is_malformed|soon", "x|agent_id_is_malformed|null" }));
            Assert.That((second.RowsOut, second.Quarantined, second.Message), Is.EqualTo((2L, 2L, "")));
        }
    }

    // The table as a release wrote it that did not declare the column yet.
    private static void Age(SmallLake lake, Table table, string column)
    {
        var metadata = DeltaTable.ForPath(Spark, lake.FolderOf(table)).History(1).Select(Col("userMetadata")).First().GetAs<string>(0);
        var entry = JsonNode.Parse(metadata)!;
        entry["fingerprint"] = "older";
        lake.Read(table).Drop(column).Write().Format("delta").Mode("overwrite").Option("overwriteSchema", "true").Option("userMetadata", entry.ToJsonString()).Save(lake.FolderOf(table));
    }
}
