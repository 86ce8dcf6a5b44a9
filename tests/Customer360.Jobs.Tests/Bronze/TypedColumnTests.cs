using Customer360.Jobs.Tables;
using Customer360.Jobs.Tests.Running;
using Customer360.Testing;

namespace Customer360.Jobs.Tests.Bronze;

/// <summary>Files whose columns have types of their own.</summary>
public sealed class TypedColumnTests : SparkTests
{
    [Test]
    public void An_instant_is_no_time_on_the_clock_of_its_source()
    {
        using var lake = new SmallLake("bronze-ingest-loyalty-accounts")
            .With("loyalty_accounts", "Format", "parquet").With("loyalty_accounts", "Paths", "retail/accounts/*.parquet").With("loyalty_accounts", "TimeZone", "Europe/Vienna")
            .With("loyalty_accounts", "ChangedAt", "changed");
        var instant = new DateTime(2025, 3, 1, 10, 0, 0, DateTimeKind.Utc);
        Rows("LoyaltyID int, CustomerID int, PointsEarned int, TierLevel string, JoinDate string, changed timestamp, clock timestamp_ntz", [1, 1, 5, "Gold", "2025-01-31", instant, DateTime.SpecifyKind(instant, DateTimeKind.Unspecified)])
            .Write().Parquet(lake.PathOf("retail/accounts"));

        lake.Run();

        var landed = lake.Texts(BronzeTables.Of(SilverTables.LoyaltyAccounts), "LoyaltyID", "changed_at", "extra_columns");
        Assert.That(landed, Is.EqualTo(new[] { """1|2025-03-01 10:00:00|{"changed":"2025-03-01 10:00:00+00:00","clock":"2025-03-01 10:00:00"}""" }));
    }
}
