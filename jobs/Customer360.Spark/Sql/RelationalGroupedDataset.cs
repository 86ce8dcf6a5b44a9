using Customer360.Spark.Interop;

namespace Customer360.Spark.Sql;

/// <summary>
/// Rows put into groups, waiting for what to compute of each. Every result has the grouping columns first; nothing runs before
/// an action on it.
/// </summary>
public sealed class RelationalGroupedDataset : IJvmHandle
{
    private readonly JvmObject _jvm;

    internal RelationalGroupedDataset(JvmObject jvm) => _jvm = jvm;

    JvmObject IJvmHandle.Reference => _jvm;

    /// <summary>One row for each group with these aggregates.</summary>
    public DataFrame Agg(Column expr, params Column[] exprs) =>
        Frame("agg", expr.ToJvm(_jvm.Jvm), _jvm.Jvm.Columns(exprs));

    /// <summary>The number of rows of each group, as <c>count</c>.</summary>
    public DataFrame Count() => Frame("count");

    /// <summary>The mean of these numeric columns, of all numeric ones without names; nulls are left out.</summary>
    public DataFrame Mean(params string[] columns) => Named("mean", columns);

    /// <summary>The greatest value of these numeric columns, of all numeric ones without names; nulls are left out.</summary>
    public DataFrame Max(params string[] columns) => Named("max", columns);

    /// <summary>The mean of these numeric columns, of all numeric ones without names; nulls are left out.</summary>
    public DataFrame Avg(params string[] columns) => Named("avg", columns);

    /// <summary>The least value of these numeric columns, of all numeric ones without names; nulls are left out.</summary>
    public DataFrame Min(params string[] columns) => Named("min", columns);

    /// <summary>The sum of these numeric columns, of all numeric ones without names; null where a group has nulls only.</summary>
    public DataFrame Sum(params string[] columns) => Named("sum", columns);

    /// <summary>Makes a column of each value of this one, after an extra job that finds the values.</summary>
    public RelationalGroupedDataset Pivot(string pivotColumn) => Grouped(pivotColumn);

    /// <summary>Makes a column of each of these values of this column; other values are left out.</summary>
    public RelationalGroupedDataset Pivot(string pivotColumn, IEnumerable<object?> values) =>
        Grouped(pivotColumn, _jvm.Jvm.Values(values));

    /// <summary>Makes a column of each value of this one, after an extra job that finds the values.</summary>
    public RelationalGroupedDataset Pivot(Column pivotColumn) => Grouped(pivotColumn.ToJvm(_jvm.Jvm));

    /// <summary>Makes a column of each of these values of this column; other values are left out.</summary>
    public RelationalGroupedDataset Pivot(Column pivotColumn, IEnumerable<object?> values) =>
        Grouped(pivotColumn.ToJvm(_jvm.Jvm), _jvm.Jvm.Values(values));

    private DataFrame Frame(string method, params ReadOnlySpan<object?> args) => new(_jvm.Consume<JvmObject>(method, args));

    private DataFrame Named(string method, string[] columns) => Frame(method, _jvm.Jvm.Strings(columns));

    private RelationalGroupedDataset Grouped(params ReadOnlySpan<object?> args) => new(_jvm.Consume<JvmObject>("pivot", args));
}
