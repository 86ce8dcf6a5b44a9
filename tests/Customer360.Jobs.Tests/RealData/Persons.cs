using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Jobs.Tests.Running;
using Customer360.Testing;

namespace Customer360.Jobs.Tests.RealData;

[Category("RealData")]
public sealed class Persons : SparkTests
{
    [Test]
    public void Persons_add_up_to_the_figures_of_the_public_data()
    {
        using var lake = new TemporaryLake();
        var suite = new Suite(SharedData.Folder, lake.Root);

        var reports = suite.Run(only: IsForPersons);

        Assert.That(reports.Where(report => report.Status is JobStatus.Failed or JobStatus.Blocked).Select(report => report.Message), Is.Empty);
        var sums = Spark.Read().Format("delta").Load(lake.PathOf("gold", "customer360")).SelectExpr(
            "count(*)", "sum(online_orders)", "sum(online_spend)", "sum(store_spend)", "sum(orders_completed)", "sum(orders_pending)", "sum(orders_failed)",
            "sum(interactions)", "sum(cards)", "count(segment)", "count(recency_quintile) - count(recency_days)").First();
        var recomputed = suite.Run(full: true, only: job => IsForPersons(job) && job.Reads.Contains(SilverTables.CustomerKeys));

        Assert.That(sums.Values, Is.EqualTo(new object[] { 600L, 100L, 4556.97m, 10487.70m, 38L, 35L, 27L, 100L, 15127L, 100L, 0L }));
        Assert.That(recomputed.Select(report => (report.Status, report.RowsChanged)).ToArray(), Has.Length.EqualTo(3).And.All.EqualTo((JobStatus.Done, 0L)));
    }

    private static bool IsForPersons(IJob job) => !job.Writes[0].FullName.StartsWith("compat.", StringComparison.Ordinal);
}
