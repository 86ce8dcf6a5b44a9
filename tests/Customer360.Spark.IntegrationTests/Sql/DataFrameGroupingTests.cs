using Customer360.Spark.Sql;
using Customer360.Testing;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Spark.IntegrationTests.Sql;

public sealed class DataFrameGroupingTests : SparkTest
{
    private static DataFrame Sales => Rows(
        "city string, item string, n long", ["a", "x", 1], ["a", "y", 2], ["b", "x", 4], ["b", "x", null]);

    [Test]
    public void Groups_are_aggregated_by_columns_or_names()
    {
        var sales = Sales;
        var sums = Rows("city string, total long", ["a", 3], ["b", 4]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(sales.GroupBy(Col("city")).Agg(Sum("n").As("total")), Holds.ExactlyRows(sums));
            Assert.That(sales.GroupBy("city").Agg(Sum(sales["n"]).As("total")), Holds.ExactlyRows(sums));
            Assert.That(
                sales.GroupBy("city", "item").Agg(Count("n").As("c"), Max("n").As("m")),
                Holds.ExactlyRows(Rows(
                    "city string, item string, c long, m long", ["a", "x", 1, 1], ["a", "y", 1, 2], ["b", "x", 1, 4])));
            Assert.That(sales.GroupBy().Agg(Sum("n").As("n")), Holds.ExactlyRows(Rows("n long", [7])));
        }
    }

    [Test]
    public void Named_aggregates_take_all_numeric_columns_or_some()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Sales.GroupBy("city").Count(), Holds.ExactlyRows(Rows("city string, count long", ["a", 2], ["b", 2])));
            Assert.That(Sales.GroupBy("city").Sum("n"), Holds.ExactlyRows(Rows("city string, `sum(n)` long", ["a", 3], ["b", 4])));
            Assert.That(Sales.GroupBy("city").Max(), Holds.ExactlyRows(Rows("city string, `max(n)` long", ["a", 2], ["b", 4])));
            Assert.That(Sales.GroupBy("city").Min("n"), Holds.ExactlyRows(Rows("city string, `min(n)` long", ["a", 1], ["b", 4])));
            Assert.That(
                Sales.GroupBy("city").Avg("n"), Holds.ExactlyRows(Rows("city string, `avg(n)` double", ["a", 1.5], ["b", 4.0])));
            Assert.That(
                Sales.GroupBy("city").Mean("n"), Holds.ExactlyRows(Rows("city string, `avg(n)` double", ["a", 1.5], ["b", 4.0])));
        }
    }

    [Test]
    public void Rollup_cube_and_grouping_sets_add_subtotals()
    {
        var byCity = Rows("city string, n long", ["a", 3], ["b", 4], [null, 7]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Sales.Rollup("city").Agg(Sum("n").As("n")), Holds.ExactlyRows(byCity));
            Assert.That(Sales.Rollup(Col("city")).Agg(Sum("n").As("n")), Holds.ExactlyRows(byCity));
            Assert.That(Sales.Cube("city").Agg(Sum("n").As("n")), Holds.ExactlyRows(byCity));
            Assert.That(Sales.Cube(Col("city"), Col("item")).Count().Count(), Is.EqualTo(3 + 2 + 2 + 1));
            Assert.That(
                Sales.GroupingSets([[Col("city")], []], Col("city")).Agg(Sum("n").As("n")), Holds.ExactlyRows(byCity));
        }
    }

    [Test]
    public void Pivot_makes_columns_of_values()
    {
        var wide = Rows("city string, x long, y long", ["a", 1, 2], ["b", 4, null]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Sales.GroupBy("city").Pivot("item").Sum("n"), Holds.ExactlyRows(wide));
            Assert.That(Sales.GroupBy("city").Pivot(Col("item")).Sum("n"), Holds.ExactlyRows(wide));
            Assert.That(
                Sales.GroupBy("city").Pivot("item", ["y"]).Sum("n"),
                Holds.ExactlyRows(Rows("city string, y long", ["a", 2], ["b", null])));
            Assert.That(
                Sales.GroupBy("city").Pivot(Col("n"), [1L, 4L]).Count(),
                Holds.ExactlyRows(Rows("city string, `1` long, `4` long", ["a", 1, null], ["b", null, 1])));
        }
    }

    [Test]
    public void All_rows_aggregate_to_one()
    {
        Assert.That(
            Sales.Agg(Sum("n").As("s"), CountDistinct("city").As("c")), Holds.ExactlyRows(Rows("s long, c long", [7, 2])));
    }

    [Test]
    public async Task An_observation_receives_aggregates_of_the_first_action()
    {
        var observation = new Observation("sales");
        var observed = Sales.Observe(observation, Count(Lit(1)).As("rows"), Sum("n").As("total"), Max("item").As("last"));

        var reading = observation.GetAsync();
        var before = reading.IsCompleted;
        observed.Count();
        var values = await reading;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(before, Is.False);
            Assert.That(values["rows"], Is.EqualTo(4));
            Assert.That(values["total"], Is.EqualTo(7));
            Assert.That(observation.Get()["last"], Is.EqualTo("y"));
            Assert.That(observation.Name, Is.EqualTo("sales"));
        }
    }

    [Test]
    public void A_named_observation_leaves_the_rows_as_they_are()
    {
        Assert.That(Sales.Observe("sums", Sum("n").As("n"), Count(Lit(1)).As("rows")), Holds.ExactlyRows(Sales));
    }

    [Test]
    public void An_observation_without_a_frame_says_so()
    {
        Assert.That(() => new Observation("lonely").Get(), Throws.InvalidOperationException.With.Message.Contains("lonely"));
    }
}
