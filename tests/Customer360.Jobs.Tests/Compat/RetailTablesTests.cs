using Customer360.Jobs.Compat;
using Customer360.Testing;
using static Customer360.Jobs.Tests.SmallTables;

namespace Customer360.Jobs.Tests.Compat;

public sealed class RetailTablesTests : SparkTests
{
    [Test]
    public void An_order_counts_once_for_every_sale_of_its_customer()
    {
        var orders = Rows(
            "order_id long, customer_id long, product_id long, amount decimal(18,2)",
            [1L, 1L, 1L, 10.01m],
            [2L, 2L, 2L, 5.00m]);
        var products = Rows("product_id long, name string, category string", [1L, "Ball", "Toys"], [2L, null, "Toys"]);
        var sales = Rows("customer_id long, store_id long", [1L, 7L], [1L, 7L], [1L, 8L], [3L, 8L]);
        var stores = Rows("store_id long, location string", [7L, "Ede"], [8L, "Assen"]);

        var values = BuildCompatAverageOrderValue.PerProductAndTown(orders, products, sales, stores);

        Assert.That(
            Texts(values, "product_name", "category", "store_location", "total", "orders", "average"),
            Is.EquivalentTo(new[] { "Ball|Toys|Ede|20.02|2|10.010000", "Ball|Toys|Assen|10.01|1|10.010000", "null|Toys|null|5.00|1|5.000000" }));
    }

    [Test]
    public void An_order_counts_once_for_every_account_and_segments_go_by_that()
    {
        var customers = Rows("customer_id long", [1L], [2L], [3L], [4L], [5L]);
        var orders = Rows(
            "order_id long, customer_id long, amount decimal(18,2)",
            [1L, 1L, 500.00m],
            [2L, 2L, 999.99m],
            [3L, 5L, 499.99m],
            [4L, 5L, 500.00m]);
        var accounts = Rows(
            "customer_id long, tier_level string",
            [1L, "Gold"], [1L, "Gold"], [1L, "Bronze"], [2L, null], [3L, "Gold"], [5L, "gold"]);

        var segments = BuildCompatCustomerSegments.PerCustomerAndTier(customers, orders, accounts);

        Assert.That(
            Texts(segments, "customer_id", "tier_level", "total_spend", "total_orders", "segment"),
            Is.EquivalentTo(new[]
            {
                "1|Gold|1000.00|2|High-Value",
                "1|Bronze|500.00|1|One-Time Buyer",
                "2|null|999.99|1|One-Time Buyer",
                "3|Gold|null|0|Loyalty Champion",
                "4|null|null|0|Regular",
                "5|gold|999.99|2|Regular",
            }));
    }

    [Test]
    public void Peak_times_are_counted_by_weekday_name_and_hour_of_the_source()
    {
        var orders = Rows(
            "date_time timestamp, source_zone string",
            [Utc("2025-01-05 23:30"), "UTC"],
            [Utc("2025-01-12 23:00"), "UTC"],
            [Utc("2025-01-05 23:30"), "Europe/Amsterdam"]);
        var sales = Rows("date_time timestamp, source_zone string", [Utc("2025-01-05 23:30"), "UTC"]);

        var peaks = BuildCompatPeakTimes.PerHour(orders, sales);

        Assert.That(
            Texts(peaks, "channel", "day_name", "hour", "total_transactions"),
            Is.EquivalentTo(new[] { "Online|Sunday|23|2", "Online|Monday|0|1", "InStore|Sunday|23|1" }));
    }

    [Test]
    public void Agents_without_requests_and_requests_without_agent_are_missing()
    {
        var interactions = Rows(
            "agent_id long, resolution_status string",
            [1L, "Resolved"], [1L, "resolved"], [1L, null], [null, "Resolved"]);
        var agents = Rows("agent_id long, name string", [1L, "Jo"], [2L, "Al"]);

        var performance = BuildCompatAgentPerformance.PerAgent(interactions, agents);

        Assert.That(Texts(performance, "agent_id", "name", "total_interactions", "resolved_interactions"), Is.EqualTo(new[] { "1|Jo|3|1" }));
    }
}
