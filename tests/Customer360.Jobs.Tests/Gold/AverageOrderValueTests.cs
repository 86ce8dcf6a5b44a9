using Customer360.Jobs.Gold;
using Customer360.Testing;
using static Customer360.Jobs.Tests.SmallTables;

namespace Customer360.Jobs.Tests.Gold;

public sealed class AverageOrderValueTests : SparkTests
{
    [Test]
    public void Only_orders_in_a_counted_status_count()
    {
        var orders = Rows(
            "product_id long, amount decimal(18,2), status string",
            [1L, 10.00m, "Completed"],
            [1L, 10.01m, "Completed"],
            [1L, 500.00m, "Pending"],
            [2L, 500.00m, "completed"],
            [3L, 500.00m, null]);

        var perProduct = BuildAverageOrderValue.PerProduct(orders, ["Completed"]);

        Assert.That(Texts(perProduct, "product_id", "orders", "total"), Is.EqualTo(new[] { "1|2|20.01" }));
    }

    [Test]
    public void Online_rows_have_no_store_and_in_store_rows_no_product()
    {
        var online = Rows("product_id long, orders long, total decimal(18,2), product_name string, category string", [1L, 3L, 20.00m, "Ball", null]);
        var sales = Rows("store_id long, amount decimal(18,2)", [7L, 1.00m], [7L, 2.00m]);
        var stores = Rows("store_id long, location string, manager string", [7L, "Ede", "nobody"], [8L, "Assen", "nobody"]);

        var values = BuildAverageOrderValue.BothChannels(
            online, BuildAverageOrderValue.PerStore(sales).Join(BuildAverageOrderValue.StoreTowns(stores), ["store_id"], "left_outer"));

        Assert.That(
            Texts(values, "channel", "product_id", "product_name", "category", "store_id", "location", "orders", "total", "average"),
            Is.EquivalentTo(new[] { "Online|1|Ball|null|null|null|3|20.00|6.666667", "InStore|null|null|null|7|Ede|2|3.00|1.500000" }));
    }
}
