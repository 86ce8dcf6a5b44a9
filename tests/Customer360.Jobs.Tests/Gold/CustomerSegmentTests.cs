using Customer360.Jobs.Gold;
using Customer360.Jobs.Gold.PerPerson;
using Customer360.Jobs.Options;
using Customer360.Jobs.Quality;

namespace Customer360.Jobs.Tests.Gold;

public sealed class CustomerSegmentTests : PersonTests
{
    [Test]
    public void The_first_rule_that_fits_names_the_segment()
    {
        var customers = Table(
            "customer_key string, customer_id bigint, monetary decimal(18,2), frequency bigint, online_spend decimal(18,2), store_spend decimal(18,2), loyalty_tier string",
            ["none", 1L, null, null, null, null, "Gold"], ["high", 2L, 1000m, 1L, 0m, 1000m, "Gold"], ["one", 3L, 999.99m, 1L, 0m, 999.99m, "Gold"],
            ["loyal", 4L, 2m, 2L, 2m, 0m, "Gold"], ["other", 5L, 2m, 2L, 2m, 0m, null]);

        var segments = BuildCustomerSegments.InSegments(customers, new GoldOptions().SegmentRules, "Regular");

        Assert.That(Texts(segments, "customer_key", "orders", "spend", "segment"), Is.EqualTo(new[]
        {
            "high|1|1000.00|High-Value", "loyal|2|2.00|Loyalty Champion", "none|0|0.00|No Purchase", "one|1|999.99|One-Time Buyer", "other|2|2.00|Regular",
        }));
    }

    [Test]
    public void Counted_orders_and_all_sales_of_all_the_persons_customers_make_the_figures()
    {
        var online = Table(
            "customer_id bigint, date_time timestamp, source_zone string, amount decimal(18,2), status string",
            [1L, Utc("2025-01-01 00:00"), "UTC", 10m, "Completed"], [2L, Utc("2025-01-05 00:00"), "UTC", 20m, "Failed"], [2L, Utc("2025-01-06 00:00"), "UTC", 40m, null]);
        var sales = Table(
            "customer_id bigint, date_time timestamp, source_zone string, amount decimal(18,2)", [2L, Utc("2025-01-02 23:30"), "Europe/Prague", 5m]);
        var loyalty = Table(
            "loyalty_id bigint, customer_id bigint, points_earned bigint, tier_level string, join_date date",
            [9L, 1L, 5L, "Gold", Day("2024-01-01")], [10L, 2L, null, "Silver", Day("2024-01-01")], [11L, 2L, 7L, "Bronze", Day("2023-01-01")]);

        var use = RetailUse.PerPerson(
            RetailUse.Purchases(online, sales, ["Completed"]), RetailUse.Memberships(loyalty), RetailUse.NoRequests(Spark), Keys("R1: customer 1, customer 2"), new Balance("use", RetailUse.Sums, isCompared: false));

        Assert.That(
            Texts(use, "online_orders", "online_spend", "orders_failed", "store_visits", "frequency", "monetary", "loyalty_points", "loyalty_tier", "interactions"),
            Is.EqualTo(new[] { "3|10.00|1|1|2|15.00|12|Silver|0" }));
        Assert.That(Texts(use.SelectExpr("cast(last_purchase_on as string) as day"), "day"), Is.EqualTo(new[] { "2025-01-03" }));
    }

    [Test]
    public async Task What_customers_without_a_key_did_is_set_aside_and_nothing_is_lost()
    {
        var purchases = Table(
            "customer_id bigint, channel string, day date, amount decimal(18,2), status string, is_counted boolean",
            [1L, "online", Day("2025-01-01"), 10m, "Completed", true], [1L, "online", Day("2025-01-02"), 20m, "Failed", false], [1L, "store", Day("2025-01-03"), 5m, null, true],
            [3L, "online", Day("2025-01-01"), 7.25m, "Completed", true], [3L, "store", Day("2025-01-01"), 1m, null, true]);
        var loyalty = Table("loyalty_id bigint, customer_id bigint, points_earned bigint, tier_level string, join_date date", [9L, 3L, 40L, "Gold", Day("2024-01-01")]);
        var balance = new Balance("retail use", RetailUse.Sums, isCompared: true);

        var use = balance.Out(RetailUse.PerPerson(purchases, RetailUse.Memberships(loyalty), RetailUse.NoRequests(Spark), Keys("R1: customer 1"), balance));

        Assert.That(Texts(use, "customer_key", "online_orders", "online_spend", "store_visits", "store_spend", "loyalty_points"), Is.EqualTo(new[] { "R1|2|10.00|1|5.00|0" }));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await balance.RequireAsync(patience.Token, CancellationToken.None);
        Assert.That(Balance.Unattributed(balance), Is.EqualTo(new[] { "retail use: unattributed loyalty_points 40, online_orders 1, online_spend 7.25, store_spend 1, store_visits 1." }));
    }
}
