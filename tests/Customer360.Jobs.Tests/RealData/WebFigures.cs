using Customer360.Jobs.Tests.Silver.Web;
using Customer360.Testing;

namespace Customer360.Jobs.Tests.RealData;

[Category("RealData")]
public sealed class WebFigures : SparkTests
{
    private WebLake _lake = null!;

    [OneTimeSetUp]
    public void Run_the_days()
    {
        _lake = new WebLake(SharedData.Folder, "web_sessions_parquet", "web_events_parquet");
        _lake.Run();
    }

    [OneTimeTearDown]
    public void Remove_the_lake() => _lake?.Dispose();

    [TestCase("count(*), count(DISTINCT full_visitor_id)", "2556 2293")]
    [TestCase("sum(hits), sum(bounces), sum(new_visits), sum(transactions), count_if(transactions > 0)", "13233 1238 1872 45 43")]
    [TestCase("sum(transaction_revenue), sum(total_transaction_revenue)", "8304.940000 8890.000000")]
    [TestCase("count_if(to_date(visit_start_at) > visit_date), count_if(full_visitor_id LIKE '0%')", "638 261")]
    [TestCase("count_if(is_mobile), count_if(visit_date <> DATE'2017-08-01')", "815 0")]
    public void Sessions_of_the_GA360_day_add_up(string figures, string expected) =>
        Assert.That(_lake.Query($"SELECT {figures} FROM web_sessions WHERE source_system = 'ga360'"), Is.EqualTo(new[] { expected }));

    [Test]
    public void Visitors_with_several_sessions_stay_apart() => Assert.That(
        _lake.Query("SELECT count(*) FROM (SELECT full_visitor_id FROM web_sessions WHERE source_system = 'ga360' GROUP BY 1 HAVING count(*) > 1)"), Is.EqualTo(new[] { "216" }));

    [TestCase("channel_grouping", "Organic Search 1346|Referral 436|Direct 400|Social 213|Paid Search 70|Affiliates 52|Display 39")]
    [TestCase("device_category", "desktop 1742|mobile 725|tablet 89")]
    public void Sessions_fall_into_the_known_groups(string column, string expected) =>
        Assert.That(_lake.Query($"SELECT {column}, count(*) FROM web_sessions WHERE source_system = 'ga360' GROUP BY 1 ORDER BY 2 DESC"), Is.EqualTo(expected.Split('|')));

    [TestCase("type", "EVENT 2294|PAGE 10939")]
    [TestCase("action_type", "0 9299|1 1676|2 1267|3 494|4 75|5 330|6 92")]
    public void Hits_fall_into_the_known_groups(string column, string expected) =>
        Assert.That(_lake.Query($"SELECT {column}, count(*) FROM web_hits WHERE visit_date = DATE'2017-08-01' GROUP BY 1 ORDER BY 1"), Is.EqualTo(expected.Split('|')));

    [Test]
    public void A_transaction_repeats_over_hits() => Assert.That(
        _lake.Query("SELECT count(transaction_id), count(DISTINCT transaction_id) FROM web_hits WHERE visit_date = DATE'2017-08-01'"), Is.EqualTo(new[] { "92 43" }));

    [Test]
    public void Products_are_neither_lost_nor_multiplied() => Assert.That(
        _lake.Query("SELECT count(*), count_if(is_impression) FROM web_products WHERE visit_date = DATE'2017-08-01'"), Is.EqualTo(new[] { "47723 42796" }));

    [Test]
    public void Hits_without_product_stay() => Assert.That(
        _lake.Query("SELECT count(*) FROM web_hits LEFT ANTI JOIN web_products USING (full_visitor_id, visit_id, visit_date, hit_number) WHERE visit_date = DATE'2017-08-01'"),
        Is.EqualTo(new[] { "4175" }));

    [Test]
    public void Sessions_without_custom_dimension_are_as_many_as_in_the_export() => Assert.That(
        _lake.Query("""
            SELECT count(*) FROM web_sessions
            LEFT ANTI JOIN (SELECT * FROM web_dimensions WHERE hit_number IS NULL) USING (full_visitor_id, visit_id, visit_date)
            WHERE source_system = 'ga360'
            """),
        Is.EqualTo(new[] { "346" }));

    [TestCase("web_sessions", "count(*), sum(hits), sum(transactions), count_if(transactions > 0)", "2077 2487 40 38")]
    [TestCase("web_sessions", "sum(transaction_revenue), sum(total_transaction_revenue), sum(pageviews)", "2778.000000 2778.000000 772")]
    [TestCase("web_hits", "count(*), count_if(type = 'PAGE'), count_if(action_type = '6'), count(transaction_id)", "2487 772 40 40")]
    [TestCase("web_products", "count(*)", "1601")]
    public void GA4_gives_the_known_figures(string table, string figures, string expected) =>
        Assert.That(_lake.Query($"SELECT {figures} FROM {table} WHERE visit_date > DATE'2020-01-01'"), Is.EqualTo(new[] { expected }));

    [Test]
    public void Every_parameter_without_column_is_a_dimension() => Assert.That(
        _lake.Query("SELECT key, count(*) FROM web_dimensions WHERE key IN ('campaign', 'term', 'debug_mode', 'page_location', 'ga_session_id', 'tax') GROUP BY 1 ORDER BY 1"),
        Is.EqualTo(new[] { "campaign 825", "debug_mode 2180", "tax 40", "term 175" }));

    [TestCase("web_sessions", "full_visitor_id, visit_id, visit_date")]
    [TestCase("web_hits", "full_visitor_id, visit_id, visit_date, hit_number")]
    [TestCase("web_products", "full_visitor_id, visit_id, visit_date, hit_number, position")]
    [TestCase("web_promotions", "full_visitor_id, visit_id, visit_date, hit_number, promotion_position")]
    [TestCase("web_dimensions", "full_visitor_id, visit_id, visit_date, hit_number, index, key")]
    public void No_two_rows_share_a_key(string table, string key) =>
        Assert.That(_lake.Query($"SELECT 1 FROM {table} GROUP BY {key} HAVING count(*) > 1"), Is.Empty);
}
