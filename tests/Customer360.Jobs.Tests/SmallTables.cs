using Customer360.Spark.Sql;
using Customer360.Testing;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Tests;

/// <summary>Small tables written down in tests, and tables as texts to compare.</summary>
internal static class SmallTables
{
    internal static DataFrame Rows(string schema, params TestRow[] rows) =>
        SparkFixture.Current.Spark.CreateDataFrame(rows.Select(row => new GenericRow([.. row.Values])), schema);

    /// <summary>Every row as its values in Spark's own text, parted by bars; "null" for null.</summary>
    internal static IReadOnlyList<string> Texts(DataFrame frame, params string[] columns) =>
    [
        .. frame.Select([.. columns.Select(name => Coalesce(Col($"`{name}`").Cast("string"), Lit("null")).As(name))])
            .Collect()
            .Select(row => string.Join('|', row.Values)),
    ];
}
