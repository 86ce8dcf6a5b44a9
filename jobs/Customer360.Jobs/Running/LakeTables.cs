using Customer360.Jobs.Errors;
using Customer360.Jobs.Tables;
using Customer360.Spark.Hadoop.Fs;
using Customer360.Spark.Sql;

namespace Customer360.Jobs.Running;

/// <summary>Reads tables of a lake for people: by name, without writing anything.</summary>
internal sealed class LakeTables(SparkSession spark, Lake lake)
{
    private const string Catalog = "spark.sql.catalogImplementation";

    private readonly FileSystem _files = FileSystem.Get(spark);

    /// <summary>Whether the table has been written.</summary>
    internal bool Exists(Table table) => _files.Exists($"{lake.PathOf(table)}/_delta_log");

    /// <summary>All rows of a table that exists, in its declared columns.</summary>
    internal DataFrame Read(Table table) => StoredRows.Of(spark, lake, table);

    /// <summary>Our commits, newest first; none while the table does not exist.</summary>
    internal IEnumerable<TableState> History(Table table) => new DeltaLog(_files, lake.PathOf(table)).Commits();

    /// <summary>Makes every table that exists known to SQL as layer.name, for as long as Spark's application lives.</summary>
    /// <exception cref="ConfigurationException">Spark's catalog outlasts it.</exception>
    internal void Publish()
    {
        if (spark.Conf().Get(Catalog, "in-memory") == "hive")
        {
            throw new ConfigurationException($"Spark's catalog is a Hive metastore, where 'gold.customer360' would go on naming this lake's table for everybody. Set --Spark:Conf:{Catalog}=in-memory.");
        }

        foreach (var layer in AllTables.All.Where(Exists).GroupBy(table => table.Layer.Folder()))
        {
            // Spark makes a database's folder; this one is there.
            spark.Sql($"CREATE DATABASE IF NOT EXISTS {layer.Key} LOCATION '{Quoted($"{lake.Root}/{layer.Key}")}'");
            foreach (var table in layer)
            {
                spark.Sql($"CREATE TABLE IF NOT EXISTS {layer.Key}.{table.Name} USING delta LOCATION '{Quoted(lake.PathOf(table))}'");
            }
        }
    }

    private static string Quoted(string path) => path.Replace("'", "\\'", StringComparison.Ordinal);
}
