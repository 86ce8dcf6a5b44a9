using Customer360.Jobs.Gold;
using Customer360.Testing;
using static Customer360.Jobs.Tests.SmallTables;

namespace Customer360.Jobs.Tests.Gold;

public sealed class TransactionStatsTests : SparkTests
{
    private static readonly DateOnly AsOf = new(2025, 3, 31);

    [Test]
    public void Bookings_are_added_up_per_account_type_and_window()
    {
        var transactions = Rows(
            "account_id long, date timestamp, type string, amount decimal(18,2), source_zone string",
            [1L, Utc("2025-03-31 23:30"), "credit", 10.00m, "UTC"],
            [1L, Utc("2024-12-31 23:30"), "credit", 5.01m, "Europe/Amsterdam"],
            [1L, Utc("2024-12-31 12:00"), "credit", 20.01m, "UTC"],
            [1L, Utc("2024-09-30 12:00"), "credit", 99.00m, "UTC"],
            [1L, Utc("2024-10-01 00:00"), "debit", 7.00m, "UTC"],
            [1L, Utc("2025-01-05 08:00"), null, 3.00m, "UTC"],
            [2L, Utc("2025-04-01 00:00"), "credit", 4.00m, "UTC"]);

        var stats = BuildTransactionStats.PerAccountAndType(transactions, AsOf);

        Assert.That(
            Texts(stats, "account_id", "type", "window_months", "transactions", "total", "average", "first_date", "last_date"),
            Is.EquivalentTo(new[]
            {
                "1|credit|3|2|15.01|7.505000|2025-01-01|2025-03-31",
                "1|credit|6|3|35.02|11.673333|2024-12-31|2025-03-31",
                "1|debit|6|1|7.00|7.000000|2024-10-01|2024-10-01",
                "1|null|3|1|3.00|3.000000|2025-01-05|2025-01-05",
                "1|null|6|1|3.00|3.000000|2025-01-05|2025-01-05",
            }));
    }

    [Test]
    public void A_window_ends_on_the_last_day_of_a_shorter_month()
    {
        var transactions = Rows(
            "account_id long, date timestamp, type string, amount decimal(18,2), source_zone string",
            [1L, Utc("2025-02-28 12:00"), "credit", 1.00m, "UTC"],
            [1L, Utc("2025-03-01 12:00"), "credit", 2.00m, "UTC"]);

        var stats = BuildTransactionStats.PerAccountAndType(transactions, new DateOnly(2025, 5, 31));

        Assert.That(Texts(stats, "window_months", "total"), Is.EquivalentTo(new[] { "3|2.00", "6|3.00" }));
    }
}
