using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Silver.Web;

/// <summary>Sessions put together from their accepted events.</summary>
internal static class Ga4Sessions
{
    private const string First = "_first";
    private const string Origin = "_origin";
    private const string Purchases = "_purchases";
    private const string Counted = "_counted";

    private static readonly string[] TrafficColumns = ["source", "medium", "campaign", "keyword"];

    /// <summary>One row per session.</summary>
    internal static DataFrame Of(DataFrame accepted) => accepted
        .Transform(FiguresPerSession)
        .Transform(WithPurchases)
        .Select([.. SilverTables.WebSessions.Columns.Where(column => column.Name != Lineage.RunId).Select(column => Value(column).As(column.Name))]);

    private static DataFrame FiguresPerSession(DataFrame accepted)
    {
        var number = Col("hit_number");
        var hasTraffic = Col("source").IsNotNull() | Col("medium").IsNotNull() | Col("campaign").IsNotNull();
        var firstEvent = Struct([Col("event_at"), .. TrafficOfVisitor, .. Ga4Fields.Visitor.Select(field => Col(field.Column)), .. WebRecords.LineageColumns]);
        return accepted.GroupBy(Col("full_visitor_id"), Col("visit_id"), Col("visit_date")).Agg(
            MinBy(firstEvent, number).As(First),
            MinBy(Struct([.. TrafficColumns.Select(name => Col(name))]), When(hasTraffic, number)).As(Origin),
            MinBy(Col("visit_number"), When(Col("visit_number").IsNotNull(), number)).As("visit_number"),
            MinBy(Col("user_id"), When(Col("user_id").IsNotNull(), number)).As("user_id"),
            Count(Lit(1)).As("hits"),
            CountIf(Col("event_name") == "page_view").As("pageviews"),
            (Sum(Col("engagement_time_msec").Cast("decimal(20,0)")) / 1000).As("time_on_site"),
            CountIf(Col("session_engaged") == "1").As("engaged"),
            ArraySort(CollectList(When(Col("event_name") == "purchase", Struct(number, Col("transaction_id").As("id"), Col("transaction_revenue").As("revenue"))))).As(Purchases));
    }

    // A purchase sent again under its id counts once, with the first revenue that is there; one without id counts by itself.
    private static DataFrame WithPurchases(DataFrame sessions)
    {
        var withId = Filter(Col(Purchases), purchase => purchase.GetField("id").IsNotNull());
        var withRevenue = Filter(Col(Purchases), purchase => purchase.GetField("revenue").IsNotNull());
        var counted = Filter(Col("_with_revenue"), (purchase, index) => purchase.GetField("id").IsNull()
            | !Exists(Slice(Col("_with_revenue"), Lit(1), index), earlier => earlier.GetField("id").EqNullSafe(purchase.GetField("id"))));
        return sessions
            .WithColumn("transactions", (Size(Col(Purchases)) - Size(withId) + Size(ArrayDistinct(withId.GetField("id")))).Cast("bigint"))
            .WithColumn("_with_revenue", withRevenue)
            .WithColumn(Counted, counted);
    }

    private static Column Value(TableColumn column) => column.Name switch
    {
        "source_system" => Lit("ga4"),
        "visit_start_at" => Col(First).GetField("event_at"),
        "time_on_site" => Floor(Col(column.Name)).Cast("bigint"),
        "bounces" => When(Col("engaged") == 0, 1L).Otherwise(0L),
        "new_visits" => When(Col("visit_number") == 1, 1L).Otherwise(0L),
        "transaction_revenue" or "total_transaction_revenue" => Revenue,
        "source" or "medium" or "campaign" => When(Col(Origin).IsNotNull(), Col(Origin).GetField(column.Name)).Otherwise(Col(First).GetField($"traffic_{column.Name}")),
        "keyword" => Col(Origin).GetField("keyword"),
        "is_mobile" => Coalesce(Lower(Col(First).GetField("device_category")).IsIn("mobile", "tablet"), Lit(false)),
        "channel_grouping" or "record_hash" or "referral_path" or "network_domain" => Lit(null).Cast(column.Type),
        "visit_number" or "user_id" or "hits" or "pageviews" or "transactions" or "full_visitor_id" or "visit_id" or "visit_date" => Col(column.Name),
        _ => Col(First).GetField(column.Name),
    };

    private static Column Revenue => When(Size(Col(Counted)) > 0, Aggregate(Col(Counted), Lit(0m).Cast("decimal(38,6)"), (sum, purchase) => (sum + purchase.GetField("revenue")).Cast("decimal(38,6)")))
        .TryCast("decimal(18,6)");

    private static IEnumerable<Column> TrafficOfVisitor => [Col("traffic_source"), Col("traffic_medium"), Col("traffic_campaign")];
}
