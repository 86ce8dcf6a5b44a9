using Customer360.Jobs.Running;
using Customer360.Jobs.Tests.Running;
using Customer360.Spark.Sql;
using Customer360.Testing;

namespace Customer360.Jobs.Tests.Compat;

public sealed class PlantedJoinTests : SparkTests
{
    [Test]
    public void A_join_that_multiplies_sessions_by_their_hits_is_refused_by_name()
    {
        var report = Run("visit_id", "hits", "web sessions with their hits",
            Rows("visit_id long, hits long", [1L, 3L], [2L, 1L], [3L, null]),
            Rows("visit_id long, hit_number long", [1L, 1L], [1L, 2L], [1L, 3L], [2L, 1L], [4L, 1L]));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Status, Is.EqualTo(JobStatus.Failed));
            Assert.That(report.Message, Does.Contain("'web sessions with their hits' on (visit_id) changed hits from 4 to 10, factor 2.5"));
        }
    }

    [Test]
    public void A_join_to_one_row_each_is_let_through()
    {
        var report = Run("visit_id", "hits", "web sessions with one row each",
            Rows("visit_id long, hits long", [1L, 3L], [2L, 1L], [3L, null]),
            Rows("visit_id long, is_mobile boolean", [1L, true], [2L, false], [4L, false]));

        Assert.That((report.Status, report.RowsOut), Is.EqualTo((JobStatus.Done, 3L)), report.Message);
    }

    [Test]
    public void Orders_repeated_for_loyalty_accounts_are_refused_even_where_their_money_is_null()
    {
        var report = Run("customer_id", "amount", "old segmentation: orders with loyalty accounts",
            Rows("customer_id long, amount decimal(18,2)", [1L, null], [2L, 10.00m]),
            Rows("customer_id long, tier_level string", [1L, "Gold"], [1L, "Silver"], [2L, "Gold"]));

        Assert.That(report.Message, Does.Contain("'old segmentation: orders with loyalty accounts' on (customer_id) changed rows from 2 to 3, factor 1.5"));
    }

    private static JobReport Run(string key, string measure, string name, DataFrame left, DataFrame right)
    {
        using var lake = new TemporaryLake();
        var planted = new PlantedJob([], PlantedJob.TableOf(key, measure), job =>
        {
            var result = job.JoinOne(name, left, right, [key], measure);
            return result.Select(Functions.Col(key), Functions.Col(measure).Cast("decimal(18,2)").As(measure));
        });

        return planted.RunOn(new Suite(lake.Root, lake.Root));
    }
}
