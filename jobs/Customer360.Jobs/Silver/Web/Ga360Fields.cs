namespace Customer360.Jobs.Silver.Web;

/// <summary>The Google Analytics 360 export, as far as silver uses it: every leaf read as text, so that numbers given as text do no harm.</summary>
internal static class Ga360Fields
{
    /// <summary>The columns of a session.</summary>
    internal static readonly IReadOnlyList<WebField> Session =
    [
        new("full_visitor_id", "fullVisitorId"),
        new("visit_id", "visitId", WebKind.Whole),
        new("visit_date", "date", WebKind.Day),
        new("visit_start_at", "visitStartTime", WebKind.EpochSeconds),
        new("visit_number", "visitNumber", WebKind.Whole),
        new("channel_grouping", "channelGrouping"),
        new("hits", "totals.hits", WebKind.Whole),
        new("pageviews", "totals.pageviews", WebKind.Whole),
        new("time_on_site", "totals.timeOnSite", WebKind.Whole),
        new("bounces", "totals.bounces", WebKind.Count),
        new("new_visits", "totals.newVisits", WebKind.Count),
        new("transactions", "totals.transactions", WebKind.Count),
        new("transaction_revenue", "totals.transactionRevenue", WebKind.Micros),
        new("total_transaction_revenue", "totals.totalTransactionRevenue", WebKind.Micros),
        new("source", "trafficSource.source"),
        new("medium", "trafficSource.medium"),
        new("campaign", "trafficSource.campaign"),
        new("keyword", "trafficSource.keyword"),
        new("referral_path", "trafficSource.referralPath"),
        new("browser", "device.browser"),
        new("operating_system", "device.operatingSystem"),
        new("device_category", "device.deviceCategory"),
        new("is_mobile", "device.isMobile", WebKind.Flag),
        new("continent", "geoNetwork.continent"),
        new("sub_continent", "geoNetwork.subContinent"),
        new("country", "geoNetwork.country"),
        new("region", "geoNetwork.region"),
        new("metro", "geoNetwork.metro"),
        new("city", "geoNetwork.city"),
        new("network_domain", "geoNetwork.networkDomain"),
        new("user_id", "userId"),
    ];

    /// <summary>The columns of a hit that come from one field.</summary>
    internal static readonly IReadOnlyList<WebField> Hit =
    [
        new("hit_number", "hitNumber", WebKind.Whole),
        new("type", "type"),
        new("is_interaction", "isInteraction", WebKind.Flag),
        new("is_entrance", "isEntrance", WebKind.Flag),
        new("is_exit", "isExit", WebKind.Flag),
        new("referer", "referer"),
        new("hostname", "page.hostname"),
        new("page_path", "page.pagePath"),
        new("page_title", "page.pageTitle"),
        new("page_path_level1", "page.pagePathLevel1"),
        new("page_path_level2", "page.pagePathLevel2"),
        new("page_path_level3", "page.pagePathLevel3"),
        new("page_path_level4", "page.pagePathLevel4"),
        new("search_keyword", "page.searchKeyword"),
        new("event_category", "eventInfo.eventCategory"),
        new("event_action", "eventInfo.eventAction"),
        new("event_label", "eventInfo.eventLabel"),
        new("action_type", "eCommerceAction.action_type"),
        new("transaction_id", "transaction.transactionId"),
        new("transaction_revenue", "transaction.transactionRevenue", WebKind.Micros),
    ];

    /// <summary>Milliseconds from the session's start to the hit.</summary>
    internal static readonly WebField HitTime = new("hit_at", "time", WebKind.Milliseconds);

    /// <summary>The columns of a product.</summary>
    internal static readonly IReadOnlyList<WebField> Product =
    [
        new("product_sku", "productSKU"),
        new("product_name", "v2ProductName"),
        new("product_category", "v2ProductCategory"),
        new("product_variant", "productVariant"),
        new("product_brand", "productBrand"),
        new("list_name", "productListName"),
        new("list_position", "productListPosition", WebKind.Whole),
        new("is_impression", "isImpression", WebKind.Flag),
        new("is_click", "isClick", WebKind.Flag),
        new("quantity", "productQuantity", WebKind.Whole),
        new("price", "productPrice", WebKind.Micros),
        new("revenue", "productRevenue", WebKind.Micros),
    ];

    /// <summary>The columns of a promotion that come from the promotion itself.</summary>
    internal static readonly IReadOnlyList<WebField> Promotion =
    [
        new("promotion_id", "promoId"),
        new("promotion_name", "promoName"),
        new("promotion_creative", "promoCreative"),
        new("promotion_slot", "promoPosition"),
    ];

    /// <summary>The columns of a promotion that the hit says for all of its promotions.</summary>
    internal static readonly IReadOnlyList<WebField> PromotionAction =
    [
        new("is_promotion_view", "promotionActionInfo.promoIsView", WebKind.Flag),
        new("is_promotion_click", "promotionActionInfo.promoIsClick", WebKind.Flag),
    ];

    /// <summary>The columns of an experiment.</summary>
    internal static readonly IReadOnlyList<WebField> Experiment = [new("experiment_id", "experimentId"), new("experiment_variant", "experimentVariant")];

    /// <summary>Number of a custom dimension.</summary>
    internal static readonly WebField DimensionIndex = new("index", "index", WebKind.Whole);

    /// <summary>Value of a custom dimension.</summary>
    internal static readonly WebField DimensionValue = new("value", "value");

    /// <summary>Number of a custom metric.</summary>
    internal static readonly WebField MetricIndex = new("metric_index", "index", WebKind.Whole);

    /// <summary>Value of a custom metric.</summary>
    internal static readonly WebField MetricValue = new("metric_value", "value", WebKind.Whole);

    /// <summary>The arrays inside a session and inside its hits, with the fields of their elements.</summary>
    internal static readonly string RecordType = new TextSchema(Session.Append(new WebField("", "customDimensions.*index")).Append(new WebField("", "customDimensions.*value"))
        .Concat(InHits(Hit.Append(HitTime).Concat(PromotionAction), ""))
        .Concat(InHits(Product, "product.*"))
        .Concat(InHits(Promotion, "promotion.*"))
        .Concat(InHits(Experiment, "experiment.*"))
        .Concat(InHits([DimensionIndex, DimensionValue], "customDimensions.*"))
        .Concat(InHits([MetricIndex, MetricValue], "customMetrics.*"))
        .Select(field => field.Path)).Ddl;

    private static IEnumerable<WebField> InHits(IEnumerable<WebField> fields, string array) => fields.Select(field => field with { Path = $"hits.*{array}{field.Path}" });
}
