using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Compat;

/// <summary>Repeats the old web use per client, for which a session's hits count once for each of its hit rows.</summary>
public sealed class BuildCompatClientWeb : IJob
{
    // Only what the old query read; texts, so that no export's number or flag is lost to its type.
    private const string OldView = "date string, device struct<isMobile: string>, hits array<struct<page: struct<pagePathLevel2: string, pagePathLevel3: string>>>";

    /// <inheritdoc/>
    public string Name => "compat-build-client-web";

    /// <inheritdoc/>
    public IReadOnlyList<Table> Reads { get; } = [SilverTables.WebSessions, BronzeTables.WebSessions, SilverTables.WebVisitors];

    /// <inheritdoc/>
    public IReadOnlyList<Table> Writes { get; } = [CompatTables.ClientWeb];

    /// <inheritdoc/>
    public void Run(JobContext job) => job.Replace(CompatTables.ClientWeb, PerClient(
        job.Read(SilverTables.WebSessions), job.Read(BronzeTables.WebSessions), job.Read(SilverTables.WebVisitors)));

    internal static DataFrame PerClient(DataFrame sessions, DataFrame landed, DataFrame visitors) => HitRows(sessions, landed)
        .Join(visitors.Select(Col("full_visitor_id"), Col("client_id")), ["full_visitor_id"])
        .GroupBy(Col("client_id"))
        .Agg(
            Sum("session_hits").As("web_hits"),
            Max("date").As("web_visit_date"),
            Max(WithoutSigns("pagePathLevel2")).As("web_search1"),
            Max(WithoutSigns("pagePathLevel3")).As("web_search2"),
            Max("is_mobile").As("web_mobile"));

    /// <summary>One row a hit, each with the hits of its whole session.</summary>
    private static DataFrame HitRows(DataFrame sessions, DataFrame landed) => sessions
        .Filter(Col("source_system") == "ga360")
        .Select([Col("full_visitor_id"), Col("hits").As("session_hits"), .. Lineage.Record.Select(name => Col(name))])
        .Join(landed.Select([.. Lineage.Record.Select(name => Col(name)), FromJson(Col(BronzeTables.Record), OldView).As("old")]), Lineage.Record)
        .Select(
            Col("full_visitor_id"),
            Col("session_hits"),
            Col("old.date").As("date"),
            Col("old.device.isMobile").TryCast("boolean").As("is_mobile"),
            Explode(Col("old.hits")).As("hit"));

    private static Column WithoutSigns(string level) => Translate(Col($"hit.page.{level}"), "/+", "");
}
