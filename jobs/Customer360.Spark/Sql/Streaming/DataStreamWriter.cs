using Customer360.Spark.Interop;

namespace Customer360.Spark.Sql.Streaming;

/// <summary>
/// Starts a query that writes the rows of a stream until it is stopped or its trigger ends it. The option
/// <c>checkpointLocation</c> names the folder from which a later start goes on where this one ended.
/// </summary>
public sealed class DataStreamWriter : IJvmHandle
{
    private readonly JvmObject _jvm;

    internal DataStreamWriter(JvmObject jvm) => _jvm = jvm;

    JvmObject IJvmHandle.Reference => _jvm;

    /// <summary>Which rows are written at each trigger: append, complete or update, in any case.</summary>
    public DataStreamWriter OutputMode(string outputMode) => With("outputMode", outputMode);

    /// <summary>Which rows are written at each trigger.</summary>
    public DataStreamWriter OutputMode(OutputMode outputMode) => OutputMode(outputMode.ToString());

    /// <summary>The format by name: a file format, delta, kafka, console, memory or a sink's class.</summary>
    public DataStreamWriter Format(string source) => With("format", source);

    /// <summary>Puts the rows into folders by the values of these columns.</summary>
    public DataStreamWriter PartitionBy(params string[] columns) => With("partitionBy", _jvm.Jvm.Strings(columns));

    /// <summary>Clusters a table that is made by the query by these columns.</summary>
    public DataStreamWriter ClusterBy(params string[] columns) => With("clusterBy", _jvm.Jvm.Strings(columns));

    /// <summary>Sets an option of the sink; names ignore case.</summary>
    public DataStreamWriter Option(string key, string value) => With("option", key, value);

    /// <summary>Sets an option of the sink; names ignore case.</summary>
    public DataStreamWriter Option(string key, bool value) => With("option", key, value);

    /// <summary>Sets an option of the sink; names ignore case.</summary>
    public DataStreamWriter Option(string key, long value) => With("option", key, value);

    /// <summary>Sets an option of the sink; names ignore case.</summary>
    public DataStreamWriter Option(string key, double value) => With("option", key, value);

    /// <summary>Sets several options of the sink; names ignore case.</summary>
    public DataStreamWriter Options(Dictionary<string, string> options) => With("options", _jvm.Jvm.TextMap(options));

    /// <summary>When the query looks for new data; as fast as can be when not set.</summary>
    public DataStreamWriter Trigger(Trigger trigger) => With("trigger", trigger.In(_jvm.Jvm));

    /// <summary>Names the query; the name is unique among the running queries of the session.</summary>
    public DataStreamWriter QueryName(string queryName) => With("queryName", queryName);

    /// <summary>Starts the query in the background, writing to this path, or to where the options say when null.</summary>
    public StreamingQuery Start(string? path = null) =>
        new(path is null ? _jvm.Call<JvmObject>("start") : _jvm.Consume<JvmObject>("start", path));

    /// <summary>Starts the query in the background, adding to a table, made if need be.</summary>
    public StreamingQuery ToTable(string tableName) => new(_jvm.Consume<JvmObject>("toTable", tableName));

    private DataStreamWriter With(string method, params ReadOnlySpan<object?> args)
    {
        // Spark's writer changes itself and returns itself: the second reference says nothing new.
        _jvm.Consume<JvmObject>(method, args).Dispose();
        return this;
    }
}
