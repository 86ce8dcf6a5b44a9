using Customer360.Jobs.Gold;
using Customer360.Testing;
using static Customer360.Jobs.Tests.SmallTables;

namespace Customer360.Jobs.Tests.Gold;

public sealed class PeakTimesTests : SparkTests
{
    [Test]
    public void Weekday_and_hour_are_those_of_the_clock_at_the_source()
    {
        var orders = Rows(
            "date_time timestamp, source_zone string, amount decimal(18,2), status string",
            [Utc("2025-01-05 23:30"), "UTC", 1.00m, "Completed"],
            [Utc("2025-01-05 23:59"), "UTC", 2.00m, "Failed"],
            [Utc("2025-01-05 23:30"), "Europe/Amsterdam", 4.00m, null]);
        var sales = Rows(
            "date_time timestamp, source_zone string, amount decimal(18,2)",
            [Utc("2025-01-06 00:00"), "UTC", 8.00m]);

        var peaks = BuildPeakTimes.PerHour(orders, sales);

        Assert.That(
            Texts(peaks, "channel", "iso_weekday", "day_name", "hour", "transactions", "total"),
            Is.EquivalentTo(new[] { "Online|7|Sunday|23|2|3.00", "Online|1|Monday|0|1|4.00", "InStore|1|Monday|0|1|8.00" }));
    }
}
