using Customer360.Jobs.Silver.Web;
using Customer360.Jobs.Tables;
using Customer360.Testing;
using static Customer360.Jobs.Tests.Silver.Web.Export;

namespace Customer360.Jobs.Tests.Silver.Web;

public sealed class Ga4EventTests : SparkTests
{
    private static readonly WebExport Ga4 = WebExport.Ga4;

    [Test]
    public void Missing_words_in_parameters_are_no_values_and_the_next_kind_counts()
    {
        var record = Event("{}", Parameter("ga_session_id", "int", "5"), Text("page_title", " (not set) "), """{"key":"depth","value":{"string_value":"n/a","int_value":"null","double_value":2.50}}""");

        Assert.Multiple(() =>
        {
            Assert.That(RowsOf(Ga4, SilverTables.WebHits, "page_title", record), Is.EqualTo(new[] { "-" }));
            Assert.That(RowsOf(Ga4, SilverTables.WebDimensions, "key value", record), Is.EqualTo(new[] { "depth | 2.5" }));
        });
    }

    [Test]
    public void Events_that_agree_in_their_key_are_one_and_the_newest_stands()
    {
        string[] records =
        [
            Event("""{"event_bundle_sequence_id":1}""", Text("page_title", "old")),
            Event("""{"event_bundle_sequence_id":"1"}""", Text("page_title", "new")),
            Event("{}", Text("page_title", "no bundle")),
            Event("{}", Text("page_title", "no bundle, again")),
        ];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Outcomes(Ga4, records), Is.EqualTo(new[] { "superseded | -", "accepted | -", "superseded | -", "accepted | -" }));
            Assert.That(RowsOf(Ga4, SilverTables.WebHits, "hit_number page_title", records), Is.EqualTo(new[] { "1 | no bundle, again", "2 | new" }));
        }
    }

    [TestCase("""{"user_pseudo_id":""}""", "null_key | full_visitor_id_is_null")]
    [TestCase("""{"event_params":[]}""", "null_key | visit_id_is_null")]
    [TestCase("""{"event_params":null,"event_date":"x"}""", "null_key | visit_id_is_null")]
    [TestCase("""{"event_params":[{"key":"ga_session_id","value":{"string_value":"abc"}}]}""", "malformed | visit_id_is_malformed")]
    [TestCase("""{"event_params":[{"key":"ga_session_id","value":{"string_value":"12"}}]}""", "accepted | -")]
    [TestCase("""{"event_date":"20201131"}""", "malformed | event_date_is_malformed")]
    [TestCase("""{"event_date":null}""", "malformed | event_date_is_missing")]
    [TestCase("""{"event_name":"(not set)"}""", "malformed | event_name_is_missing")]
    [TestCase("""{"event_timestamp":null}""", "malformed | event_at_is_missing")]
    [TestCase("""{"event_timestamp":"soon"}""", "malformed | event_at_is_malformed")]
    [TestCase("""{"event_bundle_sequence_id":"x"}""", "malformed | event_bundle_sequence_id_is_malformed")]
    [TestCase("""{"ecommerce":{"purchase_revenue":"much"}}""", "malformed | transaction_revenue_is_malformed")]
    [TestCase("""{"items":[{},{"price":"cheap"}]}""", "malformed | price_is_malformed")]
    [TestCase("""{"items":[{"quantity":1.5}]}""", "malformed | quantity_is_malformed")]
    [TestCase("""{"items":[{"item_list_index":"second"}]}""", "accepted | -")]
    [TestCase("""{"items":"none"}""", "malformed | row_is_corrupt")]
    public void One_wrong_value_rejects_the_event(string changes, string expected) =>
        Assert.That(Outcomes(Ga4, Event(changes)), Is.EqualTo(new[] { expected }));

    [TestCase("engagement_time_msec", "string", "\"long\"", "malformed | engagement_time_msec_is_malformed")]
    [TestCase("ga_session_number", "string", "\"first\"", "malformed | visit_number_is_malformed")]
    [TestCase("anything", "int", "\"x\"", "malformed | int_value_is_malformed")]
    [TestCase("anything", "double", "\"x\"", "malformed | double_value_is_malformed")]
    [TestCase("entrances", "string", "\"yes\"", "accepted | -")]
    public void One_wrong_parameter_rejects_the_event(string key, string type, string json, string expected) =>
        Assert.That(Outcomes(Ga4, Event("{}", Parameter(key, type, json))), Is.EqualTo(new[] { expected }));

    [Test]
    public void A_rejected_event_leaves_the_rest_of_its_session()
    {
        var rows = RowsOf(Ga4, SilverTables.WebHits, "hit_number event_action", Event("""{"event_name":"a","items":[{"price":"x"}]}"""), Event("""{"event_name":"b"}"""));

        Assert.That(rows, Is.EqualTo(new[] { "1 | b" }));
    }

    [Test]
    public void A_hit_says_what_the_export_says_and_leaves_the_rest_null()
    {
        var rows = RowsOf(
            Ga4,
            SilverTables.WebHits,
            "type is_entrance is_interaction is_exit event_category event_action event_label page_title referer search_keyword transaction_id transaction_revenue",
            Event("{}", Parameter("entrances", "int", "1"), Text("page_title", "(Not set)"), Text("page_title", "Home"), Text("page_referrer", "https://a.b/"), Text("search_term", "hat")),
            Event("""{"event_name":"purchase","ecommerce":{"transaction_id":"(not set)","purchase_revenue":12.10}}""", Parameter("transaction_id", "int", "2680349672"), Parameter("entrances", "int", "0")));

        Assert.That(rows, Is.EqualTo(new[]
        {
            "PAGE | true | - | - | - | page_view | - | Home | https://a.b/ | hat | - | -",
            "EVENT | false | - | - | - | purchase | - | - | - | - | 2680349672 | 12.100000",
        }));
    }

    [TestCase("https://Shop.Example:8443/a/b/?q=1#top", "shop.example | /a/b/?q=1 | /a/ | /b/ | /?q=1 | -")]
    [TestCase("http://u:p@x.y/1/2/3/4/5?z", "x.y | /1/2/3/4/5?z | /1/ | /2/ | /3/ | /4/5?z")]
    [TestCase("https://x.y", "x.y | / | / | - | - | -")]
    [TestCase("https://x.y?a=b", "x.y | /?a=b | /?a=b | - | - | -")]
    [TestCase("https://x.y/home", "x.y | /home | /home | - | - | -")]
    [TestCase("https://x.y/a/b/", "x.y | /a/b/ | /a/ | /b/ | / | -")]
    [TestCase("https://x.y//a", "x.y | //a | // | /a | - | -")]
    [TestCase("not an address", "- | - | - | - | - | -")]
    [TestCase("(not set)", "- | - | - | - | - | -")]
    public void A_page_is_cut_into_host_path_and_levels(string location, string expected) => Assert.That(
        RowsOf(Ga4, SilverTables.WebHits, "hostname page_path page_path_level1 page_path_level2 page_path_level3 page_path_level4", Event("{}", Text("page_location", location))),
        Is.EqualTo(new[] { expected }));

    [Test]
    public void Events_of_the_shop_have_Googles_numbers()
    {
        string[] names = ["select_item", "view_item", "add_to_cart", "remove_from_cart", "begin_checkout", "add_shipping_info", "add_payment_info", "purchase", "refund", "scroll"];

        var rows = RowsOf(Ga4, SilverTables.WebHits, "action_type", [.. names.Select((name, second) => Event($$"""{"event_name":"{{name}}","event_timestamp":{{1604188800000000 + second}}}"""))]);

        Assert.That(rows, Is.EqualTo(new[] { "1", "2", "3", "4", "5", "5", "5", "6", "7", "0" }));
    }

    [Test]
    public void Every_item_counts_for_the_position_and_prices_are_not_those_in_dollars()
    {
        var rows = RowsOf(
            Ga4,
            SilverTables.WebProducts,
            "hit_number position product_sku product_name is_impression is_click quantity price revenue list_position",
            Event("""{"event_name":"select_item","items":[{"item_name":"no id"},{"item_id":"B","price":1.0E7,"price_in_usd":9,"quantity":"2","item_revenue":0.1,"item_list_index":"4"}]}"""),
            Event("""{"event_name":"view_item_list","items":[{"item_id":"(not set)","item_list_index":"Slot 4"}]}"""),
            Event("""{"event_name":"view_promotion","items":[{"promotion_name":"Sale"}]}"""));

        Assert.That(rows, Is.EqualTo(new[]
        {
            "1 | 1 | - | no id | false | true | - | - | - | -",
            "1 | 2 | B | - | false | true | 2 | 10000000.000000 | 0.100000 | 4",
            "2 | 1 | - | - | true | false | - | - | - | -",
            "3 | 1 | - | - | false | false | - | - | - | -",
        }));
    }

    [Test]
    public void Items_that_name_a_promotion_are_promotions_too()
    {
        var rows = RowsOf(
            Ga4,
            SilverTables.WebPromotions,
            "promotion_position promotion_id promotion_name promotion_creative promotion_slot is_promotion_view is_promotion_click",
            Event("""{"event_name":"view_promotion","items":[{"item_id":"A"},{"promotion_id":"P","promotion_name":"","creative_name":"c","creative_slot":"1"}]}"""));

        Assert.That(rows, Is.EqualTo(new[] { "2 | P | - | c | 1 | true | false" }));
    }

    [Test]
    public void Parameters_without_a_column_are_dimensions_and_the_last_of_a_name_stands()
    {
        var rows = RowsOf(
            Ga4,
            SilverTables.WebDimensions,
            "hit_number index key value",
            Event(
                "{}",
                Text("page_title", "has a column"),
                Parameter("a", "int", "92"),
                Parameter("b", "double", "8.740"),
                Parameter("c", "float", "1.0E7"),
                Parameter("d", "string", "null"),
                Text("e", "first"),
                Text("e", " (not set) "),
                """{"key":"f","value":{"string_value":null,"int_value":"3"}}""",
                """{"key":null,"value":{"string_value":"x"}}""",
                """{"key":"g"}"""));

        Assert.That(rows, Is.EqualTo(new[] { "1 | - | - | x", "1 | - | a | 92", "1 | - | b | 8.74", "1 | - | c | 10000000", "1 | - | d | -", "1 | - | e | -", "1 | - | f | 3", "1 | - | g | -" }));
    }
}
