using Customer360.Jobs.Tables;

namespace Customer360.Jobs.Compat;

/// <summary>A figure with two definitions.</summary>
/// <param name="Table">The compat table it is of.</param>
/// <param name="Name">What is counted or summed.</param>
/// <param name="Old">Name of the sum that is the old value.</param>
/// <param name="Corrected">Name of the sum that is the corrected value.</param>
/// <param name="Cause">Why the two differ where they do.</param>
/// <param name="Join">The join to blame; null when it is none.</param>
internal sealed record ReconcileFigure(Table Table, string Name, string Old, string Corrected, string Cause, string? Join = null)
{
    private const string OrdersWithSales = "online_transactions with in_store_transactions on (customer_id)";

    private const string OrdersWithLoyalty = "online_transactions with loyalty_accounts on (customer_id)";

    private const string SessionsWithHits = "web_sessions by client with web_hits on (full_visitor_id, visit_id, visit_date)";

    private const string OrderRepeatedPerSale = "An online order is repeated for every in-store sale of its customer.";

    private const string OrderRepeatedPerAccount = "An online order is repeated for every loyalty account of its customer.";

    private const string HitsRepeatedPerHit = "Each hit row carries the hits of its whole session, so a session of n hits counts n times n.";

    private const string CreditsForDebits = "The old query read the count of credits into the debits, for accounts it took from the swapped dispositions file.";

    private const string SwappedColumns = "The first two columns of the dispositions file were read the wrong way round.";

    private const string HiddenByAsOf = "Facts later than as-of are hidden from the corrected table and not from the old one.";

    /// <summary>Every figure that does not depend on which values the data hold.</summary>
    internal static IReadOnlyList<ReconcileFigure> All { get; } =
    [
        new(CompatTables.AverageOrderValue, "orders", "aov.orders", "silver.orders", OrderRepeatedPerSale, OrdersWithSales),
        new(CompatTables.AverageOrderValue, "total", "aov.total", "silver.amount", OrderRepeatedPerSale, OrdersWithSales),
        new(CompatTables.AverageOrderValue, "rows", "aov.rows", "gold.aov.rows", "Grouped by product and a town the same customer once bought in, where an order has a product and a sale a store.", OrdersWithSales),
        new(CompatTables.CustomerSegments, "total_spend", "segments.spend", "silver.amount", OrderRepeatedPerAccount, OrdersWithLoyalty),
        new(CompatTables.CustomerSegments, "total_orders", "segments.orders", "silver.orders", OrderRepeatedPerAccount, OrdersWithLoyalty),
        new(CompatTables.CustomerSegments, "rows", "segments.rows", "gold.segments.rows", "A customer with accounts of several tiers is segmented once for each, and a person who is two customers twice.", "customers with loyalty_accounts on (customer_id)"),
        new(CompatTables.PeakTimes, "total_transactions", "peaks.transactions", "gold.peaks.transactions", HiddenByAsOf),
        new(CompatTables.PeakTimes, "rows", "peaks.rows", "gold.peaks.rows", HiddenByAsOf),
        new(CompatTables.AgentPerformance, "total_interactions", "agents.interactions", "gold.agents.interactions", "Requests that nobody has taken find no agent.", "customer_service_interactions with agents on (agent_id)"),
        new(CompatTables.AgentPerformance, "resolved_interactions", "agents.resolved", "gold.agents.resolved", "Requests that nobody has taken find no agent.", "customer_service_interactions with agents on (agent_id)"),
        new(CompatTables.AgentPerformance, "rows", "agents.rows", "gold.agents.rows", "Agents without requests find none, and requests that nobody has taken have no row.", "customer_service_interactions with agents on (agent_id)"),
        new(CompatTables.ClientWeb, "web_hits", "web.hits", "mapped.hits", HitsRepeatedPerHit, SessionsWithHits),
        new(CompatTables.ClientWeb, "web_hits_credited", "mapped.hits", "sessions.hits", "A visitor with several clients is counted for each of them, one with none for nobody.", "web_sessions with web_visitors on (full_visitor_id)"),
        new(CompatTables.ClientWeb, "rows", "web.rows", "mapped.clients", "Clients whose sessions have no hit have no row.", SessionsWithHits),
        new(CompatTables.C360Denormalized, "rows", "c360.rows", "gold.clients", "A client's dispositions that tie for the first rank all stay, and a client without disposition has none.", "bank_dispositions with crm_clients on (client_id)"),
        new(CompatTables.C360Denormalized, "disp_ids", "swapped.dispositions", "silver.dispositions", SwappedColumns, "bank_dispositions with bank_accounts on (account_id)"),
        new(CompatTables.C360Denormalized, "credit_count_3m", "c360.credit_count_3m", "gold.credit_count_3m", SwappedColumns, "bank_transactions with bank_dispositions on (account_id)"),
        new(CompatTables.C360Denormalized, "credit_count_6m", "c360.credit_count_6m", "gold.credit_count_6m", SwappedColumns, "bank_transactions with bank_dispositions on (account_id)"),
        new(CompatTables.C360Denormalized, "debit_count_3m", "c360.debit_count_3m", "gold.debit_count_3m", CreditsForDebits),
        new(CompatTables.C360Denormalized, "debit_count_6m", "c360.debit_count_6m", "gold.debit_count_6m", CreditsForDebits),
        new(CompatTables.C360Denormalized, "web_hits", "c360.web_hits", "mapped.hits", HitsRepeatedPerHit, SessionsWithHits),
    ];

    /// <summary>How many rows, or customers, a segment has.</summary>
    internal static ReconcileFigure OfSegment(string segment) => new(
        CompatTables.CustomerSegments,
        $"rows in {segment}",
        OldSegment + segment,
        CorrectedSegment + segment,
        "Repeated orders, a row for each tier and orders that did not go through move customers between segments; the corrected rules know No Purchase and sales in stores.",
        OrdersWithLoyalty);

    /// <summary>What the name of an old segment's count begins with.</summary>
    internal const string OldSegment = "segment.old ";

    /// <summary>What the name of a corrected segment's count begins with.</summary>
    internal const string CorrectedSegment = "segment.corrected ";
}
