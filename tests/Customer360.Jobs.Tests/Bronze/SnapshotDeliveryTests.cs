using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Jobs.Tests.Running;

namespace Customer360.Jobs.Tests.Bronze;

/// <summary>Agents whose every delivery holds all of them.</summary>
public sealed class SnapshotDeliveryTests
{
    private const string Header = "AgentID,Name,Department,Shift";

    private static readonly string[] Jobs = ["bronze-ingest-agents", "silver-conform-agents"];

    [Test]
    public void A_snapshot_of_which_a_part_is_refused_lands_not_at_all_until_that_part_is_mended()
    {
        using var lake = Lake();
        Write(lake, "Agents_1", "1,Ann", "2,Bo", "3,Cy");
        lake.Run();
        Write(lake, "Agents_2a", "1,Anna", "4,Di");
        lake.Write("retail/Agents_2b.csv", "Agent,Name", "2,Bo");

        var torn = Ingest(lake);
        var (again, kept) = (Ingest(lake), Agents(lake));
        Write(lake, "Agents_2b", "2,Bob");
        var mended = Ingest(lake);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((torn.Status, again.Status), Is.EqualTo((JobStatus.Failed, JobStatus.Failed)));
            Assert.That(torn.Message, Does.Contain("Agents_2a.csv' was refused as snapshot_incomplete: '").And.Contain("Agents_2b.csv' of the same snapshot was refused as wrong_header").And.Contain("mend or remove that file"));
            Assert.That(kept, Is.EqualTo("1|Ann 2|Bo 3|Cy"));
            Assert.That((mended.Status, mended.RowsIn, Agents(lake)), Is.EqualTo((JobStatus.Done, 3L, "1|Anna 2|Bob 4|Di")));
        }
    }

    [Test]
    public void A_part_whose_keys_conflict_holds_its_snapshot_back_and_no_other_source()
    {
        using var lake = Lake().With("others", "Table", "agents").With("others", "Paths:0", "others/*.csv");
        Write(lake, "Agents_1", "1,Ann", "2,Bo");
        Write(lake, "Agents_2", "3,Cy", "3,Di");
        lake.Write("others/more.csv", Header, "9,Zoë,Sales,Day");

        var first = Ingest(lake);
        var kept = Agents(lake);
        Write(lake, "Agents_2", "3,Cy");
        var mended = Ingest(lake);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((first.RowsIn, first.RefusedFiles, kept), Is.EqualTo((1L, 2, "9|Zoë")));
            Assert.That(first.Warnings, Has.One.Contains("refused as snapshot_incomplete:").And.One.Contains("refused as key_not_unique:"));
            Assert.That((mended.RowsIn, mended.RefusedFiles, Agents(lake)), Is.EqualTo((3L, 0, "1|Ann 2|Bo 3|Cy 9|Zoë")));
        }
    }

    private static SmallLake Lake() => new SmallLake(Jobs).With("agents", "Mode", "snapshot");

    private static JobReport Ingest(SmallLake lake) => lake.Run()[Jobs[0]];

    private static void Write(SmallLake lake, string file, params string[] agents) =>
        lake.Write($"retail/{file}.csv", agents.Select(agent => $"{agent},Sales,Day").Prepend(Header));

    private static string Agents(SmallLake lake) => string.Join(' ', lake.Texts(SilverTables.Agents, "agent_id", "name"));
}
