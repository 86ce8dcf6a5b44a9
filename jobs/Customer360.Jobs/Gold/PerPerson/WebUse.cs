using Customer360.Jobs.Identity;
using Customer360.Jobs.Options;
using Customer360.Jobs.Quality;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Gold.PerPerson;

/// <summary>What a person's visitors did on the web.</summary>
internal static class WebUse
{
    private const string Revenue = "web_revenue";

    private static readonly string[] Counts = ["web_sessions", "web_hits", "web_pageviews", "web_transactions"];

    /// <summary>Names of what is added up.</summary>
    internal static string[] Measures => [.. Counts, Revenue];

    /// <summary>One row per visitor with a session or hit.</summary>
    /// <param name="sessions">silver.web_sessions up to as_of.</param>
    /// <param name="hits">silver.web_hits up to as_of.</param>
    internal static DataFrame PerVisitor(DataFrame sessions, DataFrame hits) => Sessions(sessions)
        .UnionByName(Hits(hits), allowMissingColumns: true)
        .GroupBy(Credits.Visitor)
        .Agg(
            Count(Col("session")).As("web_sessions"),
            Coalesce(Sum(Col("hits")), Lit(0)).As("web_hits"),
            Coalesce(Sum(Col("pageviews")), Lit(0)).As("web_pageviews"),
            Size(CollectSet(Col("purchase"))).Cast("bigint").As("web_transactions"),
            Coalesce(Sum(Col("total_transaction_revenue")), Lit(0)).Cast("decimal(18,6)").As(Revenue),
            Min(Col("session.at")).As("web_first_visit_at"),
            Max(Col("session")).As("session"),
            Max(Col("hit")).As("hit"));

    /// <summary>One row per person who is credited with a visitor, with or without sessions.</summary>
    /// <param name="perVisitor">Rows of <see cref="PerVisitor"/>.</param>
    /// <param name="credits">Rows of <see cref="Credits.OfVisitors"/>.</param>
    /// <param name="policy">The policy behind the credits.</param>
    /// <param name="balance">Notes what belongs to nobody.</param>
    internal static DataFrame PerPerson(DataFrame perVisitor, DataFrame credits, VisitorPolicy policy, Balance balance)
    {
        var credited = balance.In(perVisitor).Join(credits, [Credits.Visitor], "full_outer");
        var shared = policy is VisitorPolicy.Split
            ? credited.WithColumns([.. Counts.Select(count => KeyValuePair.Create(count, Shares.OfCount(count))), KeyValuePair.Create(Revenue, Shares.OfMoney(Revenue, 6))])
            : credited;
        var sums = Counts.Select(count => Sum(Col(count)).As(count)).Append(Sum(Col(Revenue)).Cast("decimal(18,6)").As(Revenue)).ToArray();
        return balance.Aside(shared, Col(PersonKeys.Key).IsNull())
            .Filter(Col(PersonKeys.Key).IsNotNull())
            .GroupBy(PersonKeys.Key)
            .Agg(
                SortArray(CollectSet(Col(Credits.Visitor))).As("visitor_ids"),
                [
                    .. sums,
                    Min(Col("web_first_visit_at")).As("web_first_visit_at"),
                    Max(Col("session.at")).As("web_last_visit_at"),
                    Max(Col("session")).GetField("is_mobile").As("web_is_mobile"),
                    Max(Col("hit")).GetField("path_2").As("web_last_path_2"),
                    Max(Col("hit")).GetField("path_3").As("web_last_path_3"),
                ]);
    }

    // The day comes last: a visit over midnight is two rows that may agree in all before it.
    private static DataFrame Sessions(DataFrame sessions) => sessions.Select(
        Col(Credits.Visitor),
        Col("hits"),
        Col("pageviews"),
        Col("total_transaction_revenue"),
        Struct(Col("visit_start_at").As("at"), Col("visit_id"), Col(Credits.Visitor), Col("visit_date"), Col("is_mobile")).As("session"));

    private static DataFrame Hits(DataFrame hits) => hits.Select(
        Col(Credits.Visitor),
        Struct(
            Col("hit_at"), Col("visit_id"), Col(Credits.Visitor), Col("hit_number"), Col("visit_date"),
            Col("page_path_level2").As("path_2"), Col("page_path_level3").As("path_3")).As("hit"),
        When(Col("transaction_id").IsNotNull(), Struct(Col("visit_id"), Col("visit_date"), Col("transaction_id"))).As("purchase"));
}
