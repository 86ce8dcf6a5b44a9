using System.Globalization;
using Customer360.Spark.Interop;

namespace Customer360.Spark.Sql.Expressions;

/// <summary>Builds Spark's own Column objects; what text can say goes over as text, in one call.</summary>
internal sealed class JvmColumns : IDisposable
{
    internal const string ColumnClass = "org.apache.spark.sql.Column";
    private const string Functions = "org.apache.spark.sql.functions";
    private const string Helpers = "org.apache.spark.sql.api.python.PythonSQLUtils";

    private readonly Jvm _jvm;
    private readonly List<JvmObject> _parts = [];
    private readonly Dictionary<LambdaVariable, JvmObject> _variables = [];

    private JvmColumns(Jvm jvm) => _jvm = jvm;

    internal static JvmObject Build(Jvm jvm, Expression expression)
    {
        if (expression.IsText)
        {
            return Text(jvm, SqlWriter.Text(expression));
        }

        using var columns = new JvmColumns(jvm);
        return expression.Build(columns);
    }

    internal static JvmObject Text(Jvm jvm, string sql) => jvm.CallStatic<JvmObject>(Functions, "expr", sql);

    /// <summary>The Column of a part, which lives until the whole is built.</summary>
    internal JvmObject Of(Expression part) => part is LambdaVariable variable
        ? Of(variable)
        : Keep(part.IsText ? Text(_jvm, SqlWriter.Text(part)) : part.Build(this));

    // Spark resolves a lambda parameter by its name, so no two of one expression may share it.
    internal JvmObject Of(LambdaVariable variable)
    {
        if (!_variables.TryGetValue(variable, out var column))
        {
            var name = $"{variable.Name}_{_variables.Count.ToString(CultureInfo.InvariantCulture)}";
            column = Keep(_jvm.CallStatic<JvmObject>(Helpers, "unresolvedNamedLambdaVariable", name));
            _variables.Add(variable, column);
        }

        return column;
    }

    internal JvmObject Array(IEnumerable<Expression> parts) =>
        Keep(_jvm.Array(ColumnClass, [.. parts.Select(part => (object?)Of(part))]));

    internal JvmObject Objects(IEnumerable<Expression> parts) =>
        Keep(_jvm.Array("java.lang.Object", [.. parts.Select(part => (object?)Of(part))]));

    internal JvmObject Strings(IEnumerable<string> values) => Keep(_jvm.Strings(values));

    internal JvmObject Sequence(IEnumerable<string> values)
    {
        var list = Keep(_jvm.StringList(values));
        return Keep(_jvm.CallStatic<JvmObject>("org.apache.spark.api.python.PythonUtils", "toSeq", list));
    }

    internal JvmObject Metadata(string json) =>
        Keep(_jvm.CallStatic<JvmObject>("org.apache.spark.sql.types.Metadata", "fromJson", json));

    /// <summary>Calls one of Spark's <c>functions</c>.</summary>
    internal JvmObject Function(string name, params ReadOnlySpan<object?> arguments) =>
        _jvm.CallStatic<JvmObject>(Functions, name, arguments);

    /// <summary>Calls any built-in function by its SQL name.</summary>
    internal JvmObject BuiltIn(string name, IEnumerable<Expression> arguments) =>
        _jvm.CallStatic<JvmObject>(Helpers, "fn", name, Array(arguments));

    /// <summary>Calls a function that SQL does not know.</summary>
    internal JvmObject Internal(string name, IEnumerable<Expression> arguments) =>
        _jvm.CallStatic<JvmObject>(Helpers, "internalFn", name, Array(arguments));

    internal JvmObject Lambda(Expression body, IEnumerable<LambdaVariable> parameters) =>
        _jvm.CallStatic<JvmObject>(Helpers, "lambdaFunction", Of(body), Array(parameters));

    internal JvmObject Window(WindowSpec window)
    {
        var spec = Keep(_jvm.CallStatic<JvmObject>(
            "org.apache.spark.sql.expressions.Window", "partitionBy", Array(window.Partitions)));
        if (window.Orders.Count > 0)
        {
            spec = Keep(spec.Call<JvmObject>("orderBy", Array(window.Orders)));
        }

        return window.Frame is { } frame ? Keep(spec.Call<JvmObject>(frame.Method, frame.Start, frame.End)) : spec;
    }

    public void Dispose()
    {
        foreach (var part in _parts)
        {
            part.Dispose();
        }
    }

    private JvmObject Keep(JvmObject part)
    {
        _parts.Add(part);
        return part;
    }
}
