using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Silver.Web;

/// <summary>One generation of the export on its way into the common tables.</summary>
/// <param name="System">Its name in <c>source_system</c>.</param>
/// <param name="Bronze">Where its records are landed.</param>
/// <param name="VisitorPath">Where a record has its visitor.</param>
/// <param name="Judge">What becomes of each record.</param>
/// <param name="Rows">How accepted records become rows.</param>
internal sealed record WebExport(string System, Table Bronze, string VisitorPath, Func<DataFrame, WebValues, DataFrame> Judge, Func<WebValues, IWebRows> Rows)
{
    /// <summary>Sessions with everything inside.</summary>
    internal static WebExport Ga360 { get; } =
        new("ga360", BronzeTables.WebSessions, "fullVisitorId", (records, values) => new Ga360Sessions(values).Judged(records), values => new Ga360Rows(values));

    /// <summary>Events, which sessions are put together from.</summary>
    internal static WebExport Ga4 { get; } =
        new("ga4", BronzeTables.WebEvents, "user_pseudo_id", (records, values) => new Ga4Events(values).Judged(records), values => new Ga4Rows(values));

    /// <summary>The table with one row per accepted record; its ledger remembers how many were superseded.</summary>
    internal Table RecordTable => this == Ga360 ? SilverTables.WebSessions : SilverTables.WebHits;

    /// <summary>Accepted records behind stored sessions.</summary>
    internal long AcceptedRecords(long sessions, long? hits) => this == Ga360 ? sessions : hits ?? 0;

    /// <summary>The visitor of a landed record, without parsing the rest of it.</summary>
    internal Column Visitor => ValueParsing.Trimmed(GetJsonObject(Col(BronzeTables.Record), $"$.{VisitorPath}"));
}
