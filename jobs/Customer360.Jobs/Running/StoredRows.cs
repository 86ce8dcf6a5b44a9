using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Running;

/// <summary>Reads tables of a lake.</summary>
internal static class StoredRows
{
    /// <summary>All rows of a table that exists, in its declared columns. A lake written by an older release lacks columns that were declared since: they read as null.</summary>
    internal static DataFrame Of(SparkSession spark, Lake lake, Table table)
    {
        var rows = spark.Read().Format("delta").Load(lake.PathOf(table));
        var stored = rows.Columns();
        return rows.Select([.. table.Columns.Select(column => stored.Contains(column.Name) ? Col($"`{column.Name}`") : Lit(null).Cast(column.Type).As(column.Name))]);
    }
}
