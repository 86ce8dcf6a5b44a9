using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Compat;

/// <summary>Repeats the old segments, for which an online order counts once for every loyalty account of its customer.</summary>
public sealed class BuildCompatCustomerSegments : IJob
{
    /// <inheritdoc/>
    public string Name => "compat-build-customer-segments";

    /// <inheritdoc/>
    public IReadOnlyList<Table> Reads { get; } =
    [
        SilverTables.Customers, SilverTables.OnlineTransactions, SilverTables.LoyaltyAccounts, BronzeTables.Of(SilverTables.LoyaltyAccounts),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<Table> Writes { get; } = [CompatTables.CustomerSegments];

    /// <inheritdoc/>
    public void Run(JobContext job) => job.Replace(CompatTables.CustomerSegments, PerCustomerAndTier(
        job.Read(SilverTables.Customers), job.Read(SilverTables.OnlineTransactions), job.ReadRaw(SilverTables.LoyaltyAccounts, "tier_level")));

    internal static DataFrame PerCustomerAndTier(DataFrame customers, DataFrame orders, DataFrame accounts) => customers
        .Select(Col("customer_id"))
        .Join(orders.Select(Col("customer_id"), Col("order_id"), Col("amount")), ["customer_id"], "left_outer")
        .Join(accounts.Select(Col("customer_id"), Col("tier_level")), ["customer_id"], "left_outer")
        .GroupBy(Col("customer_id"), Col("tier_level"))
        .Agg(Sum("amount").Cast("decimal(18,2)").As("total_spend"), Count("order_id").As("total_orders"))
        .WithColumn("segment", When(Col("total_spend") >= 1000, "High-Value")
            .When(Col("total_orders") == 1, "One-Time Buyer")
            .When(Col("tier_level") == "Gold", "Loyalty Champion")
            .Otherwise("Regular"));
}
