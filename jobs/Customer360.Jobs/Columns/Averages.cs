using Customer360.Spark.Sql;

namespace Customer360.Jobs.Columns;

/// <summary>Averages as the suite states them: six decimals, rounded half up.</summary>
public static class Averages
{
    /// <summary>A total of money over how many made it up; the count must not be 0.</summary>
    public static Column Of(Column total, Column count) => (total.Cast("decimal(18,2)") / count.Cast("decimal(18,0)")).Cast("decimal(18,6)");
}
