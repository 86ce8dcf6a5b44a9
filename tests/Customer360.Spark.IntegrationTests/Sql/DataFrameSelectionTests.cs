using Customer360.Spark.Sql;
using Customer360.Testing;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Spark.IntegrationTests.Sql;

public sealed class DataFrameSelectionTests : SparkTest
{
    private static DataFrame Numbers => Rows("k string, n int", ["a", 1], ["a", 1], ["b", 2], [null, null]);

    [Test]
    public void Filter_drops_false_and_null()
    {
        var numbers = Numbers;
        var two = Rows("k string, n int", ["b", 2]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(numbers.Filter(Col("n") > 1), Holds.ExactlyRows(two));
            Assert.That(numbers.Filter("n > 1"), Holds.ExactlyRows(two));
            Assert.That(numbers.Filter(numbers["n"] > 1), Holds.ExactlyRows(two));
            Assert.That(numbers.Where(Col("n") > 1), Holds.ExactlyRows(two));
            Assert.That(numbers.Where("n > 1"), Holds.ExactlyRows(two));
        }
    }

    [Test]
    public void Repeated_rows_are_dropped()
    {
        var once = Rows("k string, n int", ["a", 1], ["b", 2], [null, null]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Numbers.Distinct(), Holds.ExactlyRows(once));
            Assert.That(Numbers.DropDuplicates(), Holds.ExactlyRows(once));
            Assert.That(Numbers.DropDuplicates("n"), Holds.ExactlyRows(once));
            Assert.That(Numbers.DropDuplicates("k", "n"), Holds.ExactlyRows(once));
        }
    }

    [Test]
    public void Dropping_within_a_watermark_needs_a_stream()
    {
        var stamped = Rows("k string, t timestamp", ["a", Utc("2026-01-01 00:00")]).WithWatermark("t", "1 minute");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => stamped.DropDuplicatesWithinWatermark().Count(), Throws.InstanceOf<SparkCallException>());
            Assert.That(() => stamped.DropDuplicatesWithinWatermark("k").Count(), Throws.InstanceOf<SparkCallException>());
        }
    }

    [Test]
    public void Limit_and_offset_cut_a_sorted_frame()
    {
        var sorted = Spark.Range(5).OrderBy("id");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(sorted.Limit(2), Holds.ExactlyRows(Rows("id long", [0], [1])));
            Assert.That(sorted.Offset(3), Holds.ExactlyRows(Rows("id long", [3], [4])));
        }
    }

    [Test]
    public void A_sample_with_a_seed_is_repeatable()
    {
        var rows = Spark.Range(1000);
        var sample = rows.Sample(0.5, seed: 7);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(sample, Holds.ExactlyRows(rows.Sample(0.5, seed: 7)));
            Assert.That(sample.Except(rows), Holds.NoRows());
            Assert.That(sample.Count(), Is.InRange(400, 600));
            Assert.That(rows.Sample(0.5).Count(), Is.InRange(400, 600));
            Assert.That(rows.Sample(3.0, withReplacement: true, seed: 7).Count(), Is.InRange(2700, 3300));
        }
    }

    [Test]
    public void A_random_split_is_disjoint_and_complete()
    {
        var rows = Spark.Range(100);

        var parts = rows.RandomSplit([0.7, 0.3], seed: 1);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(parts, Has.Length.EqualTo(2));
            Assert.That(parts[0].Union(parts[1]), Holds.ExactlyRows(rows));
            Assert.That(parts[0].Count(), Is.InRange(55, 85));
            Assert.That(rows.RandomSplit([1.0, 1.0]), Has.Length.EqualTo(2));
        }
    }

    [Test]
    public void Describe_and_summary_give_statistics_as_text()
    {
        var numbers = Numbers;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                numbers.Describe("n").Filter("summary IN ('count', 'max')"),
                Holds.ExactlyRows(Rows("summary string, n string", ["count", "3"], ["max", "2"])));
            Assert.That(
                numbers.Select("n").Summary("min", "75%"),
                Holds.ExactlyRows(Rows("summary string, n string", ["min", "1"], ["75%", "2"])));
        }
    }
}
