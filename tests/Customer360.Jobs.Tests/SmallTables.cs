using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Tests;

/// <summary>Tables as texts to compare.</summary>
internal static class SmallTables
{
    /// <summary>Every row as its values in Spark's own text, parted by bars; "null" for null.</summary>
    internal static IReadOnlyList<string> Texts(DataFrame frame, params string[] columns) =>
    [
        .. frame.Select([.. columns.Select(name => Coalesce(Col($"`{name}`").Cast("string"), Lit("null")).As(name))])
            .Collect()
            .Select(row => string.Join('|', row.Values)),
    ];
}
