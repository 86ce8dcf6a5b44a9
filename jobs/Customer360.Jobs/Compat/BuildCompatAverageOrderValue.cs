using Customer360.Jobs.Columns;
using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Compat;

/// <summary>Repeats the old order values, for which an online order counts once for every in-store sale of its customer.</summary>
public sealed class BuildCompatAverageOrderValue : IJob
{
    /// <inheritdoc/>
    public string Name => "compat-build-average-order-value";

    /// <inheritdoc/>
    public IReadOnlyList<Table> Reads { get; } =
    [
        SilverTables.OnlineTransactions, SilverTables.InStoreTransactions,
        SilverTables.Products, BronzeTables.Of(SilverTables.Products),
        SilverTables.Stores, BronzeTables.Of(SilverTables.Stores),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<Table> Writes { get; } = [CompatTables.AverageOrderValue];

    /// <inheritdoc/>
    public void Run(JobContext job) => job.Replace(CompatTables.AverageOrderValue, PerProductAndTown(
        job.Read(SilverTables.OnlineTransactions),
        job.ReadRaw(SilverTables.Products, "name", "category"),
        job.Read(SilverTables.InStoreTransactions),
        job.ReadRaw(SilverTables.Stores, "location")));

    internal static DataFrame PerProductAndTown(DataFrame orders, DataFrame products, DataFrame sales, DataFrame stores) => orders
        .Select(Col("order_id"), Col("customer_id"), Col("product_id"), Col("amount"))
        .Join(products.Select(Col("product_id"), Col("name").As("product_name"), Col("category")), ["product_id"], "left_outer")
        .Join(sales.Select(Col("customer_id"), Col("store_id")), ["customer_id"], "left_outer")
        .Join(stores.Select(Col("store_id"), Col("location").As("store_location")), ["store_id"], "left_outer")
        .GroupBy(Col("product_name"), Col("category"), Col("store_location"))
        .Agg(Sum("amount").Cast("decimal(18,2)").As("total"), Count("order_id").As("orders"))
        .WithColumn("average", Averages.Of(Col("total"), Col("orders")));
}
