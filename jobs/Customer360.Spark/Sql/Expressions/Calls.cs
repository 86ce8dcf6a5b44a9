namespace Customer360.Spark.Sql.Expressions;

/// <summary>A call of a function by its SQL name.</summary>
internal sealed partial class CallExpression : Expression
{
    private readonly string _name;
    private readonly IReadOnlyList<Expression> _arguments;
    private readonly CallKind _kind;

    internal CallExpression(string name, IReadOnlyList<Expression> arguments, CallKind kind = CallKind.Plain)
        : base([.. arguments])
    {
        (_name, _arguments, _kind) = (name, arguments, kind);
        if (kind is CallKind.Struct)
        {
            HasAliasInside = arguments.Any(argument => argument.HasAliasInside);
        }
    }

    internal override void Write(SqlWriter sql)
    {
        sql.Append(_name).Append(_kind is CallKind.Distinct ? "(DISTINCT " : "(");
        if (_kind is CallKind.Struct)
        {
            WriteFields(sql);
        }
        else
        {
            sql.AppendList(_arguments);
        }

        sql.Append(_kind is CallKind.IgnoringNulls ? ") IGNORE NULLS" : ")");
    }

    private void WriteFields(SqlWriter sql)
    {
        for (var index = 0; index < _arguments.Count; index++)
        {
            sql.Append(index > 0 ? ", " : string.Empty);
            _arguments[index].WriteRoot(sql);
        }
    }
}

/// <summary>What is special about a call.</summary>
internal enum CallKind
{
    /// <summary>Name, brackets, arguments.</summary>
    Plain,

    /// <summary>Each distinct combination of arguments counts once.</summary>
    Distinct,

    /// <summary>A window function that passes over nulls.</summary>
    IgnoringNulls,

    /// <summary>A struct, whose arguments may carry an alias.</summary>
    Struct,
}

/// <summary>A function handed to a function over arrays or maps.</summary>
internal sealed partial class LambdaExpression(IReadOnlyList<LambdaVariable> parameters, Expression body) : Expression(body)
{
    internal override void Write(SqlWriter sql)
    {
        sql.Enter(parameters);
        var names = string.Join(", ", parameters.Select(sql.NameOf));
        sql.Append(parameters.Count == 1 ? names : "(" + names + ")").Append(" -> ").Append(body);
        sql.Leave(parameters);
    }
}
