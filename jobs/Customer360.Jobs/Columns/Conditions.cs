using Customer360.Spark.Sql;

namespace Customer360.Jobs.Columns;

/// <summary>Conditions made of several.</summary>
public static class Conditions
{
    /// <summary>True where all hold; there must be one at least.</summary>
    public static Column All(IEnumerable<Column> conditions) => conditions.Aggregate((all, next) => all & next);
}
