namespace Customer360.Jobs.Tables;

public static partial class GoldTables
{
    /// <summary>All that is known of a person. Counts and totals of a domain the person is not in are null; of one they are in but did nothing, 0.</summary>
    public static Table Customer360 { get; } = Table.Define("gold.customer360")
        .Grain("one row per person who is a client or a customer")
        .Column("customer_key", "string", "The person, over all sources.")
        .Column("client_id", "bigint", "The lowest of the person's numbers at the bank; null when the person is no client.")
        .Column("client_ids", "array<bigint>", "All of the person's numbers at the bank, ascending; empty when the person is no client.")
        .Column("customer_id", "bigint", "The lowest of the person's numbers at the retailer; null when the person is no customer.")
        .Column("customer_ids", "array<bigint>", "All of the person's numbers at the retailer, ascending; empty when the person is no customer.")
        .Column("visitor_ids", "array<string>", "Web visitors credited to the person under the visitor policy, ascending; empty when there are none.")
        .With(Profile)
        .With(Banking)
        .With([.. WindowColumns(3), .. WindowColumns(6)])
        .With(WebUse)
        .With(Shopping)
        .With(RecencyFrequencyMonetary)
        .Column("as_of", "date", "Last day whose facts are counted, UTC.")
        .Key("customer_key")
        .Measures(
            "accounts", "cards", "credit_count_3m", "credit_total_3m", "debit_count_3m", "debit_total_3m",
            "credit_count_6m", "credit_total_6m", "debit_count_6m", "debit_total_6m",
            "web_sessions", "web_hits", "web_pageviews", "web_transactions", "web_revenue",
            "online_orders", "online_spend", "orders_completed", "orders_pending", "orders_failed", "store_visits", "store_spend",
            "loyalty_points", "interactions", "interactions_resolved", "frequency", "monetary")
        .WithRunColumns(Lineage.OfRun)
        .Build();

    private static IReadOnlyList<TableColumn> Profile =>
    [
        new("name", "string", "Full name, the retailer's before the bank's; null when neither has one."),
        new("email", "string", "E-mail address, the retailer's before the bank's; null when neither has one."),
        new("phone", "string", "Telephone number the bank has; null when it has none."),
        new("address", "string", "Postal address, the retailer's before the bank's; null when neither has one."),
        new("birth_date", "date", "Day of birth the bank has; null when it has none."),
        new("age", "bigint", "Whole years on as_of, computed from birth_date; null without it."),
        new("home_ownership", "string", "U, O or R as the bank has it; null when it has none."),
        new("occupation", "string", "Work as the bank has it; null when it has none."),
        new("marital_status", "string", "S, M, D or W as the bank has it; null when it has none."),
        new("is_head_of_household", "boolean", "Whether the person heads the household; null when the bank does not know."),
    ];

    private static IReadOnlyList<TableColumn> Banking =>
    [
        new("accounts", "bigint", "Distinct accounts the person owns or uses, opened by as_of."),
        new("cards", "bigint", "Distinct cards issued to the person by as_of."),
        new("cards_by_type", "array<struct<type:string,cards:bigint>>", "Those cards per card type, ascending by type; empty without cards, null when the person is no client."),
        new("first_disposition_type", "string", "What the person acquired first: CARD, or CHECKING for an account without card; null for neither."),
        new("first_disposition_at", "timestamp", "When that was issued or opened, UTC; null without one."),
        new("last_disposition_type", "string", "What the person acquired last: CARD, or CHECKING for an account without card; null for neither."),
        new("last_disposition_at", "timestamp", "When that last one was issued or opened, UTC; null without one."),
        new("branch_id", "bigint", "Branch of the person's account opened last; null without account."),
        new("statement_frequency", "string", "MI, WI or TI: how statements of the account opened last are issued; null without account."),
    ];

    private static IReadOnlyList<TableColumn> WebUse =>
    [
        new("web_sessions", "bigint", "Sessions of the credited visitors; under the split policy whole shares of them."),
        new("web_hits", "bigint", "Hits of those sessions, from their totals."),
        new("web_pageviews", "bigint", "Pages viewed in those sessions."),
        new("web_transactions", "bigint", "Distinct transaction ids per session, added up."),
        new("web_revenue", "decimal(18,6)", "Revenue of those transactions with tax and shipping, in units."),
        new("web_first_visit_at", "timestamp", "When the first credited session began, UTC; null without one."),
        new("web_last_visit_at", "timestamp", "When the latest credited session began, UTC; null without one."),
        new("web_last_path_2", "string", "Second path piece of the latest hit, as in the source; null when empty."),
        new("web_last_path_3", "string", "Third path piece of the latest hit, as in the source; null when empty."),
        new("web_is_mobile", "boolean", "Whether the latest session was on a mobile device; null without session."),
    ];

    private static IReadOnlyList<TableColumn> Shopping =>
    [
        new("online_orders", "bigint", "Online orders in any status."),
        new("online_spend", "decimal(18,2)", "Money of the online orders in a counted status."),
        new("orders_completed", "bigint", "Online orders that went through."),
        new("orders_pending", "bigint", "Online orders still open."),
        new("orders_failed", "bigint", "Online orders that came to nothing."),
        new("store_visits", "bigint", "Sales to the person in stores."),
        new("store_spend", "decimal(18,2)", "Money of those sales."),
        new("loyalty_tier", "string", "Tier of the loyalty account joined last; null without account."),
        new("loyalty_points", "bigint", "Points earned on all loyalty accounts together."),
        new("interactions", "bigint", "Service requests the person made."),
        new("interactions_resolved", "bigint", "Service requests of the person that were resolved."),
        new("segment", "string", "Segment of the person as in gold.customer_segments; null when no customer."),
    ];

    private static IReadOnlyList<TableColumn> RecencyFrequencyMonetary =>
    [
        new("recency_days", "bigint", "Days from the last counted purchase in either channel to as_of; null without purchase."),
        new("frequency", "bigint", "Counted purchases over both channels; null when no customer."),
        new("monetary", "decimal(18,2)", "Money of the counted purchases over both channels; null when no customer."),
        new("recency_quintile", "int", "1 bought longest ago to 5 most recently, among people with a purchase; null for others."),
        new("frequency_quintile", "int", "1 bought least often to 5 most often, among people with a purchase; null for others."),
        new("monetary_quintile", "int", "1 spent least to 5 most, among people with a purchase; null for others."),
    ];

    private static IEnumerable<TableColumn> WindowColumns(int months) => [.. WindowColumns("credit", months), .. WindowColumns("debit", months)];

    private static IEnumerable<TableColumn> WindowColumns(string type, int months) =>
    [
        new($"{type}_count_{months}m", "bigint", $"Bookings of type {type} in the {months} months up to as_of, over all accounts credited to the person."),
        new($"{type}_total_{months}m", "decimal(18,2)", $"Money those {type} bookings of {months} months moved."),
        new($"{type}_average_{months}m", "decimal(18,6)", $"Total over count of those {type} bookings of {months} months, rounded half up; null without any."),
    ];
}
