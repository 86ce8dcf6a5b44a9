using Customer360.Spark.Interop;
using Customer360.Spark.Sql.Streaming;

namespace Customer360.Spark.Sql;

public sealed partial class DataFrame
{
    private const int ShownRows = 20;
    private const int ShownCharacters = 20;

    /// <summary>Runs the plan and returns the number of rows.</summary>
    public long Count() => _jvm.Call<long>("count");

    /// <summary>Runs the plan and returns the number of rows.</summary>
    public Task<long> CountAsync(CancellationToken cancel = default) => _jvm.ConsumeAsync<long>("count", cancel);

    /// <summary>Whether there is no row. Runs the plan as far as the first row.</summary>
    public bool IsEmpty() => _jvm.Call<bool>("isEmpty");

    /// <summary>Whether there is no row. Runs the plan as far as the first row.</summary>
    public Task<bool> IsEmptyAsync(CancellationToken cancel = default) => _jvm.ConsumeAsync<bool>("isEmpty", cancel);

    /// <summary>
    /// Runs the plan for its first rows and prints them to the console as a table. Longer texts are cut at
    /// <paramref name="truncate"/> characters, 0 shows all; <paramref name="vertical"/> prints a line for each cell.
    /// </summary>
    public void Show(int numRows = ShownRows, int truncate = ShownCharacters, bool vertical = false) =>
        Console.WriteLine(_jvm.Consume<string>("showString", numRows, truncate, vertical));

    /// <summary>Prints as <see cref="Show"/> does. Runs the plan.</summary>
    public async Task ShowAsync(
        int numRows = ShownRows, int truncate = ShownCharacters, bool vertical = false, CancellationToken cancel = default) =>
        await Console.Out
            .WriteLineAsync(await _jvm.ConsumeAsync<string>("showString", cancel, numRows, truncate, vertical).ConfigureAwait(false))
            .ConfigureAwait(false);

    /// <summary>Prints the schema to the console as a tree.</summary>
    public void PrintSchema() => Console.WriteLine(SchemaTree());

    /// <summary>Prints the schema to the console as a tree, down to this level of nesting.</summary>
    public void PrintSchema(int level) => Console.WriteLine(SchemaTree(level));

    /// <summary>Prints the physical plan to the console, with <paramref name="extended"/> the logical plans too. Runs nothing.</summary>
    public void Explain(bool extended = false) => Explain(extended ? "extended" : "simple");

    /// <summary>Prints the plan to the console. Modes are simple, extended, codegen, cost and formatted. Runs nothing.</summary>
    public void Explain(string mode) => Console.WriteLine(Explanation(mode));

    /// <summary>The interface to write the rows to files, tables and databases.</summary>
    public DataFrameWriter Write() => new(_jvm.Call<JvmObject>("write"));

    /// <summary>The interface to write the rows to a table of a catalog, with Spark's second writer.</summary>
    public DataFrameWriterV2 WriteTo(string table) => new(_jvm.Consume<JvmObject>("writeTo", table));

    /// <summary>The interface to start a query that keeps writing the rows of a stream.</summary>
    public DataStreamWriter WriteStream() => new(_jvm.Call<JvmObject>("writeStream"));

    /// <summary>
    /// Merges these rows, the source, into a table of a catalog that supports it. Nothing happens before
    /// <see cref="MergeIntoWriter.Merge"/>.
    /// </summary>
    public MergeIntoWriter MergeInto(string table, Column condition) =>
        new(_jvm.Consume<JvmObject>("mergeInto", table, condition.ToJvm(Jvm)));

    internal string Explanation(string mode)
    {
        using var execution = _jvm.Call<JvmObject>("queryExecution");
        return Jvm.CallStatic<string>("org.apache.spark.sql.api.python.PythonSQLUtils", "explainString", execution, mode);
    }

    private string SchemaTree(int level = int.MaxValue)
    {
        using var schema = _jvm.Call<JvmObject>("schema");
        return schema.Consume<string>("treeString", level);
    }
}
