namespace Customer360.Jobs.Tables;

public static partial class SilverTables
{
    /// <summary>The retailer's customers.</summary>
    public static Table Customers { get; } = Table.Define("silver.customers")
        .Grain("one row per retail customer")
        .Column("customer_id", "bigint", "The retailer's number of the customer.", from: "CustomerID")
        .Column("name", "string", "Full name as the retailer wrote it, title included; null when the retailer has none.", from: "Name")
        .Column("email", "string", "E-mail address given to the retailer; null when none was given.", from: "Email")
        .Column("address", "string", "Postal address given to the retailer, in one line; null when none was given.", from: "Address")
        .Key("customer_id")
        .WithRunColumns(Lineage.OfRecords)
        .Build();

    /// <summary>What the retailer sells online.</summary>
    public static Table Products { get; } = Table.Define("silver.products")
        .Grain("one row per product of the retailer")
        .Column("product_id", "bigint", "The retailer's number of the product.", from: "ProductID")
        .Column("name", "string", "Name the product is sold under, shared by several products; null when it has none.", from: "Name")
        .Column("category", "string", "Category the retailer files the product under; null when it is filed nowhere.", from: "Category")
        .Column("price", "decimal(18,2)", "List price today; what an order paid is its own amount, which often differs.", from: "Price", required: true)
        .Key("product_id")
        .WithRunColumns(Lineage.OfRecords)
        .WithTextsOf("name", "category")
        .Build();

    /// <summary>The retailer's shops.</summary>
    public static Table Stores { get; } = Table.Define("silver.stores")
        .Grain("one row per store")
        .Column("store_id", "bigint", "The retailer's number of the store.", from: "StoreID")
        .Column("location", "string", "Town the store stands in; null when unknown.", from: "Location")
        .Column("manager", "string", "Name of the store's manager; null while there is none.", from: "Manager")
        .Column("open_hours", "string", "Opening hours as text, local to the store; null when unknown.", from: "OpenHours")
        .Key("store_id")
        .WithRunColumns(Lineage.OfRecords)
        .WithTextsOf("location")
        .Build();

    /// <summary>People who answer customer service requests.</summary>
    public static Table Agents { get; } = Table.Define("silver.agents")
        .Grain("one row per service agent")
        .Column("agent_id", "bigint", "The retailer's number of the agent.", from: "AgentID")
        .Column("name", "string", "The agent's full name; null when personnel has not entered it.", from: "Name")
        .Column("department", "string", "Department the agent works for now; null when assigned to none.", from: "Department")
        .Column("shift", "string", "Part of the day the agent works; null when it is not fixed.", from: "Shift")
        .Key("agent_id")
        .WithRunColumns(Lineage.OfRecords)
        .WithTextsOf("name")
        .Build();

    /// <summary>Orders placed on the retailer's web shop.</summary>
    public static Table OnlineTransactions { get; } = Table.Define("silver.online_transactions")
        .Grain("one row per online order")
        .Column("order_id", "bigint", "The web shop's number of the order.", from: "OrderID")
        .Column("customer_id", "bigint", "The customer who ordered.", from: "CustomerID")
        .Column("product_id", "bigint", "The one product that was ordered.", from: "ProductID")
        .Column("date_time", "timestamp", "When the order was placed, UTC.", from: "DateTime", required: true)
        .Column("payment_method", "string", "How the order was to be paid; null when not recorded.", from: "PaymentMethod")
        .Column("amount", "decimal(18,2)", "Money asked for the order, whatever became of it.", from: "Amount", required: true)
        .Column("status", "string", "What became of the order; null when not recorded, which counts as no sale.", "Status", false, "Completed", "Pending", "Failed")
        .Key("order_id")
        .References("customer_id", () => Customers)
        .References("product_id", () => Products)
        .Measures("amount")
        .FactTime("date_time")
        .WithRunColumns(Lineage.OfRecords)
        .Build();

