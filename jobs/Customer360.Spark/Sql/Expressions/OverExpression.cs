using Customer360.Spark.Interop;

namespace Customer360.Spark.Sql.Expressions;

/// <summary>A function over the rows of a window.</summary>
internal sealed class OverExpression(Expression function, WindowSpec window)
    : Expression([function, .. window.Partitions, .. window.Orders])
{
    internal override void Write(SqlWriter sql)
    {
        sql.Append(function).Append(" OVER (");
        window.Write(sql);
        sql.Append(")");
    }

    internal override JvmObject Build(JvmColumns columns) =>
        columns.Of(function).Call<JvmObject>("over", columns.Window(window));
}
