namespace Customer360.Jobs.Tables;

public static partial class SilverTables
{
    /// <summary>Which web visitors are known to be which clients, kept whole with its ambiguity.</summary>
    public static Table WebVisitors { get; } = Table.Define("silver.web_visitors")
        .Grain("one row per pair of web visitor and client; many-to-many")
        .Column("full_visitor_id", "string", "The web analytics system's id of the browser, text because of leading zeros.", from: "fullVisitorId")
        .Column("client_id", "bigint", "A client who logged in with that browser.", from: "client_id")
        .Key("full_visitor_id", "client_id")
        .References("client_id", () => CrmClients)
        .WithRunColumns(Lineage.OfRecords)
        .WithArrivalRead()
        .Build();

    /// <summary>Clients and customers the business already knows to be one person.</summary>
    public static Table CustomerLinks { get; } = Table.Define("silver.customer_links")
        .Grain("one row per pair of client and customer known to be one person")
        .Column("client_id", "bigint", "The person's number at the bank.", from: "client_id")
        .Column("customer_id", "bigint", "The person's number at the retailer.", from: "CustomerID")
        .Key("client_id", "customer_id")
        .References("client_id", () => CrmClients)
        .References("customer_id", () => Customers)
        .WithRunColumns(Lineage.OfRecords)
        .Build();

    /// <summary>One key per person over all sources.</summary>
    public static Table CustomerKeys { get; } = Table.Define("silver.customer_keys")
        .Grain("one row per record of a person in a source")
        .Column("source", "string", "Where the person is known: crm_clients, customers or web_visitors.")
        .Column("source_id", "string", "The person's id there, written as text.")
        .Column("customer_key", "string", "The person's key over all sources; stays the same over runs and rebuilds.")
        .Column("rule", "string", "What tied the record to its person, e.g. customer_links; null for a record that stands alone.")
        .Key("source", "source_id")
        .WithRunColumns(Lineage.OfRun)
        .Build();
}
