using Customer360.Spark.Interop;
using Customer360.Spark.Sql.Types;

namespace Customer360.Spark.Sql;

/// <summary>
/// Loads a DataFrame from files, tables and databases. Options and schema add up until a load; the reader can be used again.
/// A load reads no rows, unless it has to infer a schema from them.
/// </summary>
public sealed class DataFrameReader : IJvmHandle
{
    private readonly JvmObject _jvm;

    internal DataFrameReader(JvmObject jvm) => _jvm = jvm;

    JvmObject IJvmHandle.Reference => _jvm;

    /// <summary>The format by name: parquet, delta, csv, json, orc, text, xml, jdbc or a source's class.</summary>
    public DataFrameReader Format(string source) => With("format", source);

    /// <summary>The columns to expect, so that nothing has to be inferred.</summary>
    public DataFrameReader Schema(StructType schema) => With("schema", _jvm.Jvm.Type(schema));

    /// <summary>The columns to expect as DDL, e.g. <c>id long, name string</c>.</summary>
    public DataFrameReader Schema(string schemaString) => With("schema", schemaString);

    /// <summary>Sets an option of the format; names ignore case.</summary>
    public DataFrameReader Option(string key, string value) => With("option", key, value);

    /// <summary>Sets an option of the format; names ignore case.</summary>
    public DataFrameReader Option(string key, bool value) => With("option", key, value);

    /// <summary>Sets an option of the format; names ignore case.</summary>
    public DataFrameReader Option(string key, long value) => With("option", key, value);

    /// <summary>Sets an option of the format; names ignore case.</summary>
    public DataFrameReader Option(string key, double value) => With("option", key, value);

    /// <summary>Sets several options of the format; names ignore case.</summary>
    public DataFrameReader Options(Dictionary<string, string> options) => With("options", _jvm.Jvm.TextMap(options));

    /// <summary>Loads from a source that needs no path.</summary>
    public DataFrame Load() => Frame("load");

    /// <summary>Loads a file, a folder or a glob.</summary>
    public DataFrame Load(string path) => Frame("load", path);

    /// <summary>Loads several files, folders or globs as one.</summary>
    public DataFrame Load(params string[] paths) => Paths("load", paths);

    /// <summary>Loads JSON, one object a line unless the option <c>multiLine</c> is set.</summary>
    public DataFrame Json(params string[] paths) => Paths("json", paths);

    /// <summary>Parses each text of a DataFrame's one column as JSON.</summary>
    public DataFrame Json(DataFrame texts) => Frame("json", Texts(texts));

    /// <summary>Loads CSV; without a schema every column is text unless <c>inferSchema</c> is set.</summary>
    public DataFrame Csv(params string[] paths) => Paths("csv", paths);

    /// <summary>Parses each text of a DataFrame's one column as a CSV line.</summary>
    public DataFrame Csv(DataFrame texts) => Frame("csv", Texts(texts));

    /// <summary>Loads XML; the option <c>rowTag</c>, which is required, names the element that is a row.</summary>
    public DataFrame Xml(params string[] paths) => Paths("xml", paths);

    /// <summary>Parses each text of a DataFrame's one column as an XML element.</summary>
    public DataFrame Xml(DataFrame texts) => Frame("xml", Texts(texts));

    /// <summary>Loads Parquet files.</summary>
    public DataFrame Parquet(params string[] paths) => Paths("parquet", paths);

    /// <summary>Loads ORC files.</summary>
    public DataFrame Orc(params string[] paths) => Paths("orc", paths);

    /// <summary>Loads text, a row for each line in the column <c>value</c>.</summary>
    public DataFrame Text(params string[] paths) => Paths("text", paths);

    /// <summary>Loads a table or view of the catalog.</summary>
    public DataFrame Table(string tableName) => Frame("table", tableName);

    /// <summary>Loads a table of a database over one connection.</summary>
    public DataFrame Jdbc(string url, string table, Dictionary<string, string> properties) =>
        Frame("jdbc", url, table, _jvm.Jvm.Properties(properties));

    /// <summary>
    /// Loads a table of a database in <paramref name="numPartitions"/> strides of a numeric, date or time column. The bounds shape the
    /// strides only: rows outside them are loaded too.
    /// </summary>
    public DataFrame Jdbc(
        string url,
        string table,
        string columnName,
        long lowerBound,
        long upperBound,
        int numPartitions,
        Dictionary<string, string> properties) =>
        Frame("jdbc", url, table, columnName, lowerBound, upperBound, numPartitions, _jvm.Jvm.Properties(properties));

    /// <summary>Loads a table of a database, a partition for each condition; rows that meet none are left out, those that meet two come twice.</summary>
    public DataFrame Jdbc(string url, string table, IEnumerable<string> predicates, Dictionary<string, string> properties) =>
        Frame("jdbc", url, table, _jvm.Jvm.Strings(predicates), _jvm.Jvm.Properties(properties));

    private DataFrameReader With(string method, params ReadOnlySpan<object?> args)
    {
        // Spark's reader changes itself and returns itself: the second reference says nothing new.
        _jvm.Consume<JvmObject>(method, args).Dispose();
        return this;
    }

    private DataFrame Paths(string method, string[] paths) => Frame(method, _jvm.Jvm.Strings(paths));

    private DataFrame Frame(string method, params ReadOnlySpan<object?> args) => new(_jvm.Consume<JvmObject>(method, args));

    private JvmObject Texts(DataFrame texts)
    {
        using var encoder = _jvm.Jvm.CallStatic<JvmObject>("org.apache.spark.sql.Encoders", "STRING");
        return ((IJvmHandle)texts).Reference.Consume<JvmObject>("as", encoder);
    }
}
