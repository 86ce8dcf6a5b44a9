using Customer360.Spark.Interop;
using Customer360.Spark.Sql;

namespace Customer360.Spark.Delta;

/// <summary>What a merge does with rows that match.</summary>
public sealed class DeltaMergeMatchedActionBuilder
{
    private readonly JvmObject _jvm;

    internal DeltaMergeMatchedActionBuilder(JvmObject jvm) => _jvm = jvm;

    /// <summary>Sets these columns; the others stay as they are.</summary>
    public DeltaMergeBuilder Update(Dictionary<string, Column> set) =>
        new(_jvm.Consume<JvmObject>("update", _jvm.Jvm.ColumnMap(set)));

    /// <summary>Sets these columns to SQL expressions; the others stay as they are.</summary>
    public DeltaMergeBuilder UpdateExpr(Dictionary<string, string> set) =>
        new(_jvm.Consume<JvmObject>("updateExpr", _jvm.Jvm.TextMap(set)));

    /// <summary>Sets every column of the table to the source's column of the same name.</summary>
    public DeltaMergeBuilder UpdateAll() => new(_jvm.Call<JvmObject>("updateAll"));

    /// <summary>Deletes the row.</summary>
    public DeltaMergeBuilder Delete() => new(_jvm.Call<JvmObject>("delete"));
}

/// <summary>What a merge does with source rows without a target row.</summary>
public sealed class DeltaMergeNotMatchedActionBuilder
{
    private readonly JvmObject _jvm;

    internal DeltaMergeNotMatchedActionBuilder(JvmObject jvm) => _jvm = jvm;

    /// <summary>Inserts these columns; the others become null or their generated value.</summary>
    public DeltaMergeBuilder Insert(Dictionary<string, Column> values) =>
        new(_jvm.Consume<JvmObject>("insert", _jvm.Jvm.ColumnMap(values)));

    /// <summary>Inserts these columns by SQL expressions; the others become null or their generated value.</summary>
    public DeltaMergeBuilder InsertExpr(Dictionary<string, string> values) =>
        new(_jvm.Consume<JvmObject>("insertExpr", _jvm.Jvm.TextMap(values)));

    /// <summary>Inserts every column of the table from the source's column of the same name.</summary>
    public DeltaMergeBuilder InsertAll() => new(_jvm.Call<JvmObject>("insertAll"));
}

/// <summary>What a merge does with target rows without a source row.</summary>
public sealed class DeltaMergeNotMatchedBySourceActionBuilder
{
    private readonly JvmObject _jvm;

    internal DeltaMergeNotMatchedBySourceActionBuilder(JvmObject jvm) => _jvm = jvm;

    /// <summary>Sets these columns; the values can only use columns of the table.</summary>
    public DeltaMergeBuilder Update(Dictionary<string, Column> set) =>
        new(_jvm.Consume<JvmObject>("update", _jvm.Jvm.ColumnMap(set)));

    /// <summary>Sets these columns to SQL expressions, which can only use columns of the table.</summary>
    public DeltaMergeBuilder UpdateExpr(Dictionary<string, string> set) =>
        new(_jvm.Consume<JvmObject>("updateExpr", _jvm.Jvm.TextMap(set)));

    /// <summary>Deletes the row.</summary>
    public DeltaMergeBuilder Delete() => new(_jvm.Call<JvmObject>("delete"));
}
