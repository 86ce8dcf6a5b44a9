using Customer360.Jobs.Columns;
using Customer360.Jobs.Tables;
using Customer360.Testing;
using static Customer360.Jobs.Tests.SmallTables;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Tests.Columns;

public sealed class FactDaysTests : SparkTests
{
    private static readonly DateOnly LastDay = new(2025, 3, 31);

    // Kiritimati is 14 hours ahead of UTC, and GMT+12, whose sign is the other way round, 12 behind.
    [TestCase("2025-03-31 23:59", "UTC", "2025-03-31")]
    [TestCase("2025-04-01 00:00", "UTC", "2025-04-01")]
    [TestCase("2025-03-31 09:59", "Pacific/Kiritimati", "2025-03-31")]
    [TestCase("2025-03-31 10:00", "Pacific/Kiritimati", "2025-04-01")]
    [TestCase("2025-03-30 23:59", "Pacific/Kiritimati", "2025-03-31")]
    [TestCase("2025-04-01 11:59", "Etc/GMT+12", "2025-03-31")]
    [TestCase("2025-04-01 12:00", "Etc/GMT+12", "2025-04-01")]
    public void A_fact_is_up_to_a_day_or_after_it_by_the_clocks_of_its_source(string time, string zone, string day)
    {
        var facts = Rows("date timestamp, source_zone string", [Utc(time), zone]).Select(
            FactDays.Of(SilverTables.BankTransactions).Cast("string").As("day"),
            FactDays.IsUpTo(SilverTables.BankTransactions, LastDay).As("up_to"),
            FactDays.IsAfter(SilverTables.BankTransactions, LastDay).As("after"));

        var isAfter = day == "2025-04-01";
        Assert.That(Texts(facts, "day", "up_to", "after"), Is.EqualTo(new[] { $"{day}|{!isAfter}|{isAfter}" }).IgnoreCase);
    }

    [Test]
    public void A_fact_without_a_time_is_neither()
    {
        var facts = Rows("date timestamp, source_zone string", [null, "Europe/Amsterdam"]);

        Assert.That(
            facts.Filter(FactDays.IsUpTo(SilverTables.BankTransactions, LastDay) | FactDays.IsAfter(SilverTables.BankTransactions, LastDay)).Count(), Is.Zero);
    }

    [TestCase("2025-03-31", true)]
    [TestCase("2025-04-01", false)]
    public void A_date_is_the_day_already(string day, bool isUpTo)
    {
        var visit = Rows("visit_date string", [day]).Select(Col("visit_date").Cast("date").As("visit_date"));

        Assert.That(visit.Filter(FactDays.IsUpTo(SilverTables.WebSessions, LastDay)).Count(), Is.EqualTo(isUpTo ? 1 : 0));
        Assert.That(visit.Filter(FactDays.IsAfter(SilverTables.WebSessions, LastDay)).Count(), Is.EqualTo(isUpTo ? 0 : 1));
    }
}
