using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Jobs.Tests.Running;

namespace Customer360.Jobs.Tests.Silver;

/// <summary>Customers that come as snapshots, and from another source besides, with loyalty accounts that are theirs.</summary>
public sealed class SnapshotFoldTests
{
    private const string Customers = "CustomerID,Name,Email,Address";

    private SmallLake _lake = null!;
    private JobReport _second = null!;
    private JobReport _full = null!;
    private int _writtenByFull;

    [OneTimeSetUp]
    public void Run_all()
    {
        _lake = new SmallLake("bronze-ingest-customers", "silver-conform-customers", "bronze-ingest-loyalty-accounts", "silver-conform-loyalty-accounts")
            .With("customers", "Mode", "snapshot").With("more", "Table", "customers").With("more", "Paths:0", "more/*.csv").With("more", "TimeZone", "Europe/Vienna");
        _lake.Write("retail/LoyaltyAccounts.csv", "LoyaltyID,CustomerID,PointsEarned,TierLevel,JoinDate", "1,1,10,Gold,2025-01-01", "2, 2 ,20,Gold,2025-01-02");
        _lake.Write("retail/Customers_1.csv", Customers, "1,Ann,,", "2,Bo,,", "3,Cy,,", "4,Di,,");
        _lake.Run();

        _lake.Write("retail/Customers_2.csv", Customers, "1,Ann Lee,,", "3,Cy");
        _lake.Write("more/more.csv", Customers, "4,Di,,");
        _second = _lake.Run()["silver-conform-customers"];

        var before = _lake.Commits();
        _full = _lake.Run(full: true)["silver-conform-customers"];
        _writtenByFull = _lake.Commits() - before;
    }

    [OneTimeTearDown]
    public void Remove() => _lake.Dispose();

    [Test]
    public void A_key_that_is_not_in_the_newest_snapshot_leaves_unless_its_row_is_broken_or_another_sources() =>
        Assert.That(_lake.Texts(SilverTables.Customers, "customer_id", "name", "source_name", "source_zone"), Is.EqualTo(new[]
        {
            "1|Ann Lee|customers|UTC", "3|Cy|customers|UTC", "4|Di|more|Europe/Vienna",
        }));

    [Test]
    public void The_children_of_a_row_that_left_wait_for_it_as_they_were_delivered()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_lake.Texts(SilverTables.LoyaltyAccounts, "loyalty_id"), Is.EqualTo(new[] { "1" }));
            Assert.That(_lake.Texts(QuarantineTables.Of(SilverTables.LoyaltyAccounts), "LoyaltyID", "CustomerID", "reason", "rule"), Is.EqualTo(new[] { "2| 2 |orphan|customer_id_has_no_parent" }));
        }
    }

    [Test]
    public void What_left_counts_as_superseded()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That((_second.RowsIn, _second.RowsOut, _second.Superseded, _second.Quarantined), Is.EqualTo((3L, 3L, 3L, 1L)), "the older 1, the gone 2, the older 4");
            Assert.That((_full.RowsIn, _full.RowsOut, _full.Superseded, _full.Quarantined), Is.EqualTo((7L, 3L, 3L, 1L)));
        }
    }

    [Test]
    public void To_recompute_all_of_it_changes_nothing() => Assert.That((_full.RowsChanged, _writtenByFull), Is.EqualTo((0L, 0)));
}
