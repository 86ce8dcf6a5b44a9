using Customer360.Spark.Interop;
using Customer360.Spark.Sql;

namespace Customer360.Spark.Delta;

/// <summary>
/// A merge of a source into a Delta table. The rules of its clauses:
/// <list type="bullet">
/// <item>There may be any number of each kind; within a kind they are tried in the order they are added, and the first whose
/// condition holds acts on the row. Only the last clause of a kind may go without a condition.</item>
/// <item>A row that no clause acts on stays as it is; a source row that no clause inserts is passed over.</item>
/// <item>Two source rows that match one target row, and would change it, are refused. Two new source rows of one key are both
/// inserted: reduce the source to a row for each key first.</item>
/// <item>The source is read more than once, so it should give the same rows each time.</item>
/// </list>
/// Every method returns a new builder; nothing happens before <see cref="Execute"/>, which is one transaction.
/// </summary>
public sealed class DeltaMergeBuilder : IJvmHandle
{
    private readonly JvmObject _jvm;

    internal DeltaMergeBuilder(JvmObject jvm) => _jvm = jvm;

    JvmObject IJvmHandle.Reference => _jvm;

    /// <summary>Begins a clause for rows that match.</summary>
    public DeltaMergeMatchedActionBuilder WhenMatched() => new(Clause("whenMatched"));

    /// <summary>Begins a clause for rows that match and meet the SQL condition.</summary>
    public DeltaMergeMatchedActionBuilder WhenMatched(string condition) => new(Clause("whenMatched", condition));

    /// <summary>Begins a clause for rows that match and meet the condition.</summary>
    public DeltaMergeMatchedActionBuilder WhenMatched(Column condition) => new(Clause("whenMatched", condition.ToJvm(_jvm.Jvm)));

    /// <summary>Begins a clause for source rows without a target row.</summary>
    public DeltaMergeNotMatchedActionBuilder WhenNotMatched() => new(Clause("whenNotMatched"));

    /// <summary>Begins a clause for source rows without a target row that meet the SQL condition.</summary>
    public DeltaMergeNotMatchedActionBuilder WhenNotMatched(string condition) => new(Clause("whenNotMatched", condition));

    /// <summary>Begins a clause for source rows without a target row that meet the condition.</summary>
    public DeltaMergeNotMatchedActionBuilder WhenNotMatched(Column condition) =>
        new(Clause("whenNotMatched", condition.ToJvm(_jvm.Jvm)));

    /// <summary>Begins a clause for target rows without a source row.</summary>
    public DeltaMergeNotMatchedBySourceActionBuilder WhenNotMatchedBySource() => new(Clause("whenNotMatchedBySource"));

    /// <summary>Begins a clause for target rows without a source row that meet the SQL condition.</summary>
    public DeltaMergeNotMatchedBySourceActionBuilder WhenNotMatchedBySource(string condition) =>
        new(Clause("whenNotMatchedBySource", condition));

    /// <summary>Begins a clause for target rows without a source row that meet the condition.</summary>
    public DeltaMergeNotMatchedBySourceActionBuilder WhenNotMatchedBySource(Column condition) =>
        new(Clause("whenNotMatchedBySource", condition.ToJvm(_jvm.Jvm)));

    /// <summary>Lets the table gain columns that only the source has, when a clause updates or inserts all columns.</summary>
    public DeltaMergeBuilder WithSchemaEvolution() => new(_jvm.Call<JvmObject>("withSchemaEvolution"));

    /// <summary>Runs the merge.</summary>
    /// <returns>One row with the numbers of rows affected, updated, deleted and inserted.</returns>
    public DataFrame Execute() => new(_jvm.Call<JvmObject>("execute"));

    /// <summary>Runs the merge.</summary>
    /// <returns>One row with the numbers of rows affected, updated, deleted and inserted.</returns>
    public async Task<DataFrame> ExecuteAsync(CancellationToken cancel = default) =>
        new(await _jvm.ConsumeAsync<JvmObject>("execute", cancel).ConfigureAwait(false));

    private JvmObject Clause(string method, params ReadOnlySpan<object?> args) => _jvm.Consume<JvmObject>(method, args);
}
