using Customer360.Jobs.Silver.Web;
using Customer360.Jobs.Tables;
using Customer360.Testing;
using static Customer360.Jobs.Tests.Silver.Web.Export;

namespace Customer360.Jobs.Tests.Silver.Web;

public sealed class Ga360Tests : SparkTests
{
    private static readonly WebExport Ga360 = WebExport.Ga360;

    [Test]
    public void A_session_is_told_by_visitor_visit_and_day()
    {
        var rows = RowsOf(
            Ga360,
            SilverTables.WebSessions,
            "full_visitor_id visit_id visit_date visit_start_at",
            Session(),
            Session("""{"fullVisitorId":"1"}"""),
            Session("""{"date":"20170802","visitStartTime":"1501657200"}"""));

        Assert.That(rows, Is.EqualTo(new[]
        {
            "0001 | 1 | 2017-08-01 | 2017-08-01 07:00:00",
            "0001 | 1 | 2017-08-02 | 2017-08-02 07:00:00",
            "1 | 1 | 2017-08-01 | 2017-08-01 07:00:00",
        }));
    }

    [Test]
    public void Missing_counts_are_zero_and_missing_measurements_stay_missing()
    {
        var rows = RowsOf(Ga360, SilverTables.WebSessions, "bounces new_visits transactions time_on_site transaction_revenue is_mobile", Session(), Session("""{"visitId":2,"totals":{"bounces":1,"timeOnSite":"82"},"device":{"isMobile":"true"}}"""));

        Assert.That(rows, Is.EqualTo(new[] { "0 | 0 | 0 | - | - | false", "1 | 0 | 0 | 82 | - | true" }));
    }

    [Test]
    public void Missing_words_are_no_values_at_any_depth()
    {
        var rows = RowsOf(
            Ga360,
            SilverTables.WebSessions,
            "source medium campaign city country browser keyword",
            Session("""{"trafficSource":{"source":" (Not Set) ","medium":"N/A","campaign":"null","keyword":" (not provided) "},"geoNetwork":{"city":"not available in demo dataset","country":""},"device":{"browser":"say \"null\""}}"""));

        Assert.That(rows, Is.EqualTo(new[] { "- | - | - | - | - | say \"null\" | (not provided)" }));
    }

    [Test]
    public void Missing_words_inside_hits_are_no_values_and_no_faults()
    {
        var hit = """{"hitNumber":"1","time":"n/a","type":" (NOT SET)","isExit":"null","hour":"","product":[{"productSKU":"N/A","productQuantity":"(not set)"}],"customMetrics":[{"index":"1","value":"null"}]}""";

        Assert.Multiple(() =>
        {
            Assert.That(RowsOf(Ga360, SilverTables.WebHits, "type is_exit hit_at", WithHits(hit)), Is.EqualTo(new[] { "- | false | -" }));
            Assert.That(RowsOf(Ga360, SilverTables.WebProducts, "product_sku quantity", WithHits(hit)), Is.EqualTo(new[] { "- | -" }));
            Assert.That(RowsOf(Ga360, SilverTables.WebMetrics, "metric_index metric_value", WithHits(hit)), Is.EqualTo(new[] { "1 | -" }));
        });
    }

    [TestCase("""{"totals":"(not set)","device":{"browser":"Safari"}}""", "accepted | -")]
    [TestCase("""{"totals":"","customDimensions":" N/A "}""", "accepted | -")]
    [TestCase("""{"totals":"5"}""", "malformed | row_is_corrupt")]
    public void A_missing_word_may_stand_for_a_structure(string changes, string outcome) =>
        Assert.That(Outcomes(Ga360, Session(changes)), Is.EqualTo(new[] { outcome }));

    [Test]
    public void A_missing_word_for_a_structure_leaves_the_rest_of_the_record()
    {
        var rows = RowsOf(Ga360, SilverTables.WebSessions, "hits browser city", Session("""{"totals":"(not set)","device":{"browser":"Safari"},"geoNetwork":{"city":"n/a"}}"""));

        Assert.That(rows, Is.EqualTo(new[] { "- | Safari | -" }));
    }

