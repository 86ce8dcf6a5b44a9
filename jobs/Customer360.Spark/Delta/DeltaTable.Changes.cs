using Customer360.Spark.Interop;
using Customer360.Spark.Sql;

namespace Customer360.Spark.Delta;

public sealed partial class DeltaTable
{
    /// <summary>Deletes all rows.</summary>
    public void Delete() => _jvm.Call("delete");

    /// <summary>Deletes the rows that meet the SQL condition.</summary>
    public void Delete(string condition) => _jvm.Consume("delete", condition);

    /// <summary>Deletes the rows that meet the condition.</summary>
    public void Delete(Column condition) => _jvm.Consume("delete", condition.ToJvm(Jvm));

    /// <summary>Deletes all rows.</summary>
    public Task DeleteAsync(CancellationToken cancel = default) => RunAsync("delete", cancel);

    /// <summary>Deletes the rows that meet the SQL condition.</summary>
    public Task DeleteAsync(string condition, CancellationToken cancel = default) => RunAsync("delete", cancel, condition);

    /// <summary>Deletes the rows that meet the condition.</summary>
    public Task DeleteAsync(Column condition, CancellationToken cancel = default) =>
        RunAsync("delete", cancel, condition.ToJvm(Jvm));

    /// <summary>Sets columns of all rows.</summary>
    public void Update(Dictionary<string, Column> set) => _jvm.Consume("update", Jvm.ColumnMap(set));

    /// <summary>Sets columns of the rows that meet the condition.</summary>
    public void Update(Column condition, Dictionary<string, Column> set) =>
        _jvm.Consume("update", condition.ToJvm(Jvm), Jvm.ColumnMap(set));

    /// <summary>Sets columns of the rows that meet the condition.</summary>
    public Task UpdateAsync(Column condition, Dictionary<string, Column> set, CancellationToken cancel = default) =>
        RunAsync("update", cancel, condition.ToJvm(Jvm), Jvm.ColumnMap(set));

    /// <summary>Sets columns of all rows to SQL expressions.</summary>
    public void UpdateExpr(Dictionary<string, string> set) => _jvm.Consume("updateExpr", Jvm.TextMap(set));

    /// <summary>Sets columns of the rows that meet the SQL condition to SQL expressions.</summary>
    public void UpdateExpr(string condition, Dictionary<string, string> set) =>
        _jvm.Consume("updateExpr", condition, Jvm.TextMap(set));

    /// <summary>Sets columns of the rows that meet the SQL condition to SQL expressions.</summary>
    public Task UpdateExprAsync(string condition, Dictionary<string, string> set, CancellationToken cancel = default) =>
        RunAsync("updateExpr", cancel, condition, Jvm.TextMap(set));

    /// <summary>Begins a merge of the source into this table where the SQL condition pairs their rows.</summary>
    public DeltaMergeBuilder Merge(DataFrame source, string condition) =>
        new(_jvm.Consume<JvmObject>("merge", source, condition));

    /// <summary>Begins a merge of the source into this table where the condition pairs their rows.</summary>
    public DeltaMergeBuilder Merge(DataFrame source, Column condition) =>
        new(_jvm.Consume<JvmObject>("merge", source, condition.ToJvm(Jvm)));
}
