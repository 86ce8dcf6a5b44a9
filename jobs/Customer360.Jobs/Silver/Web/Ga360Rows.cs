using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Silver.Web;

/// <summary>Accepted Google Analytics 360 sessions as rows of the web tables.</summary>
/// <param name="values">How texts are read.</param>
internal sealed class Ga360Rows(WebValues values) : IWebRows
{
    private const string Hit = "_hit";
    private const string Position = "_position";
    private const string Element = "_element";
    private const string Keys = "_keys";
    private const string Repeats = "_repeats";

    private static readonly Column[] SessionKey = [Col("full_visitor_id"), Col("visit_id"), Col("visit_date")];
    private static readonly Column[] HitKey = [.. SessionKey, Col("hit_number")];

    /// <inheritdoc/>
    public IReadOnlyDictionary<Table, Column> Sizes => new Dictionary<Table, Column>
    {
        [SilverTables.WebSessions] = Lit(1),
        [SilverTables.WebHits] = Size(Col(Ga360Sessions.Hits)),
        [SilverTables.WebProducts] = InHits(hit => Size(hit.GetField("product"))),
        [SilverTables.WebPromotions] = InHits(hit => Size(hit.GetField("promotion"))),
        [SilverTables.WebExperiments] = InHits(hit => Size(hit.GetField("experiment"))),
        [SilverTables.WebMetrics] = InHits(hit => Size(ArrayDistinct(Indexes(hit.GetField("customMetrics"))))),
        [SilverTables.WebDimensions] = InHits(hit => Size(ArrayDistinct(Indexes(hit.GetField("customDimensions")))))
            + Coalesce(Size(ArrayDistinct(Indexes(Col(Ga360Sessions.Dimensions)))), Lit(0)),
    };

    /// <inheritdoc/>
    public IReadOnlyList<(Table Table, DataFrame Rows)> Of(DataFrame accepted) =>
    [
        (SilverTables.WebSessions, Sessions(accepted)),
        (SilverTables.WebHits, WebHits(accepted)),
        (SilverTables.WebProducts, Products(accepted)),
        (SilverTables.WebPromotions, Promotions(accepted)),
        (SilverTables.WebDimensions, Dimensions(accepted)),
        (SilverTables.WebMetrics, Metrics(accepted)),
        (SilverTables.WebExperiments, Experiments(accepted)),
    ];

    // One row per session.
    private static DataFrame Sessions(DataFrame accepted) =>
        accepted.Select([.. SilverTables.WebSessions.Columns.Where(column => column.Name != Lineage.RunId).Select(column => SessionValue(column.Name).As(column.Name))]);

    // One row per hit.
    private DataFrame WebHits(DataFrame accepted) => OfHits(accepted).Select(
    [
        .. SessionKey,
        .. values.ReadComplete(Ga360Fields.Hit, Col(Hit)),
        HitAt().As("hit_at"),
        .. WebRecords.LineageColumns,
    ]);

    // One row per product of a hit; every element counts for the position.
    private DataFrame Products(DataFrame accepted) => Elements(OfHits(accepted), "product").Select(
    [
        .. HitKey, (Col(Position) + 1).Cast("bigint").As("position"), .. values.ReadComplete(Ga360Fields.Product, Col(Element)), .. WebRecords.LineageColumns,
    ]);

    // One row per promotion of a hit.
    private DataFrame Promotions(DataFrame accepted) => Elements(OfHits(accepted), "promotion", values.ReadComplete(Ga360Fields.PromotionAction, Col(Hit))).Select(
    [
        .. HitKey,
        (Col(Position) + 1).Cast("bigint").As("promotion_position"),
        .. values.Read(Ga360Fields.Promotion, Col(Element)),
        .. Ga360Fields.PromotionAction.Select(field => Col(field.Column)),
        .. WebRecords.LineageColumns,
    ]);

    // One row per experiment of a hit.
    private DataFrame Experiments(DataFrame accepted) => Elements(OfHits(accepted), "experiment").Select(
    [
        .. HitKey, (Col(Position) + 1).Cast("bigint").As("experiment_position"), .. values.Read(Ga360Fields.Experiment, Col(Element)), .. WebRecords.LineageColumns,
    ]);

    // One row per custom metric of a hit.
    private DataFrame Metrics(DataFrame accepted) => Indexed(OfHits(accepted), Col(Hit).GetField("customMetrics")).Select(
    [
        .. HitKey, values.Read(Ga360Fields.MetricIndex, Col(Element)), values.Read(Ga360Fields.MetricValue, Col(Element)), .. WebRecords.LineageColumns,
    ]);

    // One row per custom dimension of a session or a hit.
    private DataFrame Dimensions(DataFrame accepted)
    {
        var ofSessions = Indexed(accepted.WithColumn("hit_number", Lit(null).Cast("bigint")), Col(Ga360Sessions.Dimensions));
        var ofHits = Indexed(OfHits(accepted), Col(Hit).GetField("customDimensions"));
        return ofSessions.UnionByName(ofHits).Select(
        [
            .. HitKey,
            values.Read(Ga360Fields.DimensionIndex, Col(Element)),
            Lit(null).Cast("string").As("key"),
            values.Read(Ga360Fields.DimensionValue, Col(Element)),
            .. WebRecords.LineageColumns,
        ]);
    }

    private static Column SessionValue(string column) =>
        WebValues.Complete(Col(column), Ga360Fields.Session.FirstOrDefault(field => field.Column == column)?.Kind ?? WebKind.Text);

    private DataFrame OfHits(DataFrame accepted) => accepted
        .Select([.. SessionKey, Col("visit_start_at"), .. WebRecords.LineageColumns, Explode(Col(Ga360Sessions.Hits)).As(Hit)])
        .WithColumn("hit_number", values.Value(Col(Hit).GetField("hitNumber"), WebKind.Whole));

    private Column Indexes(Column array) => Transform(array, element => values.Value(element.GetField("index"), WebKind.Whole));

    private static Column InHits(Func<Column, Column> size) =>
        Coalesce(Aggregate(Col(Ga360Sessions.Hits), Lit(0), (all, hit) => all + Coalesce(size(hit), Lit(0))), Lit(0));

    private static DataFrame Elements(DataFrame hits, string array, params IEnumerable<Column> others) =>
        hits.Select([.. HitKey, .. others, .. WebRecords.LineageColumns, PosExplode(Col(Hit).GetField(array)).As([Position, Element])]);

    private DataFrame Indexed(DataFrame places, Column array)
    {
        return places
            .WithColumn(Keys, Indexes(array))
            .WithColumn(Repeats, LastStanding.Repeats(Col(Keys)))
            .Select([.. HitKey, Col(Keys), Col(Repeats), .. WebRecords.LineageColumns, PosExplode(array).As([Position, Element])])
            .Filter(LastStanding.IsLast(Col(Keys), Col(Position), Col(Repeats)))
            .Drop(Keys, Repeats, Position);
    }

    private Column HitAt() =>
        TimestampMillis(UnixMillis(Col("visit_start_at")) + values.Value(Col(Hit).GetField(Ga360Fields.HitTime.Path), Ga360Fields.HitTime.Kind));
}
