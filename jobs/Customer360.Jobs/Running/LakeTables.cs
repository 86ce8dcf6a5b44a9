using Customer360.Jobs.Tables;
using Customer360.Spark.Hadoop.Fs;
using Customer360.Spark.Sql;

namespace Customer360.Jobs.Running;

/// <summary>Reads tables of a lake for people: by name, without writing anything.</summary>
internal sealed class LakeTables(SparkSession spark, Lake lake)
{
    private readonly FileSystem _files = FileSystem.Get(spark);

    /// <summary>Whether the table has been written.</summary>
    internal bool Exists(Table table) => _files.Exists($"{lake.PathOf(table)}/_delta_log");

    /// <summary>All rows of a table that exists, in its declared columns.</summary>
    internal DataFrame Read(Table table) => StoredRows.Of(spark, lake, table);

    /// <summary>Our commits, newest first; none while the table does not exist.</summary>
    internal IEnumerable<TableState> History(Table table) => new DeltaLog(_files, lake.PathOf(table)).Commits();

    /// <summary>Makes every table that exists known to SQL as layer.name.</summary>
    internal void Publish()
    {
        foreach (var layer in AllTables.All.Select(table => table.Layer.Folder()).Distinct())
        {
            spark.Sql($"CREATE DATABASE IF NOT EXISTS {layer}");
        }

        foreach (var table in AllTables.All.Where(Exists))
        {
            spark.Sql($"CREATE TABLE IF NOT EXISTS {table.Layer.Folder()}.{table.Name} USING delta LOCATION '{lake.PathOf(table).Replace("'", "\\'", StringComparison.Ordinal)}'");
        }
    }
}
