namespace Customer360.Jobs.Tests.Sampling;

/// <summary>What the domain says of one source, written down a second time: columns as name:type with ! for required, key, parents by column.</summary>
internal sealed record SourceRules(string Source, string Pattern, bool HasHeader, string Columns, string Key, string Parents)
{
    /// <summary>Parents come first.</summary>
    public static readonly SourceRules[] All =
    [
        new("customers", "retail/Customers*.csv", true, "CustomerID:id Name:text Email:text Address:text", "CustomerID", ""),
        new("products", "retail/Products*.csv", true, "ProductID:id Name:text Category:text Price:money!", "ProductID", ""),
        new("stores", "retail/Stores*.csv", true, "StoreID:id Location:text Manager:text OpenHours:text", "StoreID", ""),
        new("agents", "retail/Agents*.csv", true, "AgentID:id Name:text Department:text Shift:text", "AgentID", ""),
        new("online_transactions", "retail/OnlineTransactions*.csv", true,
            "OrderID:id CustomerID:id ProductID:id DateTime:time! PaymentMethod:text Amount:money! Status:text", "OrderID",
            "CustomerID=customers ProductID=products"),
        new("in_store_transactions", "retail/InStoreTransactions*.csv", true,
            "TransactionID:id CustomerID:id StoreID:id DateTime:time! Amount:money! PaymentMethod:text", "TransactionID",
            "CustomerID=customers StoreID=stores"),
        new("customer_service_interactions", "retail/CustomerServiceInteractions*.csv", true,
            "InteractionID:id CustomerID:id DateTime:time! AgentID:id IssueType:text ResolutionStatus:text", "InteractionID",
            "CustomerID=customers AgentID=agents?"),
        new("loyalty_accounts", "retail/LoyaltyAccounts*.csv", true,
            "LoyaltyID:id CustomerID:id PointsEarned:id TierLevel:text JoinDate:day!", "LoyaltyID", "CustomerID=customers"),
        new("loyalty_transactions", "retail/LoyaltyTransactions*.csv", true,
            "LoyaltyID:id DateTime:time PointsChange:id! Reason:text", "LoyaltyID DateTime", "LoyaltyID=loyalty_accounts"),
        new("crm_clients", "bank/crm/*.json", false,
            "client_id:id birth_date:day age:id home_ownership:text occupation:text marital_status:text head_of_household_flag:text"
            + " client_created_date:time name:text email:text phone:text address:text", "client_id", ""),
        new("bank_accounts", "bank/account/*.csv", false, "account_id:id branch_id:id frequency:text creation_date:time!", "account_id", ""),
        new("bank_dispositions", "bank/gbank/*.csv", false, "account_id:id disp_id:id client_id:id type:text", "disp_id",
            "account_id=bank_accounts client_id=crm_clients"),
        new("bank_cards", "bank/card/*.csv", false, "card_id:text disp_id:id type:text issued_datetime:time!", "card_id", "disp_id=bank_dispositions"),
        new("bank_transactions", "bank/transactions/*.csv", true,
            "trans_id:id account_id:id date:time! type:text operation:text amount:money! balance:money", "trans_id", "account_id=bank_accounts"),
        new("web_visitors", "bank/visitors/*.csv", false, "fullVisitorId:text client_id:id", "fullVisitorId client_id", "client_id=crm_clients"),
        new("customer_links", "links/customer_links*.csv", true, "client_id:id CustomerID:id", "client_id CustomerID",
            "client_id=crm_clients CustomerID=customers"),
    ];
}
