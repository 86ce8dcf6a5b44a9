using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Compat;

/// <summary>Puts the old systems' figures beside the corrected ones, with the factor between them and its cause.</summary>
public sealed class Reconcile : IJob
{
    private static readonly string[] Counts = ["credit_count_3m", "credit_count_6m", "debit_count_3m", "debit_count_6m"];

    /// <inheritdoc/>
    public string Name => "compat-reconcile";

    /// <inheritdoc/>
    public IReadOnlyList<Table> Reads { get; } =
    [
        CompatTables.AverageOrderValue, CompatTables.CustomerSegments, CompatTables.PeakTimes, CompatTables.AgentPerformance,
        CompatTables.ClientWeb, CompatTables.C360Denormalized,
        SilverTables.OnlineTransactions, SilverTables.WebSessions, SilverTables.WebVisitors, SilverTables.BankDispositions,
        GoldTables.AverageOrderValue, GoldTables.CustomerSegments, GoldTables.PeakTimes, GoldTables.AgentPerformance, GoldTables.Customer360,
    ];

    /// <inheritdoc/>
    public IReadOnlyList<Table> Writes { get; } = [CompatTables.Reconciliation];

    /// <inheritdoc/>
    public void Run(JobContext job)
    {
        // A few dozen numbers: one pass over the tables brings them all.
        var sums = Retail(job).Concat(Web(job)).Concat(Bank(job)).Aggregate((all, next) => all.Union(next))
            .Collect().ToDictionary(row => row.GetAs<string>(0), row => row.GetAs<decimal?>(1));
        var rows = Compared(sums).Select(figure => figure.ToRow());
        job.Replace(CompatTables.Reconciliation, job.Spark.CreateDataFrame(rows, CompatTables.Reconciliation.Schema()));
    }

    internal static IReadOnlyList<Reconciled> Compared(IReadOnlyDictionary<string, decimal?> sums)
    {
        var segments =
            from name in sums.Keys
            from prefix in new[] { ReconcileFigure.OldSegment, ReconcileFigure.CorrectedSegment }
            where name.StartsWith(prefix, StringComparison.Ordinal)
            select name[prefix.Length..];
        var all = ReconcileFigure.All.Concat(segments.Distinct().Order(StringComparer.Ordinal).Select(ReconcileFigure.OfSegment));

        return [.. all.Select(figure => Reconciled.Of(figure, sums))];
    }

    private static IEnumerable<DataFrame> Retail(JobContext job) =>
    [
        Sums(job.Read(SilverTables.OnlineTransactions), ("silver.orders", Rows), ("silver.amount", Sum("amount"))),
        Sums(job.Read(CompatTables.AverageOrderValue), ("aov.rows", Rows), ("aov.orders", Sum("orders")), ("aov.total", Sum("total"))),
        Sums(job.Read(GoldTables.AverageOrderValue), ("gold.aov.rows", Rows)),
        Sums(job.Read(CompatTables.CustomerSegments), ("segments.rows", Rows), ("segments.spend", Sum("total_spend")), ("segments.orders", Sum("total_orders"))),
        PerSegment(job.Read(CompatTables.CustomerSegments), ReconcileFigure.OldSegment),
        Sums(job.Read(GoldTables.CustomerSegments), ("gold.segments.rows", Rows)),
        PerSegment(job.Read(GoldTables.CustomerSegments), ReconcileFigure.CorrectedSegment),
        Sums(job.Read(CompatTables.PeakTimes), ("peaks.rows", Rows), ("peaks.transactions", Sum("total_transactions"))),
        Sums(job.Read(GoldTables.PeakTimes), ("gold.peaks.rows", Rows), ("gold.peaks.transactions", Sum("transactions"))),
        Sums(job.Read(CompatTables.AgentPerformance), ("agents.rows", Rows), ("agents.interactions", Sum("total_interactions")), ("agents.resolved", Sum("resolved_interactions"))),
        Sums(job.Read(GoldTables.AgentPerformance), ("gold.agents.rows", Rows), ("gold.agents.interactions", Sum("interactions")), ("gold.agents.resolved", Sum("resolved"))),
    ];

    private static IEnumerable<DataFrame> Web(JobContext job)
    {
        var sessions = job.Read(SilverTables.WebSessions).Filter(Col("source_system") == "ga360");
        var mapped = sessions.Join(job.Read(SilverTables.WebVisitors).Select(Col("full_visitor_id"), Col("client_id")), ["full_visitor_id"]);
        return
        [
            Sums(sessions, ("sessions.hits", Sum("hits"))),
            Sums(mapped, ("mapped.hits", Sum("hits")), ("mapped.clients", CountDistinct(Col("client_id")))),
            Sums(job.Read(CompatTables.ClientWeb), ("web.rows", Rows), ("web.hits", Sum("web_hits"))),
        ];
    }

    private static IEnumerable<DataFrame> Bank(JobContext job) =>
    [
        Sums(job.Read(SilverTables.BankDispositions), ("silver.dispositions", Rows), ("swapped.dispositions", CountDistinct(Col("account_id")))),
        Sums(job.Read(CompatTables.C360Denormalized), [("c360.rows", Rows), ("c360.web_hits", Sum("web_hits")), .. Counts.Select(name => ($"c360.{name}", Sum(name)))]),
        Sums(job.Read(GoldTables.Customer360), [("gold.clients", Count("client_id")), .. Counts.Select(name => ($"gold.{name}", Sum(name)))]),
    ];

    private static Column Rows => Count(Lit(1));

    private static DataFrame Sums(DataFrame rows, params (string Name, Column Sum)[] sums)
    {
        var values = sums.Select(sum => Coalesce(sum.Sum, Lit(0L)).Cast("decimal(24,6)").As(sum.Name)).ToArray();
        return rows.Agg(values[0], values[1..]).Select(Explode(Map([.. sums.SelectMany(sum => new[] { Lit(sum.Name), Col($"`{sum.Name}`") })])));
    }

    private static DataFrame PerSegment(DataFrame segments, string prefix) => segments
        .GroupBy(Col("segment"))
        .Agg(Count(Lit(1)).Cast("decimal(24,6)").As("value"))
        .Select(Concat(Lit(prefix), Col("segment")).As("key"), Col("value"));
}
