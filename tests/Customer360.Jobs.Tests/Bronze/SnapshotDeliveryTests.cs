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

    [Test]
    public void Dated_snapshots_that_one_run_finds_follow_each_other_as_in_runs_of_their_own()
    {
        using var lake = Lake().With("agents", "SnapshotFiles", "each");
        Write(lake, "Agents_1", "1,Ann", "2,Bo");
        lake.Run();
        Write(lake, "Agents_2", "2,Bo", "3,Cy");
        Write(lake, "Agents_3", "2,Bob", "4,Di", "6,Flo");
        lake.Write("retail/Agents_4.csv", "Agent,Name", "2,Bo");
        Write(lake, "Agents_5", "9,Zoë");

        var second = Ingest(lake);
        var together = Agents(lake);
        lake.Run(full: true);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(second.Warnings, Has.One.Contains("wrong_header").And.One.Contains("snapshot_too_small"));
            Assert.That((together, Agents(lake)), Is.EqualTo(("2|Bob 4|Di 6|Flo", "2|Bob 4|Di 6|Flo")));
        }
    }

    [Test]
    [TestCase("parts")]
    [TestCase("each")]
    public void A_snapshot_with_the_content_of_an_older_one_brings_it_back_and_one_with_that_of_the_newest_brings_nothing(string files)
    {
        using var lake = Lake().With("agents", "SnapshotFiles", files);
        Write(lake, "Agents_1", "1,Ann", "2,Bo");
        lake.Run();
        Write(lake, "Agents_2", "1,Ann", "3,Cy");
        lake.Run();
        Write(lake, "Agents_3", "1,Ann", "3,Cy");

        var copied = Ingest(lake);
        var unchanged = Agents(lake);
        Write(lake, "Agents_4", "1,Ann", "2,Bo");
        var older = Ingest(lake);
        var (back, commits) = (Agents(lake), lake.Commits());
        var nothing = Ingest(lake);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(copied.Warnings, Has.One.Contains("Agents_3.csv' was skipped: it repeats the newest snapshot"));
            Assert.That((copied.RowsIn, unchanged), Is.EqualTo((0L, "1|Ann 3|Cy")));
            Assert.That((older.RowsIn, back), Is.EqualTo((2L, "1|Ann 2|Bo")));
            Assert.That((nothing.RowsIn, nothing.Warnings, lake.Commits()), Is.EqualTo((0L, Array.Empty<string>(), commits)));
        }
    }

    [Test]
    public void Parts_that_were_left_as_they_are_belong_to_the_snapshot_that_was_written_over_others()
    {
        using var lake = Lake();
        Write(lake, "Agents_a", "1,Ann", "2,Bo");
        Write(lake, "Agents_b", "3,Cy", "4,Di");
        lake.Run();
        Write(lake, "Agents_b", "3,Cyd", "5,Ed");

        var second = Ingest(lake);

        Assert.That((second.RowsIn, Agents(lake)), Is.EqualTo((4L, "1|Ann 2|Bo 3|Cyd 5|Ed")));
    }

    [Test]
    public void A_snapshot_that_shrank_says_how_to_take_it_and_is_taken_so()
    {
        using var lake = Lake().With("others", "Table", "agents").With("others", "Paths:0", "others/*.csv");
        Write(lake, "Agents_1", "1,Ann", "2,Bo", "3,Cy");
        lake.Run();
        Write(lake, "Agents_2", "1,Ann");
        lake.Write("others/more.csv", Header, "9,Zoë,Sales,Day");

        var refused = Ingest(lake);
        var taken = Ingest(lake.With("Quality:SnapshotMinimumShare", "0"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Warnings, Has.One.Contains("snapshot_too_small: the snapshot has 1 rows where the one before had 3").And.One.Contains("--Quality:SnapshotMinimumShare=0"));
            Assert.That((taken.RowsIn, taken.RefusedFiles, Agents(lake)), Is.EqualTo((1L, 0, "1|Ann 9|Zoë")));
        }
    }

    private static SmallLake Lake() => new SmallLake(Jobs).With("agents", "Mode", "snapshot");

    private static JobReport Ingest(SmallLake lake) => lake.Run()[Jobs[0]];

    private static void Write(SmallLake lake, string file, params string[] agents) =>
        lake.Write($"retail/{file}.csv", agents.Select(agent => $"{agent},Sales,Day").Prepend(Header));

    private static string Agents(SmallLake lake) => string.Join(' ', lake.Texts(SilverTables.Agents, "agent_id", "name"));
}