    [Test]
    public void A_missing_word_may_be_a_number_or_a_truth_value()
    {
        var record = Session("""{"totals":{"hits":"-1","pageviews":"1"},"device":{"isMobile":"Yes","browser":"-1"}}""");

        Assert.Multiple(() =>
        {
            Assert.That(RowsOf(Reading(["-1", "yes"]), Ga360, SilverTables.WebSessions, "hits pageviews is_mobile browser", record), Is.EqualTo(new[] { "- | 1 | false | -" }));
            Assert.That(RowsOf(Reading(["-"]), Ga360, SilverTables.WebSessions, "hits pageviews is_mobile browser", record), Is.EqualTo(new[] { "-1 | 1 | true | -1" }));
        });
    }

    [Test]
    public void A_source_may_have_missing_words_of_its_own()
    {
        var record = Session("""{"trafficSource":{"source":"nobody","medium":"n/a"}}""");

        Assert.Multiple(() =>
        {
            Assert.That(RowsOf(Reading(["n/a"], ["nobody"]), Ga360, SilverTables.WebSessions, "source medium", record), Is.EqualTo(new[] { "- | n/a" }));
            Assert.That(RowsOf(Reading(["n/a"]), Ga360, SilverTables.WebSessions, "source medium", record), Is.EqualTo(new[] { "nobody | -" }));
        });
    }

    [Test]
    public void Money_is_exact_beyond_32_bits()
    {
        var rows = RowsOf(
            Ga360,
            SilverTables.WebSessions,
            "transaction_revenue total_transaction_revenue transactions",
            Session("""{"totals":{"transactionRevenue":8304940001,"totalTransactionRevenue":"999999999999999999","transactions":2.0}}"""));

        Assert.That(rows, Is.EqualTo(new[] { "8304.940001 | 999999999999.999999 | 2" }));
    }

    [TestCase("""{"fullVisitorId":null}""", "null_key | full_visitor_id_is_null")]
    [TestCase("""{"fullVisitorId":" (not set) ","date":"never"}""", "null_key | full_visitor_id_is_null")]
    [TestCase("""{"visitId":""}""", "null_key | visit_id_is_null")]
    [TestCase("""{"visitId":"one"}""", "malformed | visit_id_is_malformed")]
    [TestCase("""{"date":"20170230"}""", "malformed | visit_date_is_malformed")]
    [TestCase("""{"date":"202503"}""", "malformed | visit_date_is_malformed")]
    [TestCase("""{"date":2025}""", "malformed | visit_date_is_malformed")]
    [TestCase("""{"date":"2025031"}""", "malformed | visit_date_is_malformed")]
    [TestCase("""{"date":null}""", "malformed | visit_date_is_missing")]
    [TestCase("""{"date":"2017-08-01"}""", "accepted | -")]
    [TestCase("""{"visitStartTime":null}""", "malformed | visit_start_at_is_missing")]
    [TestCase("""{"visitStartTime":99999999999999}""", "malformed | visit_start_at_is_malformed")]
    [TestCase("""{"totals":{"hits":"many"}}""", "malformed | hits_is_malformed")]
    [TestCase("""{"totals":{"pageviews":1.5}}""", "malformed | pageviews_is_malformed")]
    [TestCase("""{"totals":"none"}""", "malformed | row_is_corrupt")]
    [TestCase("""{"device":{"isMobile":"perhaps"}}""", "malformed | is_mobile_is_malformed")]
    [TestCase("""{"customDimensions":[{"index":"x","value":"a"}]}""", "malformed | index_is_malformed")]
    [TestCase("""{"hits":[{"hitNumber":1},{"type":"PAGE"}]}""", "malformed | hit_number_is_missing")]
    [TestCase("""{"hits":[{"hitNumber":1},{"hitNumber":" n/a "}]}""", "malformed | hit_number_is_missing")]
    [TestCase("""{"visitId":"(not set)"}""", "null_key | visit_id_is_null")]
    [TestCase("""{"fullVisitorId":"N/A"}""", "null_key | full_visitor_id_is_null")]
    [TestCase("""{"hits":[{"hitNumber":1},{"hitNumber":"1"}]}""", "malformed | hit_number_is_repeated")]
    [TestCase("""{"hits":[{"hitNumber":1,"time":"late"}]}""", "malformed | hit_at_is_malformed")]
    [TestCase("""{"hits":[{"hitNumber":1,"product":[{"productPrice":"dear"}]}]}""", "malformed | price_is_malformed")]
    [TestCase("""{"hits":[{"hitNumber":1,"product":[{"productPrice":9999999999999999999}]}]}""", "malformed | price_is_malformed")]
    [TestCase("""{"hits":[{"hitNumber":1,"product":[{"productListPosition":"first"}]}]}""", "malformed | list_position_is_malformed")]
    [TestCase("""{"hits":[{"hitNumber":1,"customMetrics":[{"index":1,"value":"x"}]}]}""", "malformed | metric_value_is_malformed")]
    [TestCase("""{"hits":[]}""", "accepted | -")]
    [TestCase("""{"hits":null,"totals":{"hits":"7","bounces":null}}""", "accepted | -")]
    public void One_wrong_value_anywhere_rejects_the_session(string changes, string expected) =>
        Assert.That(Outcomes(Ga360, Session(changes)), Is.EqualTo(new[] { expected }));

