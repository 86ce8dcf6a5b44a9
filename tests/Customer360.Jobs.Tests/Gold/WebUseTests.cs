using Customer360.Jobs.Gold.PerPerson;
using Customer360.Jobs.Options;
using Customer360.Jobs.Quality;
using Customer360.Spark.Sql;
using Customer360.Testing;

namespace Customer360.Jobs.Tests.Gold;

public sealed class WebUseTests : PersonTests
{
    private const string Visitors =
        "full_visitor_id string, client_id bigint, changed_at timestamp, batch_id bigint, file_number int, source_position bigint";

    [TestCase(VisitorPolicy.Exclusive, new[] { "B5|[01,04]|4|1.000001", "B7|[03]|0|0.000000" })]
    [TestCase(VisitorPolicy.Latest, new[] { "B5|[01,02,04]|9|3.000000", "B7|[03]|0|0.000000" })]
    [TestCase(VisitorPolicy.Split, new[] { "B5|[01,02,04]|7|2.000001", "B6|[02]|2|0.999999", "B7|[03]|0|0.000000" })]
    [TestCase(VisitorPolicy.All, new[] { "B5|[01,02,04]|9|3.000000", "B6|[02]|5|1.999999", "B7|[03]|0|0.000000" })]
    public async Task Sessions_of_ambiguous_visitors_go_where_the_policy_says(VisitorPolicy policy, string[] expected)
    {
        var links = Table(
            Visitors,
            ["01", 5L, null, 1L, 1, 1L], ["02", 5L, null, 2L, 1, 1L], ["02", 6L, null, 1L, 1, 9L], ["03", 7L, null, 1L, 1, 2L], ["04", 5L, null, 1L, 1, 4L]);
        var perVisitor = WebUse.PerVisitor(
            Sessions(["01", 1L, 4L, 1.000001m], ["02", 1L, 5L, 1.999999m], ["nobody", 1L, 6L, null]), Hits());
        var keys = Keys("B5: client 5", "B6: client 6", "B7: client 7");
        var balance = new Balance("web", WebUse.Measures, policy is not VisitorPolicy.All);

        var perPerson = balance.Out(WebUse.PerPerson(perVisitor, Credits.OfVisitors(policy, links, keys), policy, balance));

        Assert.That(Texts(perPerson, "customer_key", "visitor_ids", "web_hits", "web_revenue").Select(row => row.Replace("|-", "|0", StringComparison.Ordinal)),
            Is.EqualTo(expected.Select(row => row.Replace("|0.000000", "|0", StringComparison.Ordinal))));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await balance.RequireAsync(patience.Token, CancellationToken.None);
        Assert.That(balance.SetAside.GetValueOrDefault("web_hits"), Is.EqualTo(policy switch { VisitorPolicy.Exclusive => 11m, _ => 6m }));
    }

    [Test]
    public void The_last_page_is_that_of_the_latest_hit_and_a_transaction_counts_once_a_session()
    {
        var perVisitor = WebUse.PerVisitor(
            Sessions(["01", 1L, 4L, null], ["01", 2L, 4L, null]),
            Hits(["01", 1L, 2L, "2025-01-01 10:00", "/zz/", "a"], ["01", 1L, 3L, "2025-01-01 10:00", null, "a"], ["01", 2L, 1L, "2025-01-01 09:00", "/b/", "a"]));
        var links = Table(Visitors, ["01", 5L, null, 1L, 1, 1L]);
        var keys = Keys("B5: client 5");

        var perPerson = WebUse.PerPerson(
            perVisitor, Credits.OfVisitors(VisitorPolicy.Exclusive, links, keys), VisitorPolicy.Exclusive, new Balance("web", WebUse.Measures, isCompared: false));

        Assert.That(
            Texts(perPerson, "customer_key", "web_sessions", "web_transactions", "web_last_path_2", "web_last_path_3", "web_is_mobile"),
            Is.EqualTo(new[] { "B5|2|2|-|/x/|False" }));
    }

    private static DataFrame Sessions(params TestRow[] sessions) => Table(
        """
        full_visitor_id string, visit_id bigint, hits bigint, total_transaction_revenue decimal(18,6), pageviews bigint, visit_date date,
        visit_start_at timestamp, is_mobile boolean
        """,
        [.. sessions.Select(TestRow (session) => [.. session.Values, 1L, Day("2025-01-01"), Utc("2025-01-01 00:00"), session.Values[1] is 1L])]);

    private static DataFrame Hits(params TestRow[] hits) => Table(
        """
        full_visitor_id string, visit_id bigint, hit_number bigint, hit_at timestamp, page_path_level2 string, transaction_id string,
        page_path_level3 string, visit_date date
        """,
        [.. hits.Select(TestRow (hit) =>
            [hit.Values[0], hit.Values[1], hit.Values[2], Utc((string)hit.Values[3]!), hit.Values[4], hit.Values[5], "/x/", Day("2025-01-01")])]);
}
