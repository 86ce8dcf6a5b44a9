using Customer360.Spark.Interop;

namespace Customer360.Spark.Sql;

/// <summary>
/// A merge of a DataFrame, the source, into a table of a catalog. Clauses are tried in the order they are added, and the first
/// that fits a row acts on it:
/// <list type="bullet">
/// <item>a matched row is updated or deleted,</item>
/// <item>a source row without a target row is inserted,</item>
/// <item>a target row without a source row is updated or deleted.</item>
/// </list>
/// A row that no clause fits stays as it is. Only <see cref="Merge"/> runs anything.
/// </summary>
public sealed class MergeIntoWriter : IJvmHandle
{
    private readonly JvmObject _jvm;

    internal MergeIntoWriter(JvmObject jvm) => _jvm = jvm;

    JvmObject IJvmHandle.Reference => _jvm;

    /// <summary>Begins a clause for rows that match.</summary>
    public WhenMatched WhenMatched() => new(Clause("whenMatched"));

    /// <summary>Begins a clause for rows that match and meet the condition.</summary>
    public WhenMatched WhenMatched(Column condition) => new(Clause("whenMatched", condition.ToJvm(_jvm.Jvm)));

    /// <summary>Begins a clause for source rows without a target row.</summary>
    public WhenNotMatched WhenNotMatched() => new(Clause("whenNotMatched"));

    /// <summary>Begins a clause for source rows without a target row that meet the condition.</summary>
    public WhenNotMatched WhenNotMatched(Column condition) => new(Clause("whenNotMatched", condition.ToJvm(_jvm.Jvm)));

    /// <summary>Begins a clause for target rows without a source row.</summary>
    public WhenNotMatchedBySource WhenNotMatchedBySource() => new(Clause("whenNotMatchedBySource"));

    /// <summary>Begins a clause for target rows without a source row that meet the condition.</summary>
    public WhenNotMatchedBySource WhenNotMatchedBySource(Column condition) =>
        new(Clause("whenNotMatchedBySource", condition.ToJvm(_jvm.Jvm)));

    /// <summary>Lets the table gain columns that only the source has.</summary>
    public MergeIntoWriter WithSchemaEvolution() => new(_jvm.Call<JvmObject>("withSchemaEvolution"));

    /// <summary>Runs the merge as one transaction.</summary>
    public void Merge() => _jvm.Call("merge");

    /// <summary>Runs the merge as one transaction.</summary>
    public Task MergeAsync(CancellationToken cancel = default) => _jvm.ConsumeAsync<object?>("merge", cancel);

    private JvmObject Clause(string method, params ReadOnlySpan<object?> args) => _jvm.Consume<JvmObject>(method, args);
}
