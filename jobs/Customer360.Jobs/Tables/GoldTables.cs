namespace Customer360.Jobs.Tables;

/// <summary>What the business asks for, with every definition corrected.</summary>
public static partial class GoldTables
{
    /// <summary>Every gold table.</summary>
    public static IReadOnlyList<Table> All =>
        [Customer360, CustomerSegments, CustomerFeatures, TransactionStats, AverageOrderValue, PeakTimes, AgentPerformance];

    /// <summary>Money moved on accounts over the last months.</summary>
    public static Table TransactionStats { get; } = Table.Define("gold.transaction_stats")
        .Grain("one row per bank account, type of booking and window with at least one booking")
        .Column("account_id", "bigint", "The account the bookings are on.")
        .Column("type", "string", "Direction of the bookings: credit or debit.")
        .Column("window_months", "int", "Length of the window in calendar months up to and including as-of: 3 or 6.")
        .Column("transactions", "bigint", "Bookings of that type in the window.")
        .Column("total", "decimal(18,2)", "Money those bookings moved.")
        .Column("average", "decimal(18,6)", "Total over bookings, rounded half up.")
        .Column("first_date", "date", "Day of the window's first booking, in the source's zone.")
        .Column("last_date", "date", "Day of the window's last booking, in the source's zone.")
        .Key("account_id", "type", "window_months")
        .References("account_id", () => SilverTables.BankAccounts)
        .Measures("transactions", "total")
        .WithRunColumns(Lineage.OfRun)
        .Build();

    /// <summary>What an order is worth, by product online and by store at the till.</summary>
    public static Table AverageOrderValue { get; } = Table.Define("gold.average_order_value")
        .Grain("one row per product with a counted online order and per store with a sale")
        .Column("channel", "string", "Where the money was taken.", null, false, "Online", "InStore")
        .Column("product_id", "bigint", "The product ordered online; null at the till, where no product is recorded.")
        .Column("product_name", "string", "Name of that product; null at the till.")
        .Column("category", "string", "Category of that product; null at the till.")
        .Column("store_id", "bigint", "The store that sold; null online.")
        .Column("location", "string", "Town of that store; null online.")
        .Column("orders", "bigint", "Orders counted: online those in a counted status, at the till all.")
        .Column("total", "decimal(18,2)", "Money of the counted orders.")
        .Column("average", "decimal(18,6)", "Money per counted order, rounded half up.")
        .Key("channel", "product_id", "store_id")
        .References("product_id", () => SilverTables.Products, optional: true)
        .References("store_id", () => SilverTables.Stores, optional: true)
        .Measures("orders", "total")
        .WithRunColumns(Lineage.OfRun)
        .Build();

    /// <summary>Customers by what they buy.</summary>
    public static Table CustomerSegments { get; } = Table.Define("gold.customer_segments")
        .Grain("one row per person who is a retail customer")
        .Column("customer_key", "string", "The person, over all sources.")
        .Column("customer_id", "bigint", "The lowest of the person's retail customer numbers.")
        .Column("spend", "decimal(18,2)", "Money of counted orders and of sales, both channels together; 0 without any.")
        .Column("orders", "bigint", "Counted orders and sales, both channels together; 0 without any.")
        .Column("online_spend", "decimal(18,2)", "Money of online orders in a counted status; 0 without any.")
        .Column("store_spend", "decimal(18,2)", "Money of sales in stores; 0 without any.")
        .Column("tier_level", "string", "Tier of the loyalty account joined last; null without account or tier.")
        .Column(
            "segment",
            "string",
            "First rule that holds: no counted order No Purchase, much spend High-Value, one order One-Time Buyer, tier Gold Loyalty Champion, else Regular.",
            null,
            false,
            "No Purchase", "High-Value", "One-Time Buyer", "Loyalty Champion", "Regular")
        .Key("customer_key")
        .References("customer_id", () => SilverTables.Customers)
        .Measures("spend", "orders", "online_spend", "store_spend")
        .WithRunColumns(Lineage.OfRun)
        .Build();

    /// <summary>When people buy.</summary>
    public static Table PeakTimes { get; } = Table.Define("gold.peak_times")
        .Grain("one row per channel, weekday and hour with at least one order, whatever its status")
        .Column("channel", "string", "Where people bought.", null, false, "Online", "InStore")
        .Column("iso_weekday", "int", "Weekday in the source's zone, 1 Monday to 7 Sunday.")
        .Column("day_name", "string", "English name of that weekday, whatever the locale.")
        .Column("hour", "int", "Hour of the day in the source's zone, 0 to 23.")
        .Column("transactions", "bigint", "Orders or sales begun in that hour.")
        .Column("total", "decimal(18,2)", "Money of all orders or sales of that hour, failed ones included.")
        .Key("channel", "iso_weekday", "hour")
        .Measures("transactions", "total")
        .WithRunColumns(Lineage.OfRun)
        .Build();

    /// <summary>How agents deal with service requests.</summary>
    public static Table AgentPerformance { get; } = Table.Define("gold.agent_performance")
        .Grain("one row per service agent, and one for requests nobody handled when there are any")
        .Column("agent_id", "bigint", "The agent; null in the row of requests nobody handled.")
        .Column("name", "string", "The agent's name, or unassigned in the row of requests nobody handled.")
        .Column("department", "string", "The agent's department; null for none and in the row of requests nobody handled.")
        .Column("interactions", "bigint", "Service requests given to the agent; 0 for none.")
        .Column("resolved", "bigint", "Those of them that were resolved.")
        .Column("escalated", "bigint", "Those of them that were passed on.")
        .Column("pending", "bigint", "Those of them that are open.")
        .Column("resolution_rate", "decimal(18,6)", "Resolved over all of them, from 0 to 1; null without any.")
        .Key("agent_id")
        .References("agent_id", () => SilverTables.Agents, optional: true)
        .Measures("interactions", "resolved", "escalated", "pending")
        .WithRunColumns(Lineage.OfRun)
        .Build();
}
