namespace Customer360.Jobs.Tables;

public static partial class SilverTables
{
    /// <summary>Web sessions of both export generations.</summary>
    public static Table WebSessions { get; } = Table.Define("silver.web_sessions")
        .Grain("one row per web session and property-local day; a visit that passes midnight has two")
        .With(SessionKey)
        .Column("source_system", "string", "Export the session came in.", null, false, "ga360", "ga4")
        .Column("visit_start_at", "timestamp", "When the session began, UTC; in GA4 its first event.", required: true)
        .Column("visit_number", "bigint", "How many sessions the visitor has had, this one included; null when the export does not say.")
        .Column("channel_grouping", "string", "Channel the property's rules put the session in; null in GA4, which exports none.")
        .Column("hits", "bigint", "Hits of the session as exported in its totals; in GA4 its events.")
        .Column("pageviews", "bigint", "Pages viewed in the session; in GA4 its page_view events.")
        .Column("time_on_site", "bigint", "Whole seconds between first and last hit, in GA4 of engagement, rounded down; null when nothing measured it.")
        .Column("bounces", "bigint", "1 when the session had no interaction after its first, else 0.")
        .Column("new_visits", "bigint", "1 when it is the visitor's first session, else 0.")
        .Column("transactions", "bigint", "Purchases of the session, each transaction id once; 0 without any.")
        .Column("transaction_revenue", "decimal(18,6)", "Revenue of the purchases without tax and shipping, in units; null without purchase.")
        .Column("total_transaction_revenue", "decimal(18,6)", "Revenue of the purchases with tax and shipping, in units; null without purchase.")
        .Column("source", "string", "Site, engine or campaign the session came from; null when unknown.")
        .Column("medium", "string", "Kind of that source, e.g. organic or referral; null when unknown.")
        .Column("campaign", "string", "Name of the campaign that led here; null when none did.")
        .Column("keyword", "string", "Words searched or bid for; null when not told.")
        .Column("referral_path", "string", "Path of the page that linked here; null when the session was no referral and in GA4.")
        .Column("browser", "string", "Browser of the visitor; null when not recognised.")
        .Column("operating_system", "string", "Operating system of the visitor's device; null when not recognised.")
        .Column("device_category", "string", "Kind of device: desktop, mobile or tablet; null when not recognised.")
        .Column("is_mobile", "boolean", "Whether the device is a mobile one, tablets included.")
        .Column("continent", "string", "Continent located from the network address; null when not located.")
        .Column("sub_continent", "string", "Part of the continent located from the network address; null when not located.")
        .Column("country", "string", "Country located from the network address; null when not located.")
        .Column("region", "string", "Region of the country located from the network address; null when not located.")
        .Column("metro", "string", "Television market area located from the network address; null outside the markets measured.")
        .Column("city", "string", "City located from the network address; null when not located.")
        .Column("network_domain", "string", "Domain of the visitor's provider; null when unknown and in GA4.")
        .Column("user_id", "string", "Id the site gave a visitor who logged in; null while nobody did.")
        .Column("record_hash", "bigint", "Hash of the exported record, which tells a session whose hits alone have changed; null in GA4.")
        .Key("full_visitor_id", "visit_id", "visit_date")
        .Measures("hits", "pageviews", "time_on_site", "bounces", "new_visits", "transactions", "transaction_revenue", "total_transaction_revenue")
        .FactTime("visit_date")
        .WithRunColumns(Lineage.OfRecords)
        .Build();

    /// <summary>Hits, in GA4 events, of web sessions.</summary>
    public static Table WebHits { get; } = Table.Define("silver.web_hits")
        .Grain("one row per hit or event within a web session")
        .With(HitKey)
        .Column("type", "string", "PAGE for a page view, EVENT for anything else that happened.")
        .Column("hit_at", "timestamp", "When the hit happened, UTC.")
        .Column("is_interaction", "boolean", "Whether the hit counts as the visitor doing something; null in GA4, which does not say.")
        .Column("is_entrance", "boolean", "Whether the hit opened the session.")
        .Column("is_exit", "boolean", "Whether the hit was the last of the session; null in GA4, which does not say.")
        .Column("referer", "string", "Address of the page before; null when there was none.")
        .Column("hostname", "string", "Host the page was served from, in GA4 lower case without port; null without page.")
        .Column("page_path", "string", "Path of the page with its query, without fragment; null without page.")
        .Column("page_title", "string", "Title of the page; null when it has none.")
        .Column("page_path_level1", "string", "First piece of the path with its slashes, e.g. /apparel/; null when empty.")
        .Column("page_path_level2", "string", "Second piece of the path with its slashes; null when empty.")
        .Column("page_path_level3", "string", "Third piece of the path with its slashes; null when empty.")
        .Column("page_path_level4", "string", "All of the path after the third piece, with the query; null when empty.")
        .Column("search_keyword", "string", "What the visitor looked for in the site's own search; null when nothing was searched.")
        .Column("event_category", "string", "Category the site filed the event under; null for pages and in GA4.")
        .Column("event_action", "string", "What happened; in GA4 the event's name, also of page views. Null for GA360's pages.")
        .Column("event_label", "string", "Free label of the event; null for pages and in GA4.")
        .Column(
            "action_type",
            "string",
            "E-commerce action by Google's number: 0 none, 1 click on a list, 2 product view, 3 add to and 4 remove from cart, 5 checkout, 6 purchase, 7 refund, 8 options.",
            null,
            false,
            "0", "1", "2", "3", "4", "5", "6", "7", "8")
        .Column("transaction_id", "string", "The purchase the hit belongs to, repeated over its hits; null without purchase.")
        .Column("transaction_revenue", "decimal(18,6)", "Revenue of that purchase in units, repeated over its hits and so never to be summed; null without purchase.")
        .Key("full_visitor_id", "visit_id", "visit_date", "hit_number")
        .FactTime("visit_date")
        .WithRunColumns(Lineage.OfRecords)
        .Build();

