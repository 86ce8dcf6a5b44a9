using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Columns;

/// <summary>Money as the suite adds it up: to the cent, and 0 where there is none.</summary>
public static class Money
{
    /// <summary>Aggregate of column <c>amount</c> over the rows that meet a condition.</summary>
    public static Column Where(Column condition) => Coalesce(Sum(When(condition, Col("amount"))), Lit(0)).Cast("decimal(18,2)");
}
