using Customer360.Spark.Sql;
using Customer360.Testing;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Spark.IntegrationTests.Sql;

public sealed class DataFrameDistributionTests : SparkTest
{
    private static DataFrame Unsorted => Rows("k string, n int", ["b", 1], [null, 2], ["a", 3], ["b", 4]);

    [Test]
    public void Sort_puts_nulls_first_unless_told_otherwise()
    {
        var unsorted = Unsorted;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Order(unsorted.Sort("k", "n")), Is.EqualTo(new[] { 2, 3, 1, 4 }));
            Assert.That(Order(unsorted.Sort(Col("k").Desc(), Col("n").Desc())), Is.EqualTo(new[] { 4, 1, 3, 2 }));
            Assert.That(Order(unsorted.OrderBy("n")), Is.EqualTo(new[] { 1, 2, 3, 4 }));
            Assert.That(Order(unsorted.OrderBy(Col("k").AscNullsLast(), Col("n"))), Is.EqualTo(new[] { 3, 1, 4, 2 }));
            Assert.That(Order(unsorted.OrderBy(unsorted["n"].Desc())), Is.EqualTo(new[] { 4, 3, 2, 1 }));
        }
    }

    [Test]
    public void Sorting_within_partitions_leaves_the_partitions_apart()
    {
        var one = Unsorted.Coalesce(1);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Order(one.SortWithinPartitions("n")), Is.EqualTo(new[] { 1, 2, 3, 4 }));
            Assert.That(Order(one.SortWithinPartitions(Col("n").Desc())), Is.EqualTo(new[] { 4, 3, 2, 1 }));
        }
    }

    [Test]
    public void Repartition_sets_the_number_of_partitions()
    {
        var rows = Spark.Range(100);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Partitions(rows.Repartition(5)), Is.EqualTo(5));
            Assert.That(Partitions(rows.Repartition(3, Col("id"))), Is.EqualTo(3));
            Assert.That(Partitions(rows.RepartitionByRange(4, Col("id"))), Is.EqualTo(4));
            Assert.That(Partitions(rows.Repartition(5).Coalesce(2)), Is.EqualTo(2));
        }
    }

    [Test]
    public void Equal_values_share_a_partition()
    {
        var rows = Spark.Range(100).Select((Col("id") % 7).As("k"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Spread(rows.Repartition(Col("k"))), Is.EqualTo(1));
            Assert.That(Spread(rows.RepartitionByRange(Col("k"))), Is.EqualTo(1));
        }
    }

    [Test]
    public void Hints_reach_the_plan_with_their_parameters()
    {
        var rows = Spark.Range(10);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Partitions(rows.Hint("repartition", [6])), Is.EqualTo(6));
            Assert.That(
                rows.Join(Spark.Range(5).Hint("broadcast"), "id").Explanation("simple"), Does.Contain("BroadcastHashJoin"));
            Assert.That(rows.Hint("rebalance", [3, Col("id")]).Count(), Is.EqualTo(10));
        }
    }

    [Test]
    public void A_watermark_leaves_batches_alone()
    {
        var stamped = Rows("t timestamp", [Utc("2026-01-01 00:00")]);

        Assert.That(stamped.WithWatermark("t", "10 minutes"), Holds.ExactlyRows(stamped));
    }

    private static int[] Order(DataFrame sorted) => [.. sorted.Select("n").Collect().Select(row => row.GetAs<int>(0))];

    private static long Partitions(DataFrame rows) => rows.Select(SparkPartitionId().As("p")).Distinct().Count();

    // The greatest number of partitions that one value lies in.
    private static long Spread(DataFrame rows) => rows
        .WithColumn("p", SparkPartitionId()).GroupBy("k").Agg(CountDistinct("p").As("n")).Agg(Max("n")).Collect().Single().GetAs<long>(0);
}
