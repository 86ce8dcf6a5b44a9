using Customer360.Spark.Interop;

namespace Customer360.Spark.Sql.Expressions;

/// <summary>What is special about a call.</summary>
internal enum CallKind
{
    /// <summary>Name, brackets, arguments.</summary>
    Plain,

    /// <summary>Each distinct combination of arguments counts once.</summary>
    Distinct,

    /// <summary>A struct, whose arguments may carry an alias.</summary>
    Struct,

    /// <summary>A function the caller named, perhaps one of a catalog.</summary>
    Named,

    /// <summary>A function that SQL does not know.</summary>
    Internal,
}

/// <summary>A call of a function.</summary>
internal sealed class CallExpression : Expression
{
    private readonly string _name;
    private readonly IReadOnlyList<Expression> _arguments;
    private readonly CallKind _kind;

    internal CallExpression(string name, IReadOnlyList<Expression> arguments, CallKind kind = CallKind.Plain)
        : base([.. arguments])
    {
        (_name, _arguments, _kind) = (name, arguments, kind);
        NeedsJvm |= kind is CallKind.Internal;
        if (kind is CallKind.Struct)
        {
            HasAliasInside = arguments.Any(argument => argument.HasAliasInside);
        }
    }

    internal override void Write(SqlWriter sql)
    {
        if (_kind is CallKind.Internal)
        {
            sql.AppendBound(_name);
        }
        else
        {
            sql.Append(_name);
        }

        sql.Append(_kind is CallKind.Distinct ? "(DISTINCT " : "(");
        for (var index = 0; index < _arguments.Count; index++)
        {
            WriteArgument(sql, _arguments[index], index);
        }

        sql.Append(")");
    }

    internal override JvmObject Build(JvmColumns columns) => _kind switch
    {
        CallKind.Distinct => Distinct(columns),
        CallKind.Struct => columns.Function("struct", columns.Array(_arguments)),
        CallKind.Named => columns.Function("call_function", _name, columns.Array(_arguments)),
        CallKind.Internal => columns.Internal(_name, _arguments),
        _ => columns.BuiltIn(_name, _arguments),
    };

    private JvmObject Distinct(JvmColumns columns) => _name == "count"
        ? columns.Function("count_distinct", columns.Of(_arguments[0]), columns.Array(_arguments.Skip(1)))
        : columns.Function(_name + "_distinct", [.. _arguments.Select(columns.Of)]);

    private void WriteArgument(SqlWriter sql, Expression argument, int index)
    {
        sql.Append(index > 0 ? ", " : string.Empty);
        if (_kind is CallKind.Struct)
        {
            argument.WriteRoot(sql);
        }
        else
        {
            argument.Write(sql);
        }
    }
}

/// <summary>A function handed to a function over arrays or maps.</summary>
internal sealed class LambdaExpression : Expression
{
    private readonly IReadOnlyList<LambdaVariable> _parameters;
    private readonly Expression _body;

    internal LambdaExpression(IReadOnlyList<LambdaVariable> parameters, Expression body)
        : base(body)
    {
        (_parameters, _body) = (parameters, body);
        FreeVariables = [.. FreeVariables.Except(parameters)];
    }

    internal override void Write(SqlWriter sql)
    {
        sql.Enter(_parameters);
        var names = string.Join(", ", _parameters.Select(sql.NameOf));
        sql.Append(_parameters.Count == 1 ? names : "(" + names + ")").Append(" -> ").Append(_body);
        sql.Leave(_parameters);
    }

    internal override JvmObject Build(JvmColumns columns) => columns.Lambda(_body, _parameters);
}

/// <summary>An aggregate over sorted values.</summary>
internal sealed class WithinGroupExpression(string name, Expression argument, Expression order, bool descending)
    : Expression(argument, order)
{
    internal override void Write(SqlWriter sql) => sql
        .Append(name).Append("(").Append(argument).Append(") WITHIN GROUP (ORDER BY ").Append(order)
        .Append(descending ? " DESC)" : ")");

    internal override JvmObject Build(JvmColumns columns) => throw new NotSupportedException(
        $"Spark has {name} in SQL only, where a column of a particular DataFrame cannot stand; name the column with Col instead.");
}

/// <summary>A function whose first argument is the name of a unit of time.</summary>
internal sealed class UnitCallExpression : Expression
{
    private readonly string _name;
    private readonly string _jvmMethod;
    private readonly string _unit;
    private readonly Expression _first;
    private readonly Expression _second;

    internal UnitCallExpression(string name, string jvmMethod, string unit, Expression first, Expression second)
        : base(first, second)
    {
        if (!unit.All(char.IsAsciiLetter))
        {
            throw new ArgumentException($"'{unit}' is no unit of time; give a word such as HOUR.", nameof(unit));
        }

        (_name, _jvmMethod, _unit, _first, _second) = (name, jvmMethod, unit, first, second);
    }

    internal override void Write(SqlWriter sql) => sql
        .Append(_name).Append("(").Append(_unit).Append(", ").Append(_first).Append(", ").Append(_second).Append(")");

    internal override JvmObject Build(JvmColumns columns) =>
        columns.Function(_jvmMethod, _unit, columns.Of(_first), columns.Of(_second));
}
