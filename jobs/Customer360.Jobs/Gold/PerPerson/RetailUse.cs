using Customer360.Jobs.Columns;
using Customer360.Jobs.Identity;
using Customer360.Jobs.Quality;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Gold.PerPerson;

/// <summary>What a person buys, earns and asks for at the retailer. All kinds of facts go through one aggregation.</summary>
internal static class RetailUse
{
    internal const string Online = "online";
    internal const string Store = "store";

    /// <summary>Names of what is 0 for a customer without facts.</summary>
    internal static string[] Measures =>
    [
        "online_orders", "online_spend", "orders_completed", "orders_pending", "orders_failed", "store_visits", "store_spend",
        "loyalty_points", "interactions", "interactions_resolved", "frequency", "monetary",
    ];

    /// <summary>Names of sums that are kept from the facts to the persons.</summary>
    internal static string[] Sums => ["online_orders", "online_spend", "store_visits", "store_spend", "loyalty_points", "interactions"];

    /// <summary>Orders and sales: customer_id, channel, day, amount, status, is_counted.</summary>
    /// <param name="online">silver.online_transactions.</param>
    /// <param name="sales">silver.in_store_transactions.</param>
    /// <param name="counted">Statuses of orders that count; sales all do.</param>
    internal static DataFrame Purchases(DataFrame online, DataFrame sales, IReadOnlyList<string> counted) => online
        .Select(
            Col("customer_id"), Lit(Online).As("channel"), FactDays.Of(SilverTables.OnlineTransactions).As("day"), Col("amount"), Col("status"),
            Coalesce(Col("status").IsIn(counted), Lit(false)).As("is_counted"))
        .Union(sales.Select(
            Col("customer_id"), Lit(Store), FactDays.Of(SilverTables.InStoreTransactions), Col("amount"), Lit(null).Cast("string"), Lit(true)));

    /// <summary>Loyalty accounts: customer_id, points_earned, and a membership of which the greatest is the newest.</summary>
    internal static DataFrame Memberships(DataFrame loyaltyAccounts) => loyaltyAccounts.Select(
        Col("customer_id"), Col("points_earned"), Struct(Col("join_date"), Col("loyalty_id"), Col("tier_level")).As("membership"));

    /// <summary>Service requests: customer_id, is_resolved.</summary>
    internal static DataFrame Requests(DataFrame interactions) => interactions.Select(
        Col("customer_id"), Coalesce(Col("resolution_status") == "Resolved", Lit(false)).As("is_resolved"));

    /// <summary>No service requests, for those who do not ask for them.</summary>
    internal static DataFrame NoRequests(SparkSession spark) => spark.CreateDataFrame(System.Array.Empty<GenericRow>(), "customer_id bigint, is_resolved boolean");

    /// <summary>One row per person with any fact.</summary>
    /// <param name="purchases">Rows of <see cref="Purchases"/>, up to as_of.</param>
    /// <param name="memberships">Rows of <see cref="Memberships"/>, up to as_of.</param>
    /// <param name="requests">Rows of <see cref="Requests"/>, up to as_of.</param>
    /// <param name="keys">silver.customer_keys.</param>
    /// <param name="balance">Notes what belongs to nobody, of <see cref="Sums"/>.</param>
    internal static DataFrame PerPerson(DataFrame purchases, DataFrame memberships, DataFrame requests, DataFrame keys, Balance balance)
    {
        var customers = PersonKeys.OfCustomers(keys);
        return Figures(balance.OfKeyed(Facts(purchases, memberships.Drop("membership"), requests), customers, "customer_id", PersonKeys.Key))
            .Join(Tiers(memberships, customers), [PersonKeys.Key], "left_outer");
    }

    private static DataFrame Figures(DataFrame facts) => facts
        .GroupBy(PersonKeys.Key)
        .Agg(
            Total("online_orders"),
            Total("online_spend").Cast("decimal(18,2)").As("online_spend"),
            CountIf(Col("status") == "Completed").As("orders_completed"),
            CountIf(Col("status") == "Pending").As("orders_pending"),
            CountIf(Col("status") == "Failed").As("orders_failed"),
            Total("store_visits"),
            Total("store_spend").Cast("decimal(18,2)").As("store_spend"),
            Total("loyalty_points"),
            Total("interactions"),
            CountIf(Col("is_resolved")).As("interactions_resolved"),
            Max(When(Col("is_counted"), Col("day"))).As("last_purchase_on"),
            CountIf(Col("is_counted")).As("frequency"),
            Money.Where(Col("is_counted")).As("monetary"));

    // Apart from the figures: Spark sorts what it aggregates as soon as one result is of varying length, and few rows have a tier.
    private static DataFrame Tiers(DataFrame memberships, DataFrame customers) => memberships
        .Join(customers, ["customer_id"])
        .GroupBy(PersonKeys.Key)
        .Agg(Max(Col("membership")).GetField("tier_level").As("loyalty_tier"));

    private static DataFrame Facts(DataFrame purchases, DataFrame memberships, DataFrame requests)
    {
        var (isOnline, isSale) = (Col("channel") == Online, Col("channel") == Store);
        return purchases
            .UnionByName(memberships, allowMissingColumns: true)
            .UnionByName(requests, allowMissingColumns: true)
            .WithColumns(
            [
                KeyValuePair.Create("online_orders", When(isOnline, 1L)),
                KeyValuePair.Create("online_spend", When(isOnline & Col("is_counted"), Col("amount"))),
                KeyValuePair.Create("store_visits", When(isSale, 1L)),
                KeyValuePair.Create("store_spend", When(isSale, Col("amount"))),
                KeyValuePair.Create("loyalty_points", Col("points_earned")),
                KeyValuePair.Create("interactions", When(Col("is_resolved").IsNotNull(), 1L)),
            ]);
    }

    private static Column Total(string sum) => Coalesce(Sum(Col(sum)), Lit(0)).As(sum);
}
