using Customer360.Spark.Sql;
using Customer360.Testing;

namespace Customer360.Spark.IntegrationTests.Sql;

public sealed class DataFrameNaFunctionsTests : SparkTest
{
    private const string Columns = "i int, d double, s string, b boolean";

    private static DataFrameNaFunctions Gaps => Rows(
        Columns, [1, 1.5, "x", true], [null, double.NaN, "y", null], [null, null, null, null]).Na();

    [Test]
    public void Rows_with_gaps_are_dropped()
    {
        var whole = Rows(Columns, [1, 1.5, "x", true]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Gaps.Drop(), Holds.ExactlyRows(whole));
            Assert.That(Gaps.Drop("any"), Holds.ExactlyRows(whole));
            Assert.That(Gaps.Drop(["i"]), Holds.ExactlyRows(whole));
            Assert.That(Gaps.Drop("all").Count(), Is.EqualTo(2));
            Assert.That(Gaps.Drop("all", ["i", "d"]), Holds.ExactlyRows(whole));
            Assert.That(Gaps.Drop(2), Holds.ExactlyRows(whole));
            Assert.That(Gaps.Drop(1, ["s", "b"]).Count(), Is.EqualTo(2));
        }
    }

    [Test]
    public void Gaps_are_filled_by_type()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Gaps.Fill(7L), Holds.ExactlyRows(Rows(
                Columns, [1, 1.5, "x", true], [7, 7.0, "y", null], [7, 7.0, null, null])));
            Assert.That(Gaps.Fill(7.9), Holds.ExactlyRows(Rows(
                Columns, [1, 1.5, "x", true], [7, 7.9, "y", null], [7, 7.9, null, null])));
            Assert.That(Gaps.Fill("-").Filter("s = '-'").Count(), Is.EqualTo(1));
            Assert.That(Gaps.Fill(false).Filter("NOT b").Count(), Is.EqualTo(2));
        }
    }

    [Test]
    public void Gaps_are_filled_in_the_columns_named()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Gaps.Fill(7L, ["i"]).Filter("i = 7 AND (d IS NULL OR isnan(d))").Count(), Is.EqualTo(2));
            Assert.That(Gaps.Fill(7.5, ["d"]).Filter("i IS NULL AND d = 7.5").Count(), Is.EqualTo(2));
            Assert.That(Gaps.Fill("-", ["s"]).Filter("s = '-'").Count(), Is.EqualTo(1));
            Assert.That(Gaps.Fill(true, ["b"]).Filter("b").Count(), Is.EqualTo(3));
        }
    }

    [Test]
    public void Each_column_can_have_its_own_filling()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Gaps.Fill(new Dictionary<string, int> { ["i"] = 3 }).Filter("i = 3").Count(), Is.EqualTo(2));
            Assert.That(Gaps.Fill(new Dictionary<string, long> { ["d"] = 3 }).Filter("d = 3").Count(), Is.EqualTo(2));
            Assert.That(Gaps.Fill(new Dictionary<string, double> { ["d"] = 0.5 }).Filter("d = 0.5").Count(), Is.EqualTo(2));
            Assert.That(Gaps.Fill(new Dictionary<string, string> { ["s"] = "-" }).Filter("s = '-'").Count(), Is.EqualTo(1));
            Assert.That(Gaps.Fill(new Dictionary<string, bool> { ["b"] = true }).Filter("b").Count(), Is.EqualTo(3));
            Assert.That(
                Gaps.Fill(new Dictionary<string, object> { ["i"] = 3, ["s"] = "-" }).Filter("i = 3 AND s = '-'").Count(),
                Is.EqualTo(1));
        }
    }

    [Test]
    public void Values_are_replaced_by_others()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Gaps.Replace("d", new Dictionary<double, double> { [1.5] = 2.5 }).Filter("d = 2.5").Count(), Is.EqualTo(1));
            Assert.That(
                Gaps.Replace(["d"], new Dictionary<double, double> { [1.5] = 2.5 }).Filter("d = 2.5").Count(), Is.EqualTo(1));
            Assert.That(Gaps.Replace("s", new Dictionary<string, string> { ["x"] = "z" }).Filter("s = 'z'").Count(), Is.EqualTo(1));
            Assert.That(
                Gaps.Replace(["s"], new Dictionary<string, string> { ["x"] = "z" }).Filter("s = 'z'").Count(), Is.EqualTo(1));
            Assert.That(Gaps.Replace("b", new Dictionary<bool, bool> { [true] = false }).Filter("NOT b").Count(), Is.EqualTo(1));
            Assert.That(Gaps.Replace(["b"], new Dictionary<bool, bool> { [true] = false }).Filter("NOT b").Count(), Is.EqualTo(1));
        }
    }
}