    [TestCase("{\"fullVisitorId\":\"1\",\"visitId\":1,\"da")]
    [TestCase("{\"date\":\"20170801\",\"hits\":[{\"hitNumber\":1,\"ti")]
    [TestCase("no JSON")]
    public void A_line_that_was_cut_off_is_malformed(string record) =>
        Assert.That(Outcomes(Ga360, record), Is.EqualTo(new[] { "malformed | row_is_corrupt" }));

    [TestCase("", "Opera", " {}", "malformed | row_is_corrupt")]
    [TestCase("", "Opera", "{\"visitId\":2}", "malformed | row_is_corrupt")]
    [TestCase("", "Opera", ",{\"visitId\":2}", "malformed | row_is_corrupt")]
    [TestCase("", "Opera", "],[{\"visitId\":2}", "malformed | row_is_corrupt")]
    [TestCase("", "Opera", " and {\"visitId\":2}", "malformed | row_is_corrupt")]
    [TestCase("", "Opera", "\tand more", "malformed | row_is_corrupt")]
    [TestCase(" ", "} {", " \t\r", "accepted | -")]
    [TestCase("", "},{", "", "accepted | -")]
    public void A_line_holds_one_record_and_nothing_else(string before, string browser, string behind, string expected) =>
        Assert.That(Outcomes(Ga360, before + Session($$$"""{"device":{"browser":"{{{browser}}}"}}""") + behind), Is.EqualTo(new[] { expected }));

