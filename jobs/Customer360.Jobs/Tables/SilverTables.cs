namespace Customer360.Jobs.Tables;

/// <summary>Typed, renamed tables with one row per key, the newest; one file per domain.</summary>
public static partial class SilverTables
{
    /// <summary>Tables made from one flat source contract each: every column with a source name comes straight from it.</summary>
    public static IReadOnlyList<Table> FromFlatSources =>
    [
        CrmClients, BankAccounts, BankDispositions, BankCards, BankTransactions,
        Customers, Products, Stores, Agents, OnlineTransactions, InStoreTransactions, CustomerServiceInteractions,
        LoyaltyAccounts, LoyaltyTransactions,
        WebVisitors, CustomerLinks,
    ];

    /// <summary>Tables flattened from the two nested web analytics exports.</summary>
    public static IReadOnlyList<Table> FromWebExports =>
        [WebSessions, WebHits, WebProducts, WebPromotions, WebDimensions, WebMetrics, WebExperiments];

    /// <summary>Every silver table.</summary>
    public static IReadOnlyList<Table> All => [.. FromFlatSources, .. FromWebExports, CustomerKeys];
}
