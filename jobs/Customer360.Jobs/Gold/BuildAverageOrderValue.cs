using Customer360.Jobs.Columns;
using Customer360.Jobs.Options;
using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Gold;

/// <summary>Says what an order is worth, by product online and by store at the till.</summary>
public sealed class BuildAverageOrderValue : IJob
{
    private const string Orders = "orders";

    private const string Total = "total";

    /// <inheritdoc/>
    public string Name => "gold-build-average-order-value";

    /// <inheritdoc/>
    public IReadOnlyList<Table> Reads { get; } =
        [SilverTables.OnlineTransactions, SilverTables.Products, SilverTables.InStoreTransactions, SilverTables.Stores];

    /// <inheritdoc/>
    public IReadOnlyList<Table> Writes { get; } = [GoldTables.AverageOrderValue];

    /// <inheritdoc/>
    public bool UsesAsOf => true;

    /// <inheritdoc/>
    public object? SettingsOf(AppSettings settings) => settings.Gold.CountedOnlineStatuses;

    /// <inheritdoc/>
    public void Run(JobContext job)
    {
        var orders = PerProduct(job.ReadVisible(SilverTables.OnlineTransactions), job.Settings.Gold.CountedOnlineStatuses);
        var sales = PerStore(job.ReadVisible(SilverTables.InStoreTransactions));
        job.Replace(GoldTables.AverageOrderValue, BothChannels(
            job.JoinOne("counted orders per product with products", orders, ProductNames(job.Read(SilverTables.Products)), ["product_id"], Orders, Total),
            job.JoinOne("sales per store with stores", sales, StoreTowns(job.Read(SilverTables.Stores)), ["store_id"], Orders, Total)));
    }

    internal static DataFrame PerProduct(DataFrame orders, IReadOnlyList<string> counted) =>
        Totals(orders.Filter(Col("status").IsIn([.. counted])), "product_id");

    internal static DataFrame PerStore(DataFrame sales) => Totals(sales, "store_id");

    internal static DataFrame ProductNames(DataFrame products) => products.Select(Col("product_id"), Col("name").As("product_name"), Col("category"));

    internal static DataFrame StoreTowns(DataFrame stores) => stores.Select(Col("store_id"), Col("location"));

    internal static DataFrame BothChannels(DataFrame online, DataFrame inStore) => online
        .WithColumn("channel", Lit("Online"))
        .UnionByName(inStore.WithColumn("channel", Lit("InStore")), true)
        .WithColumn("average", Averages.Of(Col(Total), Col(Orders)));

    private static DataFrame Totals(DataFrame rows, string place) => rows
        .GroupBy(Col(place))
        .Agg(Count(Lit(1)).As(Orders), Sum("amount").Cast("decimal(18,2)").As(Total));
}