    [Test]
    public void The_newest_well_formed_record_replaces_the_session_with_all_its_hits()
    {
        string[] records =
        [
            WithHits("""{"hitNumber":1}""", """{"hitNumber":2}"""),
            WithHits("""{"hitNumber":3}"""),
            WithHits("""{"hitNumber":"x"}"""),
        ];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Outcomes(Ga360, records), Is.EqualTo(new[] { "superseded | -", "accepted | -", "malformed | hit_number_is_malformed" }));
            Assert.That(RowsOf(Ga360, SilverTables.WebHits, "hit_number source_position", records), Is.EqualTo(new[] { "3 | 2" }));
        }
    }

    [Test]
    public void A_hit_keeps_its_number_its_flags_default_to_false_and_empty_path_levels_are_missing()
    {
        var rows = RowsOf(
            Ga360,
            SilverTables.WebHits,
            "hit_number type hit_at is_interaction is_entrance is_exit page_path page_path_level1 page_path_level2 action_type transaction_id transaction_revenue",
            WithHits(
                """{"hitNumber":9,"time":1500,"type":"PAGE","isEntrance":true,"page":{"pagePath":"/home?a=1","pagePathLevel1":"/home","pagePathLevel2":""},"eCommerceAction":{"action_type":"6"},"transaction":{"transactionId":"T1","transactionRevenue":12340000}}""",
                """{"hitNumber":"4","type":"EVENT"}"""));

        Assert.That(rows, Is.EqualTo(new[]
        {
            "4 | EVENT | - | false | false | false | - | - | - | - | - | -",
            "9 | PAGE | 2017-08-01 07:00:01.5 | false | true | false | /home?a=1 | /home | - | 6 | T1 | 12.340000",
        }));
    }

    [Test]
    public void Products_count_from_one_and_hits_without_product_have_none()
    {
        var rows = RowsOf(
            Ga360,
            SilverTables.WebProducts,
            "hit_number position product_sku is_impression is_click quantity price revenue list_position",
            WithHits(
                """{"hitNumber":1,"product":[{"isImpression":true,"productPrice":16990000,"productListPosition":3},{"productSKU":"B","isClick":true,"productQuantity":"2","productRevenue":4294967296000000}]}""",
                """{"hitNumber":2,"product":[]}""",
                """{"hitNumber":3}"""));

        Assert.That(rows, Is.EqualTo(new[] { "1 | 1 | - | true | false | - | 16.990000 | - | 3", "1 | 2 | B | false | true | 2 | - | 4294967296.000000 | -" }));
    }

    [Test]
    public void Of_a_dimension_given_twice_in_one_place_the_last_stands()
    {
        var rows = RowsOf(
            Ga360,
            SilverTables.WebDimensions,
            "hit_number index key value",
            Session("""
                {"customDimensions":[{"index":4,"value":"old"},{"index":"4","value":"new"},{"index":5},{"index":null,"value":"a"},{"value":"b"}],
                 "hits":[{"hitNumber":1,"customDimensions":[{"index":4,"value":"of the hit"},{"index":6,"value":"(not set)"}]}]}
                """));

        Assert.That(rows, Is.EqualTo(new[] { "- | - | - | b", "- | 4 | - | new", "- | 5 | - | -", "1 | 4 | - | of the hit", "1 | 6 | - | -" }));
    }

    [Test]
    public void Promotions_metrics_and_experiments_are_kept()
    {
        var record = WithHits("""
            {"hitNumber":1,"promotion":[{"promoId":"P","promoPosition":"top"}],"promotionActionInfo":{"promoIsView":true},
             "customMetrics":[{"index":1,"value":"5"},{"index":1,"value":6}],"experiment":[{"experimentId":"E","experimentVariant":"1"}]}
            """);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(RowsOf(Ga360, SilverTables.WebPromotions, "promotion_position promotion_id promotion_slot is_promotion_view is_promotion_click", record), Is.EqualTo(new[] { "1 | P | top | true | false" }));
            Assert.That(RowsOf(Ga360, SilverTables.WebMetrics, "metric_index metric_value", record), Is.EqualTo(new[] { "1 | 6" }));
            Assert.That(RowsOf(Ga360, SilverTables.WebExperiments, "experiment_position experiment_id experiment_variant", record), Is.EqualTo(new[] { "1 | E | 1" }));
        }
    }

    [Test]
    public void A_column_nobody_listed_is_named_and_breaks_nothing()
    {
        string[] records = [Session("""{"clientId":"1","totals":{"mood":1,"hits":1},"channelGrouping":"\"x\":"}"""), Session("""{"visitId":2}""")];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Drift(Ga360, records), Is.EqualTo(new[] { "clientId", "mood" }));
            Assert.That(Outcomes(Ga360, records), Is.EqualTo(new[] { "accepted | -", "accepted | -" }));
        }
    }

    [TestCase("""
        "added" : "x",
        """, "added", TestName = "A name before blanks is found")]
    [TestCase("""
        "userId":"said \"no\": twice","added":1,
        """, "added", TestName = "A name behind a value with escaped quotes is found")]
    [TestCase("""
        "userId":"ends in \\","added":"","added2":{"added3":[]},
        """, "added | added2 | added3", TestName = "Names behind an escaped backslash, an empty value and a brace are found")]
    [TestCase("""
        "userId":"𝔘 \uD835","größe":"𝔘","𝔘":null,
        """, "größe | 𝔘", TestName = "Names beyond ASCII are found")]
    [TestCase("""
        "userId":"added","keyword":": ","campaign":"{added: 1}",
        """, "", TestName = "A value is no name")]
    [TestCase("""
        "og:type":2,
        """, "og:type", TestName = "A name that holds a colon is found")]
    [TestCase("""
        "userId":"a:b","campaign":"said \"no\": twice, \"added\": once","keyword":["x","y: z"],"added":"12:30",
        """, "added", TestName = "A colon within a value makes no name of what is before it")]
    public void Names_nobody_has_listed(string members, string names) =>
        Assert.That(string.Join(" | ", Drift(Ga360, Session("{}").Insert(1, members.Trim()))), Is.EqualTo(names));

    [TestCase("[\"x\",\"added\"", "", TestName = "The last word of a line that was cut off is no name")]
    [TestCase("[\"x\"],\"added\":", "added", TestName = "A name before the colon at which a line was cut off is found")]
    public void Names_of_a_line_that_was_cut_off(string end, string names) =>
        Assert.That(string.Join(" | ", Drift(Ga360, $"{Session("{}").TrimEnd('}')},\"keyword\":{end}")), Is.EqualTo(names));
}
