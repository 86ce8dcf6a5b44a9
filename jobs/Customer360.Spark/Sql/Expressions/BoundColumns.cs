using Customer360.Spark.Interop;

namespace Customer360.Spark.Sql.Expressions;

/// <summary>A column of one particular DataFrame, so that it is told apart from columns of that name in others.</summary>
internal sealed class BoundColumn : Expression
{
    private readonly JvmObject _dataset;
    private readonly string _name;

    internal BoundColumn(JvmObject dataset, string name)
    {
        (_dataset, _name) = (dataset, name);
        NeedsJvm = true;
    }

    internal override void Write(SqlWriter sql) => sql.AppendBound(_name);

    internal override JvmObject Build(JvmColumns columns) => _dataset.Call<JvmObject>("col", _name);
}

/// <summary>A Column of the JVM that came from elsewhere.</summary>
internal sealed class JvmColumn : Expression
{
    private readonly JvmObject _column;
    private readonly string _display;

    internal JvmColumn(JvmObject column, string display)
    {
        (_column, _display) = (column, display);
        NeedsJvm = true;
    }

    internal override void Write(SqlWriter sql) => sql.AppendBound(_display);

    // A reference of its own, which the caller may release.
    internal override JvmObject Build(JvmColumns columns) =>
        _column.Jvm.CallStatic<JvmObject>("java.util.Objects", "requireNonNull", _column);
}
