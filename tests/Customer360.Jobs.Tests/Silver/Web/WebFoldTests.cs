using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Testing;
using static Customer360.Jobs.Tests.Silver.Web.Export;

namespace Customer360.Jobs.Tests.Silver.Web;

public sealed class WebFoldTests : SparkTests
{
    private static readonly string EveningBefore = Event("""{"event_date":"20201031","event_timestamp":1604188799000000,"event_name":"scroll"}""", Text("campaign", "x"));

    [Test]
    public void A_late_event_moves_its_session_and_the_old_key_leaves()
    {
        using var lake = new WebLake();
        lake.Write("web/ga4_1.json", Event("{}", Text("coupon", "c")), Event("""{"user_pseudo_id":"8.1"}"""));
        lake.Run();
        var untouched = lake.Query("SELECT run_id FROM web_sessions WHERE full_visitor_id = '8.1'");
        lake.Write("web/ga4_2.json", EveningBefore);

        var report = lake.Run();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lake.Query("SELECT full_visitor_id, date_format(visit_date, 'yyyy-MM-dd'), hits FROM web_sessions ORDER BY 1"), Is.EqualTo(new[] { "7.1 2020-10-31 2", "8.1 2020-11-01 1" }));
            Assert.That(lake.Query("SELECT date_format(visit_date, 'yyyy-MM-dd'), hit_number, event_action FROM web_hits WHERE visit_id = 5 AND full_visitor_id = '7.1' ORDER BY 2"),
                Is.EqualTo(new[] { "2020-10-31 1 scroll", "2020-10-31 2 page_view" }));
            Assert.That(lake.Query("SELECT date_format(visit_date, 'yyyy-MM-dd'), hit_number, key FROM web_dimensions ORDER BY 2"), Is.EqualTo(new[] { "2020-10-31 1 campaign", "2020-10-31 2 coupon" }));
            Assert.That(lake.Query("SELECT run_id FROM web_sessions WHERE full_visitor_id = '8.1'"), Is.EqualTo(untouched), "a visitor without new events was rewritten");
            Assert.That((report.RowsIn, report.RowsOut, report.Superseded, report.Quarantined), Is.EqualTo((1, 3, 0, 0)));
        }
    }

    [Test]
    public void Batches_end_in_the_same_tables_as_everything_at_once()
    {
        using var lake = new WebLake();
        lake.Write("web/ga360_1.json", Session(), Session("""{"fullVisitorId":"2"}"""), Session("""{"date":"x"}"""));
        lake.Write("web/ga4_1.json", Event(), Event());
        lake.Run();
        lake.Write("web/ga360_2.json", WithHits("""{"hitNumber":2,"customDimensions":[{"index":1,"value":"a"}]}"""), Session("""{"visitId":null}"""));
        lake.Write("web/ga4_2.json", EveningBefore, Event("{}", Text("coupon", "c")));
        var second = lake.Run();
        var before = Commits(lake);

        var full = lake.Run(full: true);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((second.RowsIn, second.RowsOut, second.Superseded, second.Quarantined), Is.EqualTo((4, 4, 2, 2)));
            Assert.That(second.Warnings, Has.One.StartsWith("Table 'quarantine.web_sessions' holds 2 rows"));
            Assert.That(lake.Newest(SilverTables.WebSessions) with { Changed = 0 }, Is.EqualTo(new RowCounts { In = 4, Out = 3, Superseded = 2, Quarantined = 2 }));
            Assert.That((full.RowsIn, full.RowsOut, full.Superseded, full.Quarantined), Is.EqualTo((9, 4, 3, 2)));
            Assert.That(full.RowsChanged, Is.Zero);
            Assert.That(Commits(lake), Is.EqualTo(before), "a recomputation that changes nothing must commit nothing");
        }
    }

    [Test]
    public void Records_that_come_again_change_no_row()
    {
        using var lake = new WebLake();
        lake.Write("web/ga360_1.json", Session());
        lake.Write("web/ga4_1.json", Event());
        lake.Run();
        lake.Write("web/ga360_2.json", Session(), Session());
        lake.Write("web/ga4_2.json", Event(), Event());

        var report = lake.Run();

        Assert.That((report.RowsIn, report.RowsChanged, report.RowsOut, report.Superseded), Is.EqualTo((4, 0, 2, 4)));
    }

    [Test]
    public void A_session_whose_hits_alone_have_changed_points_to_its_newest_record()
    {
        using var lake = new WebLake();
        lake.Write("web/ga360_1.json", WithHits("""{"hitNumber":1,"page":{"pagePath":"/a"}}"""));
        lake.Run();
        lake.Write("web/ga360_2.json", WithHits("""{"hitNumber":1,"page":{"pagePath":"/b"}}"""));

        lake.Run();

        Assert.That(lake.Query("SELECT s.batch_id, h.batch_id, page_path FROM web_sessions s JOIN web_hits h USING (full_visitor_id, visit_id, visit_date)"), Is.EqualTo(new[] { "2 2 /b" }));
    }

    [Test]
    public void What_a_killed_run_left_undone_the_next_one_does()
    {
        using var lake = new WebLake();
        lake.Write("web/ga360_1.json", WithHits("""{"hitNumber":1,"product":[{"productSKU":"A"}]}"""), Session("""{"visitId":"x"}"""));
        lake.Run();
        foreach (var table in new[] { SilverTables.WebProducts, SilverTables.WebExperiments })
        {
            lake.Delete(table);
        }

        var report = lake.Run();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lake.Query("SELECT product_sku FROM web_products"), Is.EqualTo(new[] { "A" }));
            Assert.That(lake.Query("SELECT hit_number FROM web_hits"), Is.EqualTo(new[] { "1" }));
            Assert.That(lake.Query("SELECT reason, rule FROM quarantine"), Is.EqualTo(new[] { "malformed visit_id_is_malformed" }));
            Assert.That((report.RowsOut, report.Quarantined), Is.EqualTo((1, 1)));
        }
    }

    [Test]
    public void Unknown_columns_are_reported_once_with_the_batch_that_brought_them()
    {
        using var lake = new WebLake();
        lake.Write("web/ga360_1.json", Session("""{"clientId":"1"}"""));

        var first = lake.Run();
        lake.Write("web/ga360_2.json", Session("""{"visitNumber":2}"""));
        var second = lake.Run();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Warnings, Has.One.Contains("'bronze.web_sessions'").And.Contains("clientId"));
            Assert.That(second.Warnings, Is.Empty);
        }
    }

    private static IReadOnlyList<int> Commits(WebLake lake) =>
        [.. new[] { SilverTables.WebSessions, SilverTables.WebHits, SilverTables.WebProducts, SilverTables.WebPromotions, SilverTables.WebDimensions, SilverTables.WebMetrics, SilverTables.WebExperiments, QuarantineTables.Of(SilverTables.WebSessions) }.Select(lake.Commits)];
}
