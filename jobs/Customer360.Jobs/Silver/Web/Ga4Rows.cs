using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Silver.Web;

/// <summary>Accepted Google Analytics 4 events as rows of the web tables.</summary>
/// <param name="values">How texts are read.</param>
internal sealed class Ga4Rows(WebValues values) : IWebRows
{
    private const string Position = "_position";
    private const string Element = "_element";
    private const string Repeats = "_repeats";

    private static readonly Column[] HitKey = [Col("full_visitor_id"), Col("visit_id"), Col("visit_date"), Col("hit_number")];

    /// <inheritdoc/>
    public IReadOnlyDictionary<Table, Column> Sizes => new Dictionary<Table, Column>
    {
        [SilverTables.WebSessions] = When(Col("hit_number") == 1, 1).Otherwise(0),
        [SilverTables.WebHits] = Lit(1),
        [SilverTables.WebProducts] = Size(Col(Ga4Events.Items)),
        [SilverTables.WebPromotions] = Size(Filter(Col(Ga4Events.Items), IsPromotion)),
        [SilverTables.WebDimensions] = Size(ArrayExcept(Col(Ga4Parameters.Names), Array([.. Ga4Fields.ParametersWithColumn.Select(name => Lit(name))]))),
    };

    /// <inheritdoc/>
    public IReadOnlyList<(Table Table, DataFrame Rows)> Of(DataFrame accepted) =>
    [
        (SilverTables.WebSessions, Ga4Sessions.Of(accepted)),
        (SilverTables.WebHits, WebHits(accepted)),
        (SilverTables.WebProducts, Products(accepted)),
        (SilverTables.WebPromotions, Promotions(accepted)),
        (SilverTables.WebDimensions, Dimensions(accepted)),
    ];

    // One row per event.
    private static DataFrame WebHits(DataFrame accepted)
    {
        var pages = accepted
            .WithColumn("page_path", PageAddress.Path(Col("page_location")))
            .WithColumn("hostname", PageAddress.Host(Col("page_location")));
        return pages.Select([.. SilverTables.WebHits.Columns.Where(column => column.Name != Lineage.RunId).Select(column => HitValue(column).As(column.Name))]);
    }

    // One row per item of an event; every element counts for the position, items of promotions too.
    private DataFrame Products(DataFrame accepted) => OfItems(accepted).Select(
    [
        .. HitKey,
        (Col(Position) + 1).Cast("bigint").As("position"),
        .. values.Read(Ga4Fields.Item, Col(Element)),
        Col("event_name").IsIn("view_item", "view_item_list").As("is_impression"),
        (Col("event_name") == "select_item").As("is_click"),
        .. WebRecords.LineageColumns,
    ]);

    // One row per item that names a promotion.
    private DataFrame Promotions(DataFrame accepted) => OfItems(accepted)
        .Filter(IsPromotion(Col(Element)))
        .Select(
        [
            .. HitKey,
            (Col(Position) + 1).Cast("bigint").As("promotion_position"),
            .. values.Read(Ga4Fields.Promotion, Col(Element)),
            (Col("event_name") == "view_promotion").As("is_promotion_view"),
            (Col("event_name") == "select_promotion").As("is_promotion_click"),
            .. WebRecords.LineageColumns,
        ]);

    // One row per event parameter without a column of its own.
    private static DataFrame Dimensions(DataFrame accepted)
    {
        var (names, value) = (Col(Ga4Parameters.Names), Col(Element));
        return accepted
            .WithColumn(Repeats, LastStanding.Repeats(names))
            .Select([.. HitKey, names, Col(Repeats), .. WebRecords.LineageColumns, PosExplode(Col(Ga4Parameters.Values)).As([Position, Element])])
            .WithColumn("key", Get(names, Col(Position)))
            .Filter(Coalesce(!Col("key").IsIn(Ga4Fields.ParametersWithColumn), Lit(true)) & LastStanding.IsLast(names, Col(Position), Col(Repeats)))
            .Select([.. HitKey, Lit(null).Cast("bigint").As("index"), Col("key"), value.As("value"), .. WebRecords.LineageColumns]);
    }

    private Column IsPromotion(Column item) => Coalesce([.. values.Read(Ga4Fields.Promotion, item)]).IsNotNull();

    private static DataFrame OfItems(DataFrame accepted) =>
        accepted.Select([.. HitKey, Col("event_name"), .. WebRecords.LineageColumns, PosExplode(Col(Ga4Events.Items)).As([Position, Element])]);

    private static Column HitValue(TableColumn column) => column.Name switch
    {
        "type" => When(Col("event_name") == "page_view", "PAGE").Otherwise("EVENT"),
        "hit_at" => Col("event_at"),
        "is_entrance" => Coalesce(Col("entrances") == "1", Lit(false)),
        "page_path_level1" => PageAddress.Level(Col("page_path"), 1),
        "page_path_level2" => PageAddress.Level(Col("page_path"), 2),
        "page_path_level3" => PageAddress.Level(Col("page_path"), 3),
        "page_path_level4" => PageAddress.Level(Col("page_path"), 4),
        "event_action" => Col("event_name"),
        "action_type" => ActionType,
        "transaction_id" => Col("transaction_id"),

        // GA4 does not say which hits are interactions or exits, and sorts events into no categories.
        "is_interaction" or "is_exit" or "event_category" or "event_label" => Lit(null).Cast(column.Type),
        _ => Col(column.Name),
    };

    private static Column ActionType => When(Col("event_name") == "select_item", "1")
        .When(Col("event_name") == "view_item", "2")
        .When(Col("event_name") == "add_to_cart", "3")
        .When(Col("event_name") == "remove_from_cart", "4")
        .When(Col("event_name").IsIn("begin_checkout", "add_shipping_info", "add_payment_info"), "5")
        .When(Col("event_name") == "purchase", "6")
        .When(Col("event_name") == "refund", "7")
        .Otherwise("0");
}
