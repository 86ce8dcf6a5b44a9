using Customer360.Spark.Sql;
using Customer360.Testing;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Spark.IntegrationTests.Sql;

public sealed class DataFrameStatFunctionsTests : SparkTest
{
    private static DataFrame Line => Rows("x double, y double, k string", [1, 2, "a"], [2, 4, "a"], [3, 6, "b"]);

    [Test]
    public void Quantiles_come_in_order_of_their_probabilities()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Line.Stat().ApproxQuantile("x", [0.0, 0.5, 1.0], 0.0), Is.EqualTo(new[] { 1.0, 2.0, 3.0 }));
            Assert.That(
                Line.Stat().ApproxQuantile(["x", "y"], [0.5, 1.0], 0.0),
                Is.EqualTo(new[] { new[] { 2.0, 3.0 }, new[] { 4.0, 6.0 } }));
            Assert.That(Line.Filter("x > 9").Stat().ApproxQuantile("x", [0.5], 0.0), Is.Empty);
            Assert.That(
                Line.Filter("x > 9").Stat().ApproxQuantile(["x", "y"], [0.5], 0.0), Is.EqualTo((double[][])[[], []]));
        }
    }

    [Test]
    public void Covariance_and_correlation_are_numbers()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Line.Stat().Cov("x", "y"), Is.EqualTo(2.0).Within(1e-9));
            Assert.That(Line.Stat().Corr("x", "y"), Is.EqualTo(1.0).Within(1e-9));
            Assert.That(Line.Stat().Corr("x", "y", "pearson"), Is.EqualTo(1.0).Within(1e-9));
        }
    }

    [Test]
    public void Crosstab_counts_pairs()
    {
        var counts = Rows("p string, q string", ["a", "x"], ["a", "x"], ["b", "y"]).Stat().Crosstab("p", "q");

        Assert.That(counts, Holds.ExactlyRows(Rows("p_q string, x long, y long", ["a", 2, 0], ["b", 0, 1])));
    }

    [Test]
    public void Frequent_items_are_found()
    {
        var often = Line.Stat().FreqItems(["k"], 0.6);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(often.SelectExpr("array_contains(k_freqItems, 'a') AS a"), Holds.ExactlyRows(Rows("a boolean", [true])));
            Assert.That(
                Line.Stat().FreqItems(["k"]).SelectExpr("size(k_freqItems) AS n"), Holds.ExactlyRows(Rows("n int", [2])));
        }
    }

    [Test]
    public void A_stratified_sample_leaves_out_values_that_are_not_listed()
    {
        var all = new Dictionary<string, double> { ["a"] = 1.0 };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Line.Stat().SampleBy("k", all, 1), Holds.ExactlyRows(Line.Filter("k = 'a'")));
            Assert.That(Line.Stat().SampleBy(Col("k"), all, 1), Holds.ExactlyRows(Line.Filter("k = 'a'")));
            Assert.That(
                Spark.Range(3).Stat().SampleBy("id", new Dictionary<long, double> { [2] = 1.0 }, 1),
                Holds.ExactlyRows(Rows("id long", [2])));
        }
    }
}
