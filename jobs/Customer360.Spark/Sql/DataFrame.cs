using Customer360.Spark.Interop;
using Customer360.Spark.Sql.Types;

namespace Customer360.Spark.Sql;

/// <summary>
/// A lazy, distributed table. Transformations only build a plan and return a new DataFrame; actions, whose documentation says
/// that they run the plan, compute it anew each time unless it is persisted. An action that ends in "Async" runs on a
/// connection of its own and cancels its Spark jobs when its token is cancelled.
/// </summary>
/// <remarks>
/// Names are resolved when a transformation is called, so a misspelt column is refused there with an
/// <see cref="AnalysisException"/>, not when the plan runs.
/// </remarks>
public sealed partial class DataFrame : IJvmHandle
{
    private readonly JvmObject _jvm;

    internal DataFrame(JvmObject jvm) => _jvm = jvm;

    JvmObject IJvmHandle.Reference => _jvm;

    private Jvm Jvm => _jvm.Jvm;

    /// <summary>The column of this very DataFrame called <paramref name="name"/>, the same as <see cref="Col"/>.</summary>
    public Column this[string name] => Col(name);

    /// <summary>
    /// The column of this very DataFrame called <paramref name="name"/>. Unlike <c>Functions.Col</c> it stays unambiguous after
    /// a join with a DataFrame that has a column of the same name.
    /// </summary>
    public Column Col(string name) => Column.Bound(_jvm, name);

    /// <summary>The columns whose names match a regular expression written between backticks.</summary>
    public Column ColRegex(string pattern) => Column.Of(_jvm.Consume<JvmObject>("colRegex", pattern), pattern);

    /// <summary>A hidden metadata column that the source offers, such as <c>_metadata</c> of files.</summary>
    public Column MetadataColumn(string name) => Column.Of(_jvm.Consume<JvmObject>("metadataColumn", name), name);

    /// <summary>This DataFrame as a scalar subquery: its one column of its one row; null when it has no row.</summary>
    public Column Scalar() => Column.Of(_jvm.Call<JvmObject>("scalar"), "scalar subquery");

    /// <summary>A condition that holds when this DataFrame, usually filtered by an outer column, has a row.</summary>
    public Column Exists() => Column.Of(_jvm.Call<JvmObject>("exists"), "exists subquery");

    /// <summary>Names, types and nullability of the columns. Analyzes the plan, runs nothing.</summary>
    public StructType Schema()
    {
        using var schema = _jvm.Call<JvmObject>("schema");
        return StructType.FromJson(schema.Call<string>("json"));
    }

    /// <summary>The column names in order.</summary>
    public IReadOnlyList<string> Columns()
    {
        using var names = _jvm.Call<JvmObject>("columns");
        return Jvm.ReadStrings(names);
    }

    /// <summary>Each column's name with its type in Spark's short notation, e.g. <c>bigint</c>.</summary>
    public IEnumerable<Tuple<string, string>> DTypes() =>
        [.. Schema().Fields.Select(field => Tuple.Create(field.Name, field.DataType.SimpleString))];

    /// <summary>Whether collecting needs no executor.</summary>
    public bool IsLocal() => _jvm.Call<bool>("isLocal");

    /// <summary>Whether a streaming source is in the plan; such a DataFrame is run by <see cref="WriteStream"/> only.</summary>
    public bool IsStreaming() => _jvm.Call<bool>("isStreaming");

    /// <summary>The files this DataFrame reads, as far as the sources tell; in no order.</summary>
    public IEnumerable<string> InputFiles()
    {
        using var files = _jvm.Call<JvmObject>("inputFiles");
        return Jvm.ReadStrings(files);
    }

    /// <summary>Whether both plans are the same after Spark's clean-up; false does not prove that the results differ.</summary>
    public bool SameSemantics(DataFrame other) => _jvm.Consume<bool>("sameSemantics", other);

    /// <summary>A hash of the cleaned-up plan, equal where <see cref="SameSemantics"/> holds.</summary>
    public int SemanticHash() => _jvm.Call<int>("semanticHash");

    /// <summary>The result of <paramref name="transform"/> on this DataFrame, so that named steps read from top to bottom.</summary>
    public DataFrame Transform(Func<DataFrame, DataFrame> transform) => transform(this);

    private DataFrame Frame(string method, params ReadOnlySpan<object?> args) => new(_jvm.Consume<JvmObject>(method, args));

    private async Task<DataFrame> FrameAsync(string method, CancellationToken cancel, params object?[] args) =>
        new(await _jvm.ConsumeAsync<JvmObject>(method, cancel, args).ConfigureAwait(false));
}