    /// <summary>Sales at the till of a store.</summary>
    public static Table InStoreTransactions { get; } = Table.Define("silver.in_store_transactions")
        .Grain("one row per sale in a store")
        .Column("transaction_id", "bigint", "The till system's number of the sale.", from: "TransactionID")
        .Column("customer_id", "bigint", "The customer who bought, known from the card shown at the till.", from: "CustomerID")
        .Column("store_id", "bigint", "The store that sold.", from: "StoreID")
        .Column("date_time", "timestamp", "When the sale was rung up, UTC.", from: "DateTime", required: true)
        .Column("amount", "decimal(18,2)", "Money paid at the till.", from: "Amount", required: true)
        .Column("payment_method", "string", "How the sale was paid; null when not recorded.", from: "PaymentMethod")
        .Key("transaction_id")
        .References("customer_id", () => Customers)
        .References("store_id", () => Stores)
        .Measures("amount")
        .FactTime("date_time")
        .WithRunColumns(Lineage.OfRecords)
        .Build();

    /// <summary>Requests customers brought to the service desk.</summary>
    public static Table CustomerServiceInteractions { get; } = Table.Define("silver.customer_service_interactions")
        .Grain("one row per service request")
        .Column("interaction_id", "bigint", "The service desk's number of the request.", from: "InteractionID")
        .Column("customer_id", "bigint", "The customer who asked for help.", from: "CustomerID")
        .Column("date_time", "timestamp", "When the customer got in touch, UTC.", from: "DateTime", required: true)
        .Column("agent_id", "bigint", "The agent who handled the request; null while nobody has.", from: "AgentID")
        .Column("issue_type", "string", "What the request was about; null when not recorded.", from: "IssueType")
        .Column("resolution_status", "string", "How far the request has come; null when not recorded.", "ResolutionStatus", false, "Resolved", "Escalated", "Pending")
        .Key("interaction_id")
        .References("customer_id", () => Customers)
        .References("agent_id", () => Agents, optional: true)
        .FactTime("date_time")
        .WithRunColumns(Lineage.OfRecords)
        .WithTextsOf("resolution_status")
        .Build();

    /// <summary>Memberships of the loyalty programme; a customer may hold several.</summary>
    public static Table LoyaltyAccounts { get; } = Table.Define("silver.loyalty_accounts")
        .Grain("one row per loyalty account")
        .Column("loyalty_id", "bigint", "The programme's number of the account.", from: "LoyaltyID")
        .Column("customer_id", "bigint", "The customer who holds the account.", from: "CustomerID")
        .Column("points_earned", "bigint", "Points on the account as the programme states them, not the sum of its transactions; null when not stated.", from: "PointsEarned")
        .Column("tier_level", "string", "Tier the programme granted, which does not follow from the points; null for none.", "TierLevel", false, "Bronze", "Silver", "Gold", "Platinum")
        .Column("join_date", "date", "Day the account was opened.", from: "JoinDate", required: true)
        .Key("loyalty_id")
        .References("customer_id", () => Customers)
        .Measures("points_earned")
        .FactTime("join_date")
        .WithRunColumns(Lineage.OfRecords)
        .WithTextsOf("tier_level")
        .Build();

    /// <summary>Points won and lost.</summary>
    public static Table LoyaltyTransactions { get; } = Table.Define("silver.loyalty_transactions")
        .Grain("one row per loyalty account and moment of change")
        .Column("loyalty_id", "bigint", "The account whose points changed.", from: "LoyaltyID")
        .Column("date_time", "timestamp", "When the points changed, UTC.", from: "DateTime")
        .Column("points_change", "bigint", "Points added, negative when taken away.", from: "PointsChange", required: true)
        .Column("reason", "string", "Why the points changed; null when not recorded.", from: "Reason")
        .Key("loyalty_id", "date_time")
        .References("loyalty_id", () => LoyaltyAccounts)
        .Measures("points_change")
        .FactTime("date_time")
        .WithRunColumns(Lineage.OfRecords)
        .Build();
}
