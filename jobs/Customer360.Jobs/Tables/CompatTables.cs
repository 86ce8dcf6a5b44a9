namespace Customer360.Jobs.Tables;

/// <summary>The old systems' numbers, repeated with their faults so that people who move over can reconcile; columns are theirs.</summary>
public static class CompatTables
{
    /// <summary>Every compat table.</summary>
    public static IReadOnlyList<Table> All =>
        [AverageOrderValue, CustomerSegments, PeakTimes, AgentPerformance, ClientWeb, C360Denormalized, Reconciliation];

    /// <summary>Old order values: an online order is repeated for every in-store sale of its customer.</summary>
    public static Table AverageOrderValue { get; } = Table.Define("compat.average_order_value")
        .Grain("one row per product name, category and store town, as the old join multiplied them")
        .Column("product_name", "string", "Name of the ordered product, products of one name thrown together.")
        .Column("category", "string", "Category the ordered product is filed under.")
        .Column("store_location", "string", "Town of a store the same customer once bought in; null when they never did.")
        .Column("total", "decimal(18,2)", "Money of online orders of any status, repeated per in-store sale.")
        .Column("orders", "bigint", "Joined rows, not orders.")
        .Column("average", "decimal(18,6)", "Total over joined rows.")
        .Key("product_name", "category", "store_location")
        .Build();

    /// <summary>Old segments: online orders are repeated for every loyalty account of a tier.</summary>
    public static Table CustomerSegments { get; } = Table.Define("compat.customer_segments")
        .Grain("one row per customer and loyalty tier, so a customer of two tiers has two segments")
        .Column("customer_id", "bigint", "The retail customer.")
        .Column("tier_level", "string", "A tier the customer has an account of; null without account.")
        .Column("total_spend", "decimal(18,2)", "Money of online orders of any status, repeated per account of the tier; null without order.")
        .Column("total_orders", "bigint", "Online orders, repeated per account of the tier.")
        .Column("segment", "string", "First that holds: spend from 1000 High-Value, one order One-Time Buyer, Gold Loyalty Champion, else Regular.")
        .Key("customer_id", "tier_level")
        .Build();

    /// <summary>Old peak times, without weekday number and money.</summary>
    public static Table PeakTimes { get; } = Table.Define("compat.peak_times")
        .Grain("one row per channel, weekday name and hour")
        .Column("channel", "string", "Online or InStore.")
        .Column("day_name", "string", "English weekday name.")
        .Column("hour", "int", "Hour of the day as written in the source, 0 to 23.")
        .Column("total_transactions", "bigint", "Orders or sales of any status.")
        .Key("channel", "day_name", "hour")
        .Build();

    /// <summary>Old agent performance: agents without requests, and requests without agent, are missing.</summary>
    public static Table AgentPerformance { get; } = Table.Define("compat.agent_performance")
        .Grain("one row per agent with at least one service request")
        .Column("agent_id", "bigint", "An agent who handled something.")
        .Column("name", "string", "That agent's name.")
        .Column("total_interactions", "bigint", "Requests the agent handled.")
        .Column("resolved_interactions", "bigint", "Requests of the agent that were resolved.")
        .Key("agent_id")
        .Build();

    /// <summary>Old web use: a session's hits are counted once for each of its hit rows and each client of its visitor.</summary>
    public static Table ClientWeb { get; } = Table.Define("compat.client_web")
        .Grain("one row per client with a mapped visitor in the GA360 export")
        .Column("client_id", "bigint", "The client the visitor map names.")
        .With(OldWebUse)
        .Key("client_id")
        .Build();

    /// <summary>The old flat customer table of the bank.</summary>
    public static Table C360Denormalized { get; } = Table.Define("compat.c360denormalized")
        .Grain("one row per disposition that ranks first for its client by branch, then frequency descending; ties stay")
        .Column("disp_id", "bigint", "First column of the dispositions file, which the old job took for the disposition; in truth the account.")
        .Column("account_id", "bigint", "Second column of the dispositions file, which the old job took for the account; in truth the disposition.")
        .Column("client_id", "bigint", "The client of the disposition.")
        .Column("type", "string", "Owner or user, as the dispositions file has it.")
        .Column("branch_id", "bigint", "Branch of the account whose number equals the misread account_id; null when there is none.")
        .Column("frequency", "string", "Statement frequency of that account; null when there is none.")
        .Column("creation_date", "string", "Opening of that account as the source writes it; null when there is none.")
        .With(OldClient)
        .With([.. OldStatistics("credit"), .. OldStatistics("debit")])
        .With(OldWebUse)
        .Key("disp_id", "account_id", "client_id", "type")
        .Build();

    /// <summary>Old numbers beside corrected ones.</summary>
    public static Table Reconciliation { get; } = Table.Define("compat.reconciliation")
        .Grain("one row per compat table and figure")
        .Column("compat_table", "string", "The compat table the figure is of.")
        .Column("figure", "string", "What was counted or summed.")
        .Column("old_value", "decimal(24,6)", "The figure by the old definition; null when it has none.")
        .Column("corrected_value", "decimal(24,6)", "The figure by the corrected definition; null when it has none.")
        .Column("factor", "decimal(24,6)", "Old over corrected, rounded half up; null when the corrected value is 0 or missing.")
        .Column("cause", "string", "Why they differ, in words; null when they do not.")
        .Column("join", "string", "The join that multiplies or loses rows, by its sides and key columns; null when no join is to blame.")
        .Key("compat_table", "figure")
        .Build();

    private static IReadOnlyList<TableColumn> OldWebUse =>
    [
        new("web_hits", "bigint", "Sum of totals.hits over hit rows, so a session of n hits counts n times n, for each mapped client; null without session."),
        new("web_visit_date", "string", "Latest session date as the export writes it, YYYYMMDD."),
        new("web_search1", "string", "Alphabetically last second path piece, slashes and pluses taken out; empty when all are empty."),
        new("web_search2", "string", "Alphabetically last third path piece, slashes and pluses taken out; empty when all are empty."),
        new("web_mobile", "boolean", "Whether any session was on a mobile device."),
    ];

    private static IReadOnlyList<TableColumn> OldClient =>
    [
        new("birth_date", "string", "Day of birth as the CRM writes it."),
        new("age", "bigint", "Age as the CRM stated it, stale."),
        new("home_ownership", "string", "How the client lives, as the CRM writes it."),
        new("occupation", "string", "What the client works as, as the CRM writes it."),
        new("marital_status", "string", "Marital status, as the CRM writes it."),
        new("head_of_household_flag", "string", "Y or N, as the CRM writes it."),
        new("client_created_date", "string", "When the CRM entered the client, as it writes it."),
        new("name", "string", "Full name, where the CRM exports it."),
        new("email", "string", "E-mail address, where the CRM exports it."),
        new("phone", "string", "Telephone number, where the CRM exports it."),
        new("address", "string", "Postal address, where the CRM exports it."),
    ];

    private static IEnumerable<TableColumn> OldStatistics(string type)
    {
        var counted = type == "debit" ? "Credit bookings again, for the old query read the wrong column" : "Credit bookings";

        foreach (var months in new[] { 3, 6 })
        {
            yield return new($"{type}_average_{months}m", "decimal(18,6)", $"Average over accounts of each account's average {type} in {months} months; null without any.");
        }

        foreach (var months in new[] { 3, 6 })
        {
            yield return new($"{type}_count_{months}m", "bigint", $"{counted}, in {months} months; null without any.");
        }
    }
}
