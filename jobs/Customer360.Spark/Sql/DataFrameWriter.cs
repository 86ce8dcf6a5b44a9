using Customer360.Spark.Interop;

namespace Customer360.Spark.Sql;

/// <summary>
/// Writes a DataFrame to files, tables and databases. Mode, format and options add up; the methods that return nothing, or a
/// task, run the plan and write.
/// </summary>
public sealed class DataFrameWriter : IJvmHandle
{
    private readonly JvmObject _jvm;

    internal DataFrameWriter(JvmObject jvm) => _jvm = jvm;

    JvmObject IJvmHandle.Reference => _jvm;

    /// <summary>What to do where there is data already.</summary>
    public DataFrameWriter Mode(SaveMode saveMode) => Mode(saveMode.ToString());

    /// <summary>What to do where there is data already: append, overwrite, errorifexists or ignore, in any case.</summary>
    public DataFrameWriter Mode(string saveMode) => With("mode", saveMode);

    /// <summary>The format by name: parquet, delta, csv, json, orc, text, xml, jdbc or a source's class.</summary>
    public DataFrameWriter Format(string source) => With("format", source);

    /// <summary>Sets an option of the format; names ignore case.</summary>
    public DataFrameWriter Option(string key, string value) => With("option", key, value);

    /// <summary>Sets an option of the format; names ignore case.</summary>
    public DataFrameWriter Option(string key, bool value) => With("option", key, value);

    /// <summary>Sets an option of the format; names ignore case.</summary>
    public DataFrameWriter Option(string key, long value) => With("option", key, value);

    /// <summary>Sets an option of the format; names ignore case.</summary>
    public DataFrameWriter Option(string key, double value) => With("option", key, value);

    /// <summary>Sets several options of the format; names ignore case.</summary>
    public DataFrameWriter Options(Dictionary<string, string> options) => With("options", _jvm.Jvm.TextMap(options));

    /// <summary>Puts the rows into folders by the values of these columns.</summary>
    public DataFrameWriter PartitionBy(params string[] columns) => With("partitionBy", _jvm.Jvm.Strings(columns));

    /// <summary>Spreads the rows over this many files by a hash of these columns; for <see cref="SaveAsTable"/> only.</summary>
    public DataFrameWriter BucketBy(int numBuckets, string column, params string[] columns) =>
        With("bucketBy", numBuckets, column, _jvm.Jvm.Strings(columns));

    /// <summary>Sorts the rows of each bucket; goes with <see cref="BucketBy"/>.</summary>
    public DataFrameWriter SortBy(string column, params string[] columns) => With("sortBy", column, _jvm.Jvm.Strings(columns));

    /// <summary>Clusters a table by these columns where the format knows how, as Delta does; not together with partitions.</summary>
    public DataFrameWriter ClusterBy(string column, params string[] columns) =>
        With("clusterBy", column, _jvm.Jvm.Strings(columns));

    /// <summary>Runs the plan and writes to a target that the options name.</summary>
    public void Save() => _jvm.Call("save");

    /// <summary>Runs the plan and writes to a target that the options name.</summary>
    public Task SaveAsync(CancellationToken cancel = default) => WriteAsync("save", cancel);

    /// <summary>Runs the plan and writes to this path.</summary>
    public void Save(string path) => _jvm.Consume("save", path);

    /// <summary>Runs the plan and writes to this path.</summary>
    public Task SaveAsync(string path, CancellationToken cancel = default) => WriteAsync("save", cancel, path);

    /// <summary>Runs the plan and adds to an existing table, or overwrites it; columns are matched by position.</summary>
    public void InsertInto(string tableName) => _jvm.Consume("insertInto", tableName);

    /// <summary>Runs the plan and adds to an existing table, or overwrites it; columns are matched by position.</summary>
    public Task InsertIntoAsync(string tableName, CancellationToken cancel = default) => WriteAsync("insertInto", cancel, tableName);

    /// <summary>Runs the plan and writes a table of the catalog, made if need be; columns are matched by name.</summary>
    public void SaveAsTable(string tableName) => _jvm.Consume("saveAsTable", tableName);

    /// <summary>Runs the plan and writes a table of the catalog, made if need be; columns are matched by name.</summary>
    public Task SaveAsTableAsync(string tableName, CancellationToken cancel = default) => WriteAsync("saveAsTable", cancel, tableName);

    /// <summary>Runs the plan and writes a table of a database.</summary>
    public void Jdbc(string url, string table, Dictionary<string, string> properties) =>
        _jvm.Consume("jdbc", url, table, _jvm.Jvm.Properties(properties));

    /// <summary>Runs the plan and writes a table of a database.</summary>
    public Task JdbcAsync(string url, string table, Dictionary<string, string> properties, CancellationToken cancel = default) =>
        WriteAsync("jdbc", cancel, url, table, _jvm.Jvm.Properties(properties));

    /// <summary>Runs the plan and writes JSON, one object a line; null fields are left out.</summary>
    public void Json(string path) => _jvm.Consume("json", path);

    /// <summary>Runs the plan and writes JSON, one object a line; null fields are left out.</summary>
    public Task JsonAsync(string path, CancellationToken cancel = default) => WriteAsync("json", cancel, path);

    /// <summary>Runs the plan and writes Parquet files.</summary>
    public void Parquet(string path) => _jvm.Consume("parquet", path);

    /// <summary>Runs the plan and writes Parquet files.</summary>
    public Task ParquetAsync(string path, CancellationToken cancel = default) => WriteAsync("parquet", cancel, path);

    /// <summary>Runs the plan and writes ORC files.</summary>
    public void Orc(string path) => _jvm.Consume("orc", path);

    /// <summary>Runs the plan and writes ORC files.</summary>
    public Task OrcAsync(string path, CancellationToken cancel = default) => WriteAsync("orc", cancel, path);

    /// <summary>Runs the plan, which has to have one text column, and writes a line for each row.</summary>
    public void Text(string path) => _jvm.Consume("text", path);

    /// <summary>Runs the plan, which has to have one text column, and writes a line for each row.</summary>
    public Task TextAsync(string path, CancellationToken cancel = default) => WriteAsync("text", cancel, path);

    /// <summary>Runs the plan and writes CSV.</summary>
    public void Csv(string path) => _jvm.Consume("csv", path);

    /// <summary>Runs the plan and writes CSV.</summary>
    public Task CsvAsync(string path, CancellationToken cancel = default) => WriteAsync("csv", cancel, path);

    /// <summary>Runs the plan and writes XML; the option <c>rowTag</c>, which is required, names the element of a row.</summary>
    public void Xml(string path) => _jvm.Consume("xml", path);

    /// <summary>Runs the plan and writes XML; the option <c>rowTag</c>, which is required, names the element of a row.</summary>
    public Task XmlAsync(string path, CancellationToken cancel = default) => WriteAsync("xml", cancel, path);

    private DataFrameWriter With(string method, params ReadOnlySpan<object?> args)
    {
        // Spark's writer changes itself and returns itself: the second reference says nothing new.
        _jvm.Consume<JvmObject>(method, args).Dispose();
        return this;
    }

    private async Task WriteAsync(string method, CancellationToken cancel, params object?[] args) =>
        await _jvm.ConsumeAsync<object?>(method, cancel, args).ConfigureAwait(false);
}
