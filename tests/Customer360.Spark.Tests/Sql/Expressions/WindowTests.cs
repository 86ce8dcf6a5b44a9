using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;
using Window = Customer360.Spark.Sql.Expressions.Window;

namespace Customer360.Spark.Tests.Sql.Expressions;

public sealed class WindowTests
{
    private static readonly TestCaseData[] Windows =
    [
        new(RowNumber().Over(), "row_number() OVER ()"),
        new(Sum("a").Over(Window.PartitionBy("b", "c")), "sum(`a`) OVER (PARTITION BY `b`, `c`)"),
        new(Rank().Over(Window.OrderBy("b")), "rank() OVER (ORDER BY `b`)"),
        new(
            RowNumber().Over(Window.PartitionBy(Col("b")).OrderBy(Col("c").Desc(), Col("d"))),
            "row_number() OVER (PARTITION BY `b` ORDER BY `c` DESC NULLS LAST, `d`)"),
        new(
            Sum("a").Over(Window.OrderBy("b").RowsBetween(Window.UnboundedPreceding, Window.CurrentRow)),
            "sum(`a`) OVER (ORDER BY `b` ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)"),
        new(
            Sum("a").Over(Window.RowsBetween(-3, 2)),
            "sum(`a`) OVER (ROWS BETWEEN -3 FOLLOWING AND 2 FOLLOWING)"),
        new(
            Sum("a").Over(Window.OrderBy("b").RangeBetween(-5_000_000_000, Window.UnboundedFollowing)),
            "sum(`a`) OVER (ORDER BY `b` RANGE BETWEEN -5000000000L FOLLOWING AND UNBOUNDED FOLLOWING)"),
        new(Lag("a", 2).Over(Window.OrderBy("b")), "lag(`a`, 2, NULL) OVER (ORDER BY `b`)"),
        new(
            Lead(Col("a"), 1, "none", ignoreNulls: true).Over(Window.OrderBy("b")),
            "lead(`a`, 1, 'none', true) OVER (ORDER BY `b`)"),
        new(NthValue(Col("a"), 2, ignoreNulls: true).Over(Window.OrderBy("b")), "nth_value(`a`, 2, true) OVER (ORDER BY `b`)"),
        new(Sum("a").Over(Window.PartitionBy("b")) / 2, "(sum(`a`) OVER (PARTITION BY `b`) / 2)"),
    ];

    [TestCaseSource(nameof(Windows))]
    public void A_window_has_its_text(Column column, string sql)
    {
        Assert.That(column.Sql, Is.EqualTo(sql));
    }

    [Test]
    public void A_later_parting_and_order_take_the_place_of_earlier_ones()
    {
        var window = Window.PartitionBy("a").OrderBy("b");

        Assert.That(Rank().Over(window.PartitionBy("c").OrderBy("d")).Sql, Is.EqualTo("rank() OVER (PARTITION BY `c` ORDER BY `d`)"));
    }
}
