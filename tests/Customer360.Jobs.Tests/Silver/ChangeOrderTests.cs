using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Jobs.Tests.Running;

namespace Customer360.Jobs.Tests.Silver;

/// <summary>A source with a change time of its own, whose newest changes come first.</summary>
public sealed class ChangeOrderTests
{
    private const string Header = "AgentID,Name,Department,Shift,changed";

    [Test]
    public void Late_changes_end_in_the_table_they_would_have_ended_in_on_time()
    {
        using var lake = new SmallLake("bronze-ingest-agents", "silver-conform-agents")
            .With("agents", "ChangedAt", "changed").With("agents", "TimeZone", "Europe/Vienna").With("Quality:KeyConflictShare", "1");
        lake.Write("retail/Agents_2.csv", Header, "1,Ann,Support,Day, 2025-01-03 08:00:00", "2,Bo,Sales,Night,2025-01-03 08:00:00+01:00", "3,Cy,,Night,2025-01-02 09:00:00", "3,Cy,Sales,Day,2025-01-02 07:00:00Z");
        lake.Run();
        lake.Write("retail/Agents_1.csv", Header, "1,Ann,Sales,Day,2025-01-01 08:00:00", "2,Bo,Sales,Night,2025-01-03 06:59:59Z", "3,Cy,Support,Day,2025-01-02 09:00:01");

        var late = lake.Run()["silver-conform-agents"];
        var (agents, before) = (lake.Texts(SilverTables.Agents, "agent_id", "department", "shift", "changed_at"), lake.Commits());
        var full = lake.Run(full: true)["silver-conform-agents"];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(agents, Is.EqualTo(new[] { "1|Support|Day|2025-01-03 07:00:00", "2|Sales|Night|2025-01-03 07:00:00", "3|Support|Day|2025-01-02 08:00:01" }));
            Assert.That(Counts(late), Is.EqualTo((3L, 3L, 3L, 1L)), "rows in, out, superseded, changed");
            Assert.That(Counts(full), Is.EqualTo((7L, 3L, 4L, 0L)));
            Assert.That(lake.Commits(), Is.EqualTo(before));
        }
    }

    [Test]
    public void A_change_time_that_is_none_sets_its_row_aside_and_one_that_is_missing_makes_it_the_oldest()
    {
        using var lake = new SmallLake("bronze-ingest-agents", "silver-conform-agents").With("agents", "ChangedAt", "changed").With("Quality:KeyConflictShare", "1");
        lake.Write("retail/Agents_1.csv", Header, "1,Ann,Sales,Day,2025-01-01", "2,Bo,Sales,Day,n/a", "3,Cy,Sales,Day,2025-01-01");
        lake.Write("retail/Agents_2.csv", Header, "1,Ann,Support,Day,02.01.2025", "2,Bo,Support,Day,2025-01-02", "3,Cy,Support,Day,", "4,Di,Sales,Day,soon");

        var first = lake.Run()["silver-conform-agents"];
        var (agents, aside) = (lake.Texts(SilverTables.Agents, "agent_id", "department"), lake.Texts(QuarantineTables.Of(SilverTables.Agents), "AgentID", "reason", "rule", "malformed_changed_at"));
        var mended = lake.With("agents", "TimestampFormats:0", "dd.MM.yyyy").Run()["silver-conform-agents"];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(agents, Is.EqualTo(new[] { "1|Sales", "2|Support", "3|Sales" }));
            Assert.That(aside, Is.EqualTo(new[] { "1|malformed|changed_at_is_malformed|02.01.2025", "4|malformed|changed_at_is_malformed|soon" }));
            Assert.That((first.RowsIn, first.RowsOut, first.Superseded, first.Quarantined), Is.EqualTo((7L, 3L, 2L, 2L)));
            Assert.That(lake.Texts(SilverTables.Agents, "agent_id", "department"), Is.EqualTo(new[] { "1|Support", "2|Support", "3|Sales" }), "with the right format the row leaves quarantine");
            Assert.That((mended.RowsIn, mended.RowsOut, mended.Superseded, mended.Quarantined), Is.EqualTo((7L, 3L, 3L, 1L)));
        }
    }

    private static (long In, long Out, long Superseded, long Changed) Counts(JobReport report) => (report.RowsIn, report.RowsOut, report.Superseded, report.RowsChanged);
}
