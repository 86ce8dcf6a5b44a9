using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Running;

/// <summary>Reads tables of a lake.</summary>
internal static class StoredRows
{
    /// <summary>All rows of a table that exists, in its declared columns. A lake written by an older release lacks columns that were declared since: they read as null.</summary>
    /// <param name="spark">The session.</param>
    /// <param name="lake">The lake.</param>
    /// <param name="table">The table.</param>
    /// <param name="version">The version to read, whatever comes after it; null is the newest whenever the rows are asked for.</param>
    internal static DataFrame Of(SparkSession spark, Lake lake, Table table, long? version = null)
    {
        var reader = spark.Read().Format("delta");
        var rows = (version is null ? reader : reader.Option("versionAsOf", version.Value)).Load(lake.PathOf(table));
        var stored = rows.Columns();
        return rows.Select([.. table.Columns.Select(column => stored.Contains(column.Name) ? Col($"`{column.Name}`") : Lit(null).Cast(column.Type).As(column.Name))]);
    }
}
