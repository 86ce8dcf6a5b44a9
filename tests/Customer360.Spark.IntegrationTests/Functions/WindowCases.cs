using static Customer360.Spark.Sql.Functions;
using W = Customer360.Spark.Sql.Expressions.Window;

namespace Customer360.Spark.IntegrationTests.Functions;

internal static class WindowCases
{
    internal static readonly Case[] All =
    [
        new(c => CumeDist().Over(c.ById), "0.3333333333333333 | 0.6666666666666666 | 1.0"),
        new(c => DenseRank().Over(c.ById), "1 | 2 | 3"),
        new(c => Lag(c.S, 1).Over(c.ById), "NULL | x | y"),
        new(c => Lag("s", 1, "none").Over(c.ById), "none | x | y"),
        new(c => Lag(c.S, 1, "none", ignoreNulls: true).Over(c.ById), "none | x | y"),
        new(c => Lead(c.S, 1).Over(c.ById), "y | NULL | NULL"),
        new(c => Lead("s", 2, "none").Over(c.ById), "NULL | none | none"),
        new(c => Lead(c.S, 2, c.S, ignoreNulls: true).Over(c.ById), "x | y | NULL"),
        new(c => NthValue(c.S, 2).Over(c.ById), "NULL | y | y"),
        new(c => NthValue(c.S, 2, ignoreNulls: true).Over(c.ById), "NULL | y | y"),
        new(c => Ntile(2).Over(c.ById), "1 | 1 | 2"),
        new(c => PercentRank().Over(c.ById), "0.0 | 0.5 | 1.0"),
        new(c => Rank().Over(c.ById), "1 | 2 | 3"),
        new(c => RowNumber().Over(c.ById), "1 | 2 | 3"),
        new(c => First(c.S, ignoreNulls: true).Over(c.ById), "x | x | x"),
        new(c => Sum(c.I).Over(), "12 | 12 | 12"),
        new(c => Sum(c.I).Over(c.ById.RowsBetween(-1, 0)), "3 | 4 | 9"),
        new(c => Sum(c.I).Over(c.ById.RowsBetween(W.UnboundedPreceding, W.UnboundedFollowing)), "12 | 12 | 12"),
        new(c => Sum(c.I).Over(c.ById.RangeBetween(-1, 1)), "4 | 12 | 9"),
        new(c => Sum(c.I).Over(c.ById.PartitionBy(c.I % 2)), "3 | 4 | 8"),
        new(c => Count("*").Over(c.ById) + c.I, "4 | 3 | 11"),
    ];
}