    /// <summary>Products shown or dealt with in hits.</summary>
    public static Table WebProducts { get; } = Table.Define("silver.web_products")
        .Grain("one row per product or item within a hit")
        .With(HitKey)
        .Column("position", "bigint", "Place of the product among all products or items of its hit, from 1.")
        .Column("product_sku", "string", "The web shop's article code, GA4's item id; null when the site sent none.")
        .Column("product_name", "string", "Name of the product as the site sent it; null when it sent none.")
        .Column("product_category", "string", "Category of the product in the site's own tree; null when it sent none.")
        .Column("product_variant", "string", "Variant such as a colour or size; null without one.")
        .Column("product_brand", "string", "Brand of the product as the site sent it; null without one.")
        .Column("list_name", "string", "List the product was shown in; null outside lists.")
        .Column("list_position", "bigint", "Place of the product in that list; null outside lists or where the export has no whole number.")
        .Column("is_impression", "boolean", "Whether the product was only shown.")
        .Column("is_click", "boolean", "Whether the product was clicked in a list.")
        .Column("quantity", "bigint", "Pieces dealt with; null when the action has no quantity.")
        .Column("price", "decimal(18,6)", "Price of one piece as the site sent it, in units of its own currency; null when not sent.")
        .Column("revenue", "decimal(18,6)", "Revenue with this product in units; null when nothing was bought.")
        .Key("full_visitor_id", "visit_id", "visit_date", "hit_number", "position")
        .FactTime("visit_date")
        .WithRunColumns(Lineage.OfRecords)
        .Build();

    /// <summary>Internal promotions shown in hits.</summary>
    public static Table WebPromotions { get; } = Table.Define("silver.web_promotions")
        .Grain("one row per promotion within a hit")
        .With(HitKey)
        .Column("promotion_position", "bigint", "Place of the promotion among those of its hit, from 1; in GA4 among its items.")
        .Column("promotion_id", "string", "The site's id of the promotion; null when it sent none.")
        .Column("promotion_name", "string", "Name of the promotion; null when the site sent none.")
        .Column("promotion_creative", "string", "Picture or text the promotion was shown with; null when not sent.")
        .Column("promotion_slot", "string", "Place on the page the promotion was shown at; null when not sent.")
        .Column("is_promotion_view", "boolean", "Whether the promotion was shown.")
        .Column("is_promotion_click", "boolean", "Whether the promotion was clicked.")
        .Key("full_visitor_id", "visit_id", "visit_date", "hit_number", "promotion_position")
        .FactTime("visit_date")
        .WithRunColumns(Lineage.OfRecords)
        .Build();

    /// <summary>Custom dimensions, and event parameters that have no column of their own.</summary>
    public static Table WebDimensions { get; } = Table.Define("silver.web_dimensions")
        .Grain("one row per custom dimension or event parameter of a session or hit")
        .With(SessionKey)
        .Column("hit_number", "bigint", HitNumberOrSession)
        .Column("index", "bigint", "Number of the custom dimension in GA360; null in GA4.")
        .Column("key", "string", "Name of the event parameter in GA4; null in GA360.")
        .Column("value", "string", "Value as text; null when the dimension was sent without one.")
        .Key("full_visitor_id", "visit_id", "visit_date", "hit_number", "index", "key")
        .FactTime("visit_date")
        .WithRunColumns(Lineage.OfRecords)
        .Build();

    /// <summary>Custom metrics of hits.</summary>
    public static Table WebMetrics { get; } = Table.Define("silver.web_metrics")
        .Grain("one row per custom metric of a hit")
        .With(HitKey)
        .Column("metric_index", "bigint", "Number of the custom metric in the property.")
        .Column("metric_value", "bigint", "Value in the metric's own unit; null when sent without one.")
        .Key("full_visitor_id", "visit_id", "visit_date", "hit_number", "metric_index")
        .FactTime("visit_date")
        .WithRunColumns(Lineage.OfRecords)
        .Build();

    /// <summary>Experiments a visitor took part in.</summary>
    public static Table WebExperiments { get; } = Table.Define("silver.web_experiments")
        .Grain("one row per experiment of a hit")
        .With(HitKey)
        .Column("experiment_position", "bigint", "Place of the experiment among those of its hit, from 1.")
        .Column("experiment_id", "string", "The experiment's id; null when not sent.")
        .Column("experiment_variant", "string", "Variant the visitor was given; null when not sent.")
        .Key("full_visitor_id", "visit_id", "visit_date", "hit_number", "experiment_position")
        .FactTime("visit_date")
        .WithRunColumns(Lineage.OfRecords)
        .Build();

    private const string HitNumberOrSession = "Number of the hit the value belongs to; null for the session's own.";

    private static IReadOnlyList<TableColumn> SessionKey =>
    [
        new("full_visitor_id", "string", "The web analytics system's id of the browser, in GA4 its pseudo id; text because of leading zeros."),
        new("visit_id", "bigint", "The visit within its visitor, in GA4 ga_session_id; not unique across visitors."),
        new("visit_date", "date", "Day of the session in the property's own zone, in GA4 that of its first event.") { Required = true },
    ];

    private static IReadOnlyList<TableColumn> HitKey =>
    [
        .. SessionKey,
        new("hit_number", "bigint", "Number of the hit within its session, from 1; GA360's may have gaps."),
    ];
}
