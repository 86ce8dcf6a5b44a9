using Customer360.Spark.Interop;
using Customer360.Spark.Sql.Streaming;

namespace Customer360.Spark.Sql;

/// <content>The ways from a session to a DataFrame.</content>
public sealed partial class SparkSession
{
    /// <summary>The catalog: databases, tables, functions, views and what is cached.</summary>
    public Catalog.Catalog Catalog => new(_jvm.Call<JvmObject>("catalog"));

    /// <summary>The interface to load files, tables and databases.</summary>
    public DataFrameReader Read() => new(_jvm.Call<JvmObject>("read"));

    /// <summary>The interface to load a stream.</summary>
    public DataStreamReader ReadStream() => new(_jvm.Call<JvmObject>("readStream"));

    /// <summary>The streaming queries of this session.</summary>
    public StreamingQueryManager Streams() => new(_jvm.Call<JvmObject>("streams"));

    /// <summary>A table or view of the catalog.</summary>
    public DataFrame Table(string tableName) => Frame("table", tableName);

    /// <summary>The result of one SQL statement. A query stays lazy, a command runs at once.</summary>
    public DataFrame Sql(string sqlText) => Frame("sql", sqlText);

    /// <summary>
    /// The result of one SQL statement with values for its named parameters, written <c>:name</c>. Values are plain C# values,
    /// literal columns, or arrays, maps and structs of them; each stays one value, whatever quotes are in it.
    /// </summary>
    public DataFrame Sql(string sqlText, IReadOnlyDictionary<string, object?> args) =>
        Sql(SqlParameters.Named(_jvm, sqlText, args));

    /// <summary>The result of one SQL statement with values for its parameters, written <c>?</c>, in order.</summary>
    public DataFrame Sql(string sqlText, params object?[] args) => Sql(SqlParameters.Positional(_jvm, sqlText, args));

    /// <summary>The result of one SQL statement; a command runs before the task ends.</summary>
    public async Task<DataFrame> SqlAsync(string sqlText, CancellationToken cancel = default) =>
        new(await _jvm.ConsumeAsync<JvmObject>("sql", cancel, sqlText).ConfigureAwait(false));

    /// <summary>The numbers from 0 to before <paramref name="end"/>, in the column <c>id</c>.</summary>
    public DataFrame Range(long end) => Numbers(end);

    /// <summary>The numbers from <paramref name="start"/> to before <paramref name="end"/>, in the column <c>id</c>.</summary>
    public DataFrame Range(long start, long end) => Numbers(start, end);

    /// <summary>Every <paramref name="step"/>-th number from <paramref name="start"/> to before <paramref name="end"/>, in the column <c>id</c>.</summary>
    public DataFrame Range(long start, long end, long step) => Numbers(start, end, step);

    /// <summary>Every <paramref name="step"/>-th number, in this many partitions, in the column <c>id</c>.</summary>
    public DataFrame Range(long start, long end, long step, int numPartitions) =>
        Numbers(start, end, step, numPartitions);

    /// <summary>Runs a command that a source or catalog offers, outside of Spark; what comes back is the command's own.</summary>
    public DataFrame ExecuteCommand(string runner, string command, Dictionary<string, string> options) => Frame(
        "executeCommand",
        runner,
        command,
        Jvm.CallStatic<JvmObject>("org.apache.spark.api.python.PythonUtils", "toScalaMap", Jvm.TextMap(options)));

    private DataFrame Numbers(params ReadOnlySpan<object?> args)
    {
        // Spark gives numbers here, not rows, and some methods tell them apart.
        using var numbers = _jvm.Call<JvmObject>("range", args);
        return new DataFrame(numbers.Call<JvmObject>("toDF"));
    }

    private DataFrame Frame(string method, params ReadOnlySpan<object?> args) => new(_jvm.Consume<JvmObject>(method, args));
}
