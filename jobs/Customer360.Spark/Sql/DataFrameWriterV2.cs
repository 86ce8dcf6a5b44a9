using System.Globalization;

using Customer360.Spark.Interop;

namespace Customer360.Spark.Sql;

/// <summary>
/// Writes a DataFrame to a table of a catalog, each kind of write a method of its own. Columns are matched by name. The methods
/// that return nothing, or a task, run the plan and write.
/// </summary>
public sealed class DataFrameWriterV2 : IJvmHandle
{
    private readonly JvmObject _jvm;

    internal DataFrameWriterV2(JvmObject jvm) => _jvm = jvm;

    JvmObject IJvmHandle.Reference => _jvm;

    /// <summary>The format of a table that is to be created or replaced.</summary>
    public DataFrameWriterV2 Using(string provider) => With("using", provider);

    /// <summary>Sets an option of the write.</summary>
    public DataFrameWriterV2 Option(string key, string value) => With("option", key, value);

    /// <summary>Sets an option of the write.</summary>
    public DataFrameWriterV2 Option(string key, bool value) => Option(key, value ? "true" : "false");

    /// <summary>Sets an option of the write.</summary>
    public DataFrameWriterV2 Option(string key, long value) => Option(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sets an option of the write.</summary>
    public DataFrameWriterV2 Option(string key, double value) => Option(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sets several options of the write.</summary>
    public DataFrameWriterV2 Options(Dictionary<string, string> options) => With("options", _jvm.Jvm.TextMap(options));

    /// <summary>Sets a property of a table that is to be created or replaced.</summary>
    public DataFrameWriterV2 TableProperty(string property, string value) => With("tableProperty", property, value);

    /// <summary>Partitions a table that is to be created or replaced by these columns or transforms such as <c>Functions.Years</c>.</summary>
    public DataFrameWriterV2 PartitionedBy(Column column, params Column[] columns) =>
        With("partitionedBy", column.ToJvm(_jvm.Jvm), _jvm.Jvm.Columns(columns));

    /// <summary>Clusters a table that is to be created or replaced by these columns.</summary>
    public DataFrameWriterV2 ClusterBy(string column, params string[] columns) =>
        With("clusterBy", column, _jvm.Jvm.Strings(columns));

    /// <summary>Runs the plan and creates the table; refused when there is one.</summary>
    public void Create() => _jvm.Call("create");

    /// <summary>Runs the plan and creates the table; refused when there is one.</summary>
    public Task CreateAsync(CancellationToken cancel = default) => WriteAsync("create", cancel);

    /// <summary>Runs the plan and replaces the table, schema and all; refused when there is none.</summary>
    public void Replace() => _jvm.Call("replace");

    /// <summary>Runs the plan and replaces the table, schema and all; refused when there is none.</summary>
    public Task ReplaceAsync(CancellationToken cancel = default) => WriteAsync("replace", cancel);

    /// <summary>Runs the plan and creates the table, or replaces it, schema and all.</summary>
    public void CreateOrReplace() => _jvm.Call("createOrReplace");

    /// <summary>Runs the plan and creates the table, or replaces it, schema and all.</summary>
    public Task CreateOrReplaceAsync(CancellationToken cancel = default) => WriteAsync("createOrReplace", cancel);

    /// <summary>Runs the plan and adds the rows.</summary>
    public void Append() => _jvm.Call("append");

    /// <summary>Runs the plan and adds the rows.</summary>
    public Task AppendAsync(CancellationToken cancel = default) => WriteAsync("append", cancel);

    /// <summary>Runs the plan and replaces the rows of the table that meet the condition.</summary>
    public void Overwrite(Column condition) => _jvm.Consume("overwrite", condition.ToJvm(_jvm.Jvm));

    /// <summary>Runs the plan and replaces the rows of the table that meet the condition.</summary>
    public Task OverwriteAsync(Column condition, CancellationToken cancel = default) =>
        WriteAsync("overwrite", cancel, condition.ToJvm(_jvm.Jvm));

    /// <summary>Runs the plan and replaces the partitions for which it has rows.</summary>
    public void OverwritePartitions() => _jvm.Call("overwritePartitions");

    /// <summary>Runs the plan and replaces the partitions for which it has rows.</summary>
    public Task OverwritePartitionsAsync(CancellationToken cancel = default) => WriteAsync("overwritePartitions", cancel);

    private DataFrameWriterV2 With(string method, params ReadOnlySpan<object?> args)
    {
        // Spark's writer changes itself and returns itself: the second reference says nothing new.
        _jvm.Consume<JvmObject>(method, args).Dispose();
        return this;
    }

    private async Task WriteAsync(string method, CancellationToken cancel, params object?[] args) =>
        await _jvm.ConsumeAsync<object?>(method, cancel, args).ConfigureAwait(false);
}
