using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Silver.Web;

/// <summary>One generation of the export on its way into the common tables.</summary>
/// <param name="System">Its name in <c>source_system</c>.</param>
/// <param name="Bronze">Where its records are landed.</param>
/// <param name="VisitorPath">Where a record has its visitor.</param>
/// <param name="Judge">What becomes of each record.</param>
/// <param name="Sizes">Rows of each table that one accepted record makes.</param>
/// <param name="Rows">Rows of each table out of accepted records.</param>
internal sealed record WebExport(
    string System,
    Table Bronze,
    string VisitorPath,
    Func<DataFrame, MissingWords, DataFrame> Judge,
    IReadOnlyDictionary<Table, Column> Sizes,
    Func<DataFrame, IReadOnlyList<(Table Table, DataFrame Rows)>> Rows)
{
    /// <summary>Sessions with everything inside.</summary>
    internal static WebExport Ga360 { get; } = new("ga360", BronzeTables.WebSessions, "fullVisitorId", Ga360Sessions.Judged, Ga360Rows.Sizes, accepted =>
    [
        (SilverTables.WebSessions, Ga360Rows.Sessions(accepted)),
        (SilverTables.WebHits, Ga360Rows.WebHits(accepted)),
        (SilverTables.WebProducts, Ga360Rows.Products(accepted)),
        (SilverTables.WebPromotions, Ga360Rows.Promotions(accepted)),
        (SilverTables.WebDimensions, Ga360Rows.Dimensions(accepted)),
        (SilverTables.WebMetrics, Ga360Rows.Metrics(accepted)),
        (SilverTables.WebExperiments, Ga360Rows.Experiments(accepted)),
    ]);

    /// <summary>Events, which sessions are put together from.</summary>
    internal static WebExport Ga4 { get; } = new("ga4", BronzeTables.WebEvents, "user_pseudo_id", Ga4Events.Judged, Ga4Rows.Sizes, accepted =>
    [
        (SilverTables.WebSessions, Ga4Sessions.Of(accepted)),
        (SilverTables.WebHits, Ga4Rows.WebHits(accepted)),
        (SilverTables.WebProducts, Ga4Rows.Products(accepted)),
        (SilverTables.WebPromotions, Ga4Rows.Promotions(accepted)),
        (SilverTables.WebDimensions, Ga4Rows.Dimensions(accepted)),
    ]);

    /// <summary>The table with one row per accepted record; its ledger remembers how many were superseded.</summary>
    internal Table RecordTable => this == Ga360 ? SilverTables.WebSessions : SilverTables.WebHits;

    /// <summary>Accepted records behind stored sessions.</summary>
    internal long AcceptedRecords(long sessions, long? hits) => this == Ga360 ? sessions : hits ?? 0;

    /// <summary>The visitor of a landed record, without parsing the rest of it.</summary>
    internal Column Visitor => WebValues.Value(GetJsonObject(Col(BronzeTables.Record), $"$.{VisitorPath}"), WebKind.Text);
}
