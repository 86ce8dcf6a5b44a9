using Customer360.Jobs.Gold;
using Customer360.Jobs.Gold.PerPerson;
using Customer360.Jobs.Options;
using Customer360.Jobs.Quality;
using Customer360.Spark.Sql;
using Customer360.Testing;

namespace Customer360.Jobs.Tests.Gold;

public sealed class BankMoneyTests : PersonTests
{
    private static readonly DateOnly AsOf = new(2025, 3, 31);

    private static DataFrame Dispositions => Table(
        "account_id bigint, disp_id bigint, client_id bigint, type string",
        [1L, 10L, 7L, "user"], [1L, 11L, 5L, "owner"], [1L, 12L, 6L, "owner"], [2L, 13L, 6L, "owner"], [3L, 14L, 7L, "user"]);

    [Test]
    public void Windows_compare_days_in_the_zone_of_the_source()
    {
        var perAccount = BankMoney.PerAccount(Bookings(
            ["credit", "1.10", "2024-12-31 23:00"],
            ["credit", "2.00", "2024-12-31 22:59"],
            ["debit", "4.00", "2024-09-30 22:30"],
            ["debit", "8.00", "2024-09-30 21:00"],
            [null, "16.00", "2025-03-01 00:00"]), AsOf);

        Assert.That(
            Texts(perAccount, "credit_count_3m", "credit_total_3m", "debit_count_3m", "credit_count_6m", "credit_total_6m", "debit_count_6m", "debit_total_6m"),
            Is.EqualTo(new[] { "1|1.10|0|2|3.10|1|4.00" }));
    }

    [TestCase(AccountPolicy.PrimaryOwner, new[] { "B5|3|10.01", "B6|1|5.00" })]
    [TestCase(AccountPolicy.Split, new[] { "B5|1|3.34", "B6|2|8.33", "B7|2|9.34" })]
    [TestCase(AccountPolicy.EveryHolder, new[] { "B5|3|10.01", "B6|4|15.01", "B7|4|16.01" })]
    public async Task Money_of_joint_accounts_goes_where_the_policy_says(AccountPolicy policy, string[] expected)
    {
        var perAccount = Table(
            $"account_id bigint, {string.Join(", ", BankMoney.Counts.Select(count => count + " bigint"))}, {string.Join(", ", BankMoney.Totals.Select(total => total + " decimal(18,2)"))}",
            Account(1, 3, 10.01m), Account(2, 1, 5.00m), Account(3, 1, 6.00m));
        var keys = Keys("B5: client 5", "B6: client 6", "B7: client 7");
        var balance = new Balance("money", [.. BankMoney.Counts, .. BankMoney.Totals], policy is not AccountPolicy.EveryHolder);

        var perPerson = balance.Out(BankMoney.PerPerson(perAccount, Credits.OfAccounts(policy, Dispositions, keys), policy, balance));

        Assert.That(Texts(perPerson, "customer_key", "credit_count_3m", "credit_total_6m"), Is.EqualTo(expected));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await balance.RequireAsync(patience.Token, CancellationToken.None);
        Assert.That(balance.SetAside.GetValueOrDefault("credit_total_6m"), Is.EqualTo(policy is AccountPolicy.PrimaryOwner ? 6.00m : 0m));
    }

    [Test]
    public void Averages_are_rounded_half_up_and_null_over_nothing_and_zeroes_stand_for_clients_alone()
    {
        var measures = string.Join(", ", BankMoney.Counts.Concat(BankMoney.Totals).Select(measure => $"cast(null as decimal(18,2)) as {measure}")
            .Where(measure => !measure.EndsWith("credit_count_3m", StringComparison.Ordinal) && !measure.EndsWith("credit_total_3m", StringComparison.Ordinal)));
        var web = string.Join(", ", WebUse.Measures.Select(measure => $"cast(null as bigint) as {measure}"));
        var rows = Spark.Sql($"""
            SELECT *, {measures}, {web}, cast(null as bigint) accounts, cast(null as bigint) cards, cast(null as array<string>) visitor_ids,
                cast(null as array<struct<type:string,cards:bigint>>) cards_by_type
            FROM VALUES ('client', 1L, 3L, 2.00BD), ('customer', null, null, null) AS t(customer_key, client_id, credit_count_3m, credit_total_3m)
            """);

        var finished = BuildCustomer360.Finished(rows, AsOf);

        Assert.That(
            Texts(finished, "customer_key", "credit_average_3m", "debit_average_3m", "accounts", "web_hits", "cards_by_type", "visitor_ids"),
            Is.EqualTo(new[] { "client|0.666667|-|0|-|[]|[]", "customer|-|-|-|-|-|[]" }));
    }

    private static TestRow Account(long id, long count, decimal total) =>
        [id, .. Enumerable.Repeat<object?>(count, 4), .. Enumerable.Repeat<object?>(total, 4)];

    private static DataFrame Bookings(params string?[][] bookings) => Table(
        "account_id bigint, type string, amount decimal(18,2), date timestamp, source_zone string",
        [.. bookings.Select(TestRow (booking) =>
            [1L, booking[0], decimal.Parse(booking[1]!, System.Globalization.CultureInfo.InvariantCulture), Utc(booking[2]!), "Europe/Prague"])]);
}
