using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Columns;

/// <summary>Days of the week, the same whatever the machine's language is.</summary>
public static class Weekdays
{
    private static readonly string[] Names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    /// <summary>1 for Monday to 7 for Sunday; null for no time.</summary>
    public static Column IsoNumber(Column time) => Weekday(time) + 1;

    /// <summary>The English name of the day; null for no time.</summary>
    public static Column EnglishName(Column time) => ElementAt(Array([.. Names.Select(name => Lit(name))]), IsoNumber(time));
}
