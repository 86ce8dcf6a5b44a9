using Customer360.Jobs.Silver.Web;
using Customer360.Jobs.Tables;
using Customer360.Testing;
using static Customer360.Jobs.Tests.Silver.Web.Export;

namespace Customer360.Jobs.Tests.Silver.Web;

public sealed class Ga4SessionTests : SparkTests
{
    private static readonly WebExport Ga4 = WebExport.Ga4;

    [Test]
    public void All_rows_of_a_session_carry_the_day_of_its_first_event()
    {
        var rows = RowsOf(
            Ga4,
            SilverTables.WebHits,
            "full_visitor_id visit_id visit_date hit_number hit_at",
            Event("""{"event_date":"20201102","event_timestamp":1604275200000001}"""),
            Event("""{"event_date":"20201101","event_timestamp":"1604275199999999"}"""));

        Assert.That(rows, Is.EqualTo(new[] { "7.1 | 5 | 2020-11-01 | 1 | 2020-11-01 23:59:59.999999", "7.1 | 5 | 2020-11-01 | 2 | 2020-11-02 00:00:00.000001" }));
    }

    [Test]
    public void Events_of_one_instant_are_numbered_by_bundle_missing_first_then_by_code_point()
    {
        var rows = RowsOf(
            Ga4,
            SilverTables.WebHits,
            "hit_number event_action",
            Event("""{"event_name":"a","event_bundle_sequence_id":2}"""),
            Event("""{"event_name":"b","event_bundle_sequence_id":-1}"""),
            Event("""{"event_name":"a","event_bundle_sequence_id":-1}"""),
            Event("""{"event_name":"B","event_bundle_sequence_id":"-1"}"""),
            Event("""{"event_name":"z"}"""));

        Assert.That(rows, Is.EqualTo(new[] { "1 | z", "2 | B", "3 | a", "4 | b", "5 | a" }));
    }

    [Test]
    public void Figures_are_added_up_over_the_events()
    {
        var rows = RowsOf(
            Ga4,
            SilverTables.WebSessions,
            "source_system visit_start_at visit_number hits pageviews time_on_site bounces new_visits channel_grouping user_id",
            Event("{}", Parameter("engagement_time_msec", "int", "1999"), Text("session_engaged", "0")),
            Event("""{"event_name":"scroll","event_timestamp":1604188801000000,"user_id":"u1"}""", Parameter("engagement_time_msec", "int", "\"1000\""), Parameter("ga_session_number", "int", "1")),
            Event("""{"event_timestamp":1604188802000000}""", Parameter("session_engaged", "int", "1"), Parameter("ga_session_number", "int", "2")));

        Assert.That(rows, Is.EqualTo(new[] { "ga4 | 2020-11-01 00:00:00 | 1 | 3 | 2 | 2 | 0 | 1 | - | u1" }));
    }

    [Test]
    public void A_session_nobody_engaged_in_bounced_and_has_no_time_on_site() => Assert.That(
        RowsOf(Ga4, SilverTables.WebSessions, "bounces time_on_site new_visits visit_number", Event("{}", Text("session_engaged", "0"))),
        Is.EqualTo(new[] { "1 | - | 0 | -" }));

    [Test]
    public void Source_and_campaign_come_together_from_the_first_event_that_names_any()
    {
        var rows = RowsOf(
            Ga4,
            SilverTables.WebSessions,
            "source medium campaign keyword",
            Event("""{"traffic_source":{"source":"first","medium":"touch","name":"ever"}}""", Text("source", "(not set)"), Text("term", "alone")),
            Event("""{"event_timestamp":1604188801000000}""", Text("medium", "cpc"), Text("term", "shoes")),
            Event("""{"event_timestamp":1604188802000000}""", Text("source", "late"), Text("campaign", "late")));

        Assert.That(rows, Is.EqualTo(new[] { "- | cpc | - | shoes" }));
    }

    [Test]
    public void Without_parameters_the_first_event_tells_the_traffic_source_and_no_keyword()
    {
        var rows = RowsOf(
            Ga4,
            SilverTables.WebSessions,
            "source medium campaign keyword",
            Event("""{"traffic_source":{"source":"google","medium":"organic","name":"(not set)"}}""", Text("term", "alone")),
            Event("""{"event_timestamp":1604188801000000,"traffic_source":{"name":"second"}}"""));

        Assert.That(rows, Is.EqualTo(new[] { "google | organic | - | -" }));
    }

    [TestCase("mobile", "true")]
    [TestCase("tablet", "true")]
    [TestCase("desktop", "false")]
    public void Device_and_place_are_those_of_the_first_event(string category, string isMobile)
    {
        var rows = RowsOf(
            Ga4,
            SilverTables.WebSessions,
            "device_category is_mobile browser operating_system city network_domain",
            Event($$$"""{"device":{"category":"{{{category}}}","operating_system":"Web","web_info":{"browser":"Safari"}},"geo":{"city":"Linz"}}"""),
            Event("""{"event_timestamp":1604188801000000,"device":{"category":"tablet"},"geo":{"city":"Graz"}}"""));

        Assert.That(rows, Is.EqualTo(new[] { $"{category} | {isMobile} | Safari | Web | Linz | -" }));
    }

    [Test]
    public void A_purchase_counts_once_per_id_with_its_first_revenue_and_one_without_id_alone()
    {
        var rows = RowsOf(
            Ga4,
            SilverTables.WebSessions,
            "transactions transaction_revenue total_transaction_revenue",
            Purchase(1, null, "(not set)", "A"),
            Purchase(2, "10.25", "A"),
            Purchase(3, "99", "A"),
            Purchase(4, "5.5", null),
            Purchase(5, "4.5", null),
            Purchase(6, null, "B"),
            Purchase(7, "1.123457", "C"));

        Assert.That(rows, Is.EqualTo(new[] { "5 | 21.373457 | 21.373457" }));
    }

    [Test]
    public void Without_purchase_there_are_no_transactions_and_no_revenue() => Assert.That(
        RowsOf(Ga4, SilverTables.WebSessions, "transactions transaction_revenue", Event("""{"ecommerce":{"purchase_revenue":3,"transaction_id":"T"}}""")),
        Is.EqualTo(new[] { "0 | -" }));

    private static string Purchase(int second, string? revenue, string? id, string? parameter = null)
    {
        var ecommerce = $$"""{"purchase_revenue":{{revenue ?? "null"}},"transaction_id":{{(id is null ? "null" : $"\"{id}\"")}}}""";
        var parameters = parameter is null ? [] : new[] { Text("transaction_id", parameter) };
        return Event($$"""{"event_name":"purchase","event_timestamp":{{1604188800000000 + second}},"ecommerce":{{ecommerce}}}""", parameters);
    }
}
