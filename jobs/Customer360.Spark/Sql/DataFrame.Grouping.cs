using Customer360.Spark.Interop;

namespace Customer360.Spark.Sql;

public sealed partial class DataFrame
{
    /// <summary>Groups the rows by these columns; nulls make one group. Without columns all rows are one group.</summary>
    public RelationalGroupedDataset GroupBy(params Column[] columns) => Grouped("groupBy", Jvm.Columns(columns));

    /// <summary>Groups the rows by the columns of these names; nulls make one group.</summary>
    public RelationalGroupedDataset GroupBy(string column, params string[] columns) =>
        Grouped("groupBy", column, Jvm.Strings(columns));

    /// <summary>Groups by all columns, then by all but the last, and so on down to the grand total.</summary>
    public RelationalGroupedDataset Rollup(params Column[] columns) => Grouped("rollup", Jvm.Columns(columns));

    /// <summary>Groups by all columns, then by all but the last, and so on down to the grand total.</summary>
    public RelationalGroupedDataset Rollup(string column, params string[] columns) =>
        Grouped("rollup", column, Jvm.Strings(columns));

    /// <summary>Groups by every combination of the columns, the grand total included.</summary>
    public RelationalGroupedDataset Cube(params Column[] columns) => Grouped("cube", Jvm.Columns(columns));

    /// <summary>Groups by every combination of the columns, the grand total included.</summary>
    public RelationalGroupedDataset Cube(string column, params string[] columns) =>
        Grouped("cube", column, Jvm.Strings(columns));

    /// <summary>Groups by each of the sets; <paramref name="columns"/> names all columns of the sets, which come out null where not in the set.</summary>
    public RelationalGroupedDataset GroupingSets(IEnumerable<IEnumerable<Column>> sets, params Column[] columns)
    {
        var each = sets.Select(set => (object?)Jvm.Seq(Jvm.List(set.Select(column => (object?)column.ToJvm(Jvm)))));
        return Grouped("groupingSets", Jvm.Seq(Jvm.List(each)), Jvm.Columns(columns));
    }

    /// <summary>Aggregates all rows to one.</summary>
    public DataFrame Agg(Column expr, params Column[] exprs) => Frame("agg", expr.ToJvm(Jvm), Jvm.Columns(exprs));

    /// <summary>
    /// Computes aggregates on the side while an action runs; they reach query listeners and streaming progress under
    /// <paramref name="name"/>.
    /// </summary>
    public DataFrame Observe(string name, Column expr, params Column[] exprs) =>
        Frame("observe", name, expr.ToJvm(Jvm), Jvm.Columns(exprs));

    /// <summary>Computes aggregates on the side while the first action runs and hands them to <paramref name="observation"/>.</summary>
    public DataFrame Observe(Observation observation, Column expr, params Column[] exprs) =>
        Frame("observe", observation.In(Jvm), expr.ToJvm(Jvm), Jvm.Columns(exprs));

    private RelationalGroupedDataset Grouped(string method, params ReadOnlySpan<object?> args) =>
        new(_jvm.Consume<JvmObject>(method, args));
}
