using Customer360.Jobs.Compat;
using Customer360.Testing;
using static Customer360.Jobs.Tests.SmallTables;

namespace Customer360.Jobs.Tests.Compat;

public sealed class ClientWebTests : SparkTests
{
    [Test]
    public void Hits_of_a_session_count_once_for_every_hit_row_and_every_client_of_its_visitor()
    {
        var sessions = Rows(
            "full_visitor_id string, source_system string, hits long, batch_id long, source_file string, source_position long",
            ["01", "ga360", 2L, 1L, "a", 1L],
            ["01", "ga360", 1L, 1L, "a", 2L],
            ["02", "ga360", 5L, 1L, "a", 3L],
            ["01", "ga4", 7L, 1L, "b", 1L],
            ["1", "ga360", 9L, 1L, "a", 4L]);
        var landed = Rows(
            "record string, batch_id long, source_file string, source_position long",
            [Session("20170801", "\"(not set)\"", Hit("/men+s+t+shirts/", ""), Hit("/bags/", null)), 1L, "a", 1L],
            [Session("20170731", "true", Hit("/apparel/", "")), 1L, "a", 2L],
            [Session("20170801", "null"), 1L, "a", 3L],
            [Session("20170802", "true", Hit("/z/", "/z/")), 1L, "b", 1L],
            [Session("20170803", "true", Hit("/z/", "/z/")), 1L, "a", 4L]);
        var visitors = Rows("full_visitor_id string, client_id long", ["01", 5L], ["01", 6L], ["02", 7L]);

        var web = BuildCompatClientWeb.PerClient(sessions, landed, visitors);

        // Two hit rows of a session of 2, one of a session of 1: 2 + 2 + 1. A session without hit rows joins to nothing.
        Assert.That(
            Texts(web, "client_id", "web_hits", "web_visit_date", "web_search1", "web_search2", "web_mobile"),
            Is.EquivalentTo(new[] { "5|5|20170801|menstshirts||true", "6|5|20170801|menstshirts||true" }));
    }

    private static string Session(string date, string mobile, params string[] hits) =>
        $$"""{"date":"{{date}}","totals":{"hits":99},"device":{"isMobile":{{mobile}}},"hits":[{{string.Join(',', hits)}}]}""";

    private static string Hit(string level2, string? level3) =>
        $$$"""{"page":{"pagePathLevel2":"{{{level2}}}","pagePathLevel3":{{{(level3 is null ? "null" : $"\"{level3}\"")}}}}}""";
}
