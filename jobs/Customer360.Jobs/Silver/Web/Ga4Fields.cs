namespace Customer360.Jobs.Silver.Web;

/// <summary>The Google Analytics 4 export, as far as silver uses it: every leaf read as text, so that numbers given as text do no harm.</summary>
internal static class Ga4Fields
{
    /// <summary>Where a purchase's id should be.</summary>
    internal static readonly WebField EcommerceTransactionId = new("transaction_id", "ecommerce.transaction_id");

    /// <summary>The parameter that has it where <see cref="EcommerceTransactionId"/> has none.</summary>
    internal static readonly WebField TransactionId = new("transaction_id", "transaction_id");

    /// <summary>What a session takes from its first event.</summary>
    internal static readonly IReadOnlyList<WebField> Visitor =
    [
        new("browser", "device.web_info.browser"),
        new("operating_system", "device.operating_system"),
        new("device_category", "device.category"),
        new("continent", "geo.continent"),
        new("sub_continent", "geo.sub_continent"),
        new("country", "geo.country"),
        new("region", "geo.region"),
        new("metro", "geo.metro"),
        new("city", "geo.city"),
    ];

    /// <summary>The columns of an event outside its parameters.</summary>
    internal static readonly IReadOnlyList<WebField> Event =
    [
        new("full_visitor_id", "user_pseudo_id"),
        new("event_date", "event_date", WebKind.Day),
        new("event_at", "event_timestamp", WebKind.EpochMicros),
        new("event_name", "event_name"),
        new("event_bundle_sequence_id", "event_bundle_sequence_id", WebKind.Whole),
        new("user_id", "user_id"),
        new("transaction_revenue", "ecommerce.purchase_revenue", WebKind.Money),
        new("traffic_source", "traffic_source.source"),
        new("traffic_medium", "traffic_source.medium"),
        new("traffic_campaign", "traffic_source.name"),
        .. Visitor,
    ];

    /// <summary>The parameter that names the session within its visitor.</summary>
    internal static readonly WebField SessionId = new("visit_id", "ga_session_id", WebKind.Whole);

    /// <summary>Columns read from event parameters, by the parameter's name.</summary>
    internal static readonly IReadOnlyList<WebField> Parameters =
    [
        SessionId,
        new("visit_number", "ga_session_number", WebKind.Whole),
        new("page_location", "page_location"),
        new("page_title", "page_title"),
        new("referer", "page_referrer"),
        new("search_keyword", "search_term"),
        new("entrances", "entrances"),
        new("source", "source"),
        new("medium", "medium"),
        new("campaign", "campaign"),
        new("keyword", "term"),
        new("engagement_time_msec", "engagement_time_msec", WebKind.Whole),
        new("session_engaged", "session_engaged"),
    ];

    /// <summary>Parameters that are no row of web_dimensions, since a column of their own holds them.</summary>
    internal static readonly string[] ParametersWithColumn =
    [
        "ga_session_id", "ga_session_number", "page_location", "page_title", "page_referrer", "search_term", "entrances", "transaction_id",
    ];

    /// <summary>The columns of an item.</summary>
    internal static readonly IReadOnlyList<WebField> Item =
    [
        new("product_sku", "item_id"),
        new("product_name", "item_name"),
        new("product_category", "item_category"),
        new("product_variant", "item_variant"),
        new("product_brand", "item_brand"),
        new("list_name", "item_list_name"),
        new("list_position", "item_list_index", WebKind.WholeOrNone),
        new("quantity", "quantity", WebKind.Whole),
        new("price", "price", WebKind.Money),
        new("revenue", "item_revenue", WebKind.Money),
    ];

    /// <summary>The columns of a promotion, which GA4 exports as an item.</summary>
    internal static readonly IReadOnlyList<WebField> Promotion =
    [
        new("promotion_id", "promotion_id"),
        new("promotion_name", "promotion_name"),
        new("promotion_creative", "creative_name"),
        new("promotion_slot", "creative_slot"),
    ];

    /// <summary>The values a parameter may have; the first that is there counts.</summary>
    internal static readonly IReadOnlyList<WebField> ParameterValue =
    [
        new("string_value", "string_value"),
        new("int_value", "int_value", WebKind.Whole),
        new("float_value", "float_value", WebKind.Double),
        new("double_value", "double_value", WebKind.Double),
    ];

    /// <summary>The type of a record.</summary>
    internal static readonly string RecordType = new TextSchema(Event.Append(EcommerceTransactionId).Select(field => field.Path)
        .Append("event_params.*key")
        .Concat(ParameterValue.Select(value => $"event_params.*value.{value.Path}"))
        .Concat(Item.Concat(Promotion).Select(field => $"items.*{field.Path}"))).Ddl;
}
