using Customer360.Spark.Interop;
using Customer360.Spark.Sql.Types;

namespace Customer360.Spark.Sql.Streaming;

/// <summary>Loads a stream. Options and schema add up until a load; nothing is read before a query is started.</summary>
public sealed class DataStreamReader : IJvmHandle
{
    private readonly JvmObject _jvm;

    internal DataStreamReader(JvmObject jvm) => _jvm = jvm;

    JvmObject IJvmHandle.Reference => _jvm;

    /// <summary>The format by name: a file format, delta, rate, kafka or a source's class.</summary>
    public DataStreamReader Format(string source) => With("format", source);

    /// <summary>The columns to expect; file formats require it.</summary>
    public DataStreamReader Schema(StructType schema) => With("schema", _jvm.Jvm.Type(schema));

    /// <summary>The columns to expect as DDL, e.g. <c>id long, name string</c>; file formats require it.</summary>
    public DataStreamReader Schema(string schemaString) => With("schema", schemaString);

    /// <summary>Sets an option of the format; names ignore case.</summary>
    public DataStreamReader Option(string key, string value) => With("option", key, value);

    /// <summary>Sets an option of the format; names ignore case.</summary>
    public DataStreamReader Option(string key, bool value) => With("option", key, value);

    /// <summary>Sets an option of the format; names ignore case.</summary>
    public DataStreamReader Option(string key, long value) => With("option", key, value);

    /// <summary>Sets an option of the format; names ignore case.</summary>
    public DataStreamReader Option(string key, double value) => With("option", key, value);

    /// <summary>Sets several options of the format; names ignore case.</summary>
    public DataStreamReader Options(Dictionary<string, string> options) => With("options", _jvm.Jvm.TextMap(options));

    /// <summary>The stream of a source that needs no path.</summary>
    public DataFrame Load() => Frame("load");

    /// <summary>The stream of the files that come to a folder.</summary>
    public DataFrame Load(string path) => Frame("load", path);

    /// <summary>The stream of the JSON files that come to a folder.</summary>
    public DataFrame Json(string path) => Frame("json", path);

    /// <summary>The stream of the CSV files that come to a folder.</summary>
    public DataFrame Csv(string path) => Frame("csv", path);

    /// <summary>The stream of the XML files that come to a folder.</summary>
    public DataFrame Xml(string path) => Frame("xml", path);

    /// <summary>The stream of the ORC files that come to a folder.</summary>
    public DataFrame Orc(string path) => Frame("orc", path);

    /// <summary>The stream of the Parquet files that come to a folder.</summary>
    public DataFrame Parquet(string path) => Frame("parquet", path);

    /// <summary>The stream of the lines of the text files that come to a folder, in the column <c>value</c>.</summary>
    public DataFrame Text(string path) => Frame("text", path);

    /// <summary>The stream of the rows that are added to a table.</summary>
    public DataFrame Table(string tableName) => Frame("table", tableName);

    private DataStreamReader With(string method, params ReadOnlySpan<object?> args)
    {
        // Spark's reader changes itself and returns itself: the second reference says nothing new.
        _jvm.Consume<JvmObject>(method, args).Dispose();
        return this;
    }

    private DataFrame Frame(string method, params ReadOnlySpan<object?> args) => new(_jvm.Consume<JvmObject>(method, args));
}
