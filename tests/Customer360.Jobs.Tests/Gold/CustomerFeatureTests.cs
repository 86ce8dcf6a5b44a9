using Customer360.Jobs.Gold;
using Customer360.Jobs.Gold.PerPerson;
using Customer360.Jobs.Quality;
using Customer360.Spark.Sql;
using Customer360.Testing;

namespace Customer360.Jobs.Tests.Gold;

public sealed class CustomerFeatureTests : PersonTests
{
    private static readonly DateOnly AsOf = new(2025, 3, 31);

    [Test]
    public void The_label_is_for_buyers_of_the_last_year_and_reads_ninety_days_on()
    {
        var purchases = Purchases(
            ["1", "2025-03-31"], ["2", "2025-03-31"], ["2", "2025-06-29"], ["3", "2024-03-31"], ["4", "2025-03-31"], ["4", "2025-06-30"]);

        var features = Features(purchases);

        Assert.That(
            Texts(features, "customer_key", "churned_90d", "online_orders_30d", "online_spend_365d", "frequency"),
            Is.EqualTo(new[] { "R1|1|1|1.00|1", "R2|0|1|1.00|1", "R3|-|0|0.00|1", "R4|1|1|1.00|1" }));
    }

    [Test]
    public void No_label_is_given_while_the_data_end_too_early()
    {
        var features = Features(Purchases(["1", "2025-03-31"], ["9", "2025-06-28"]));

        Assert.That(Texts(features, "customer_key", "churned_90d"), Is.EqualTo(new[] { "R1|-", "R9|-" }));
    }

    [Test]
    public void The_balance_changes_from_the_last_before_the_window_to_the_last_in_it()
    {
        var transactions = Table(
            "trans_id bigint, account_id bigint, date timestamp, balance decimal(18,2), source_zone string",
            [1L, 1L, Utc("2024-12-31 12:00"), 100m, "UTC"], [2L, 1L, Utc("2025-01-01 12:00"), 30m, "UTC"], [3L, 1L, Utc("2025-01-01 12:00"), 40m, "UTC"],
            [4L, 1L, Utc("2025-03-01 12:00"), null, "UTC"], [5L, 2L, Utc("2025-03-01 12:00"), 7m, "UTC"]);

        var perAccount = BankFeatures.PerAccount(transactions, AsOf);

        Assert.That(Texts(perAccount, "account_id", "balance_change"), Is.EqualTo(new[] { "1|-60.00", "2|-" }));
    }

    [Test]
    public async Task Features_of_customers_without_a_key_are_set_aside_up_to_the_day()
    {
        var balance = new Balance("retail features", RetailFeatures.Sums, isCompared: true);
        var otherFacts = Table("customer_id bigint, day date, is_request boolean, points_change bigint", [2L, Day("2025-01-05"), false, -3L], [1L, Day("2025-01-05"), true, null]);

        var features = balance.Out(RetailFeatures.PerPerson(
            Purchases(["1", "2025-03-31"], ["2", "2025-03-31"], ["2", "2025-04-01"]), otherFacts, Keys("R1: customer 1"), AsOf, balance));

        Assert.That(Texts(features, "customer_key", "frequency", "monetary", "interactions_90d", "points_change_90d"), Is.EqualTo(new[] { "R1|1|1.00|1|0" }));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await balance.RequireAsync(patience.Token, CancellationToken.None);
        Assert.That(Balance.Unattributed(balance), Is.EqualTo(new[] { "retail features: unattributed frequency 1, monetary 1, points_change_90d -3." }));
    }

    private static DataFrame Features(DataFrame purchases)
    {
        var otherFacts = Table("customer_id bigint, day date, is_request boolean, points_change bigint", [1L, Day("2025-01-01"), true, null]);
        var keys = Keys("R1: customer 1", "R2: customer 2", "R3: customer 3", "R4: customer 4", "R9: customer 9");
        var retail = RetailFeatures.PerPerson(purchases, otherFacts, keys, AsOf, new Balance("features", RetailFeatures.Sums, isCompared: false))
            .SelectExpr("*", "1L as customer_id", "cast(null as date) as first_bank_day", "cast(null as date) as first_web_day");
        return BuildCustomerFeatures.Finished(retail.CrossJoin(RetailFeatures.DataUntil(purchases)), AsOf);
    }

    private static DataFrame Purchases(params string[][] days) => Table(
        "customer_id bigint, channel string, day date, amount decimal(18,2), status string, is_counted boolean",
        [.. days.Select(TestRow (day) => [long.Parse(day[0], null), "online", Day(day[1]), 1m, "Completed", true])]);
}
