using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Jobs.Tests.Running;
using Customer360.Testing;

namespace Customer360.Jobs.Tests.Gold;

public sealed class FeatureSliceTests : PersonTests
{
    [Test]
    public void Rows_of_other_days_stay_and_a_day_taken_down_again_changes_nothing()
    {
        using var lake = new TemporaryLake();
        lake.Write("data/retail/Customers.csv", "CustomerID,Name,Email,Address\n1,One,one@example.org,Street 1\n2,Two,two@example.org,Street 2\n");
        var suite = new Suite(lake.PathOf("data"), lake.PathOf("lake"));

        var first = suite.Run("2025-03-31", only: IsForFeatures);
        suite.Run("2025-04-30", only: IsForFeatures);
        var again = suite.Run("2025-03-31", only: IsForFeatures);

        Assert.That(first[^1].RowsChanged, Is.EqualTo(2));
        Assert.That((again[^1].Status, again[^1].RowsChanged), Is.EqualTo((JobStatus.Done, 0L)));
        var features = Spark.Read().Format("delta").Load(lake.PathOf("lake", "gold", "customer_features")).SelectExpr("customer_key", "cast(as_of as string) as day");
        Assert.That(Texts(features, "customer_key", "day"), Is.EqualTo(new[] { "R1|2025-03-31", "R1|2025-04-30", "R2|2025-03-31", "R2|2025-04-30" }));
    }

    private static bool IsForFeatures(IJob job) =>
        job.Writes[0] == BronzeTables.Of(SilverTables.Customers) || job.Writes[0] == SilverTables.Customers
        || job.Writes[0] == SilverTables.CustomerKeys || job.Writes[0] == GoldTables.CustomerFeatures;
}
