namespace Customer360.Spark.Sql.Expressions;

/// <summary>Two operands around an operator; <c>JvmMethod</c> is the method of Spark's Column that means the same.</summary>
internal sealed partial class InfixExpression(Expression left, string symbol, Expression right, string jvmMethod)
    : Expression(left, right)
{
    internal string JvmMethod { get; } = jvmMethod;

    internal override void Write(SqlWriter sql) => sql
        .Append("(").Append(left).Append(" ").Append(symbol).Append(" ").Append(right).Append(")");
}

/// <summary>An operator before its operand; <c>JvmMethod</c> is the method of Spark's functions that means the same.</summary>
internal sealed partial class PrefixExpression(string symbol, Expression operand, string jvmMethod) : Expression(operand)
{
    internal string JvmMethod { get; } = jvmMethod;

    internal override void Write(SqlWriter sql) => sql.Append("(").Append(symbol).Append(operand).Append(")");
}

/// <summary>A test written behind its operand, such as <c>IS NULL</c>.</summary>
internal sealed partial class PostfixExpression(Expression operand, string symbol, string jvmMethod) : Expression(operand)
{
    internal string JvmMethod { get; } = jvmMethod;

    internal override void Write(SqlWriter sql) => sql.Append("(").Append(operand).Append(symbol).Append(")");
}

/// <summary>A conversion; <c>isTry</c> gives null where the value does not fit.</summary>
internal sealed partial class CastExpression(Expression operand, string type, bool isTry) : Expression(operand)
{
    internal override void Write(SqlWriter sql) => sql
        .Append(isTry ? "TRY_CAST(" : "CAST(").Append(operand).Append(" AS ").Append(type).Append(")");
}

/// <summary>Membership in a list that is not empty.</summary>
internal sealed partial class InExpression(Expression operand, IReadOnlyList<Expression> values)
    : Expression([operand, .. values])
{
    internal override void Write(SqlWriter sql) => sql
        .Append("(").Append(operand).Append(" IN (").AppendList(values).Append("))");
}

/// <summary>An element of an array or map, or a field of a struct, found by a key.</summary>
internal sealed partial class ExtractExpression(Expression operand, Expression key) : Expression(operand, key)
{
    internal override void Write(SqlWriter sql) => sql.Append(operand).Append("[").Append(key).Append("]");
}

/// <summary>Branches tested in order; without an otherwise the rest is null.</summary>
internal sealed partial class CaseExpression(IReadOnlyList<(Expression Condition, Expression Value)> branches, Expression? otherwise)
    : Expression([.. branches.SelectMany(branch => new[] { branch.Condition, branch.Value }), .. Optional(otherwise)])
{
    internal IReadOnlyList<(Expression Condition, Expression Value)> Branches { get; } = branches;

    internal bool HasOtherwise => otherwise is not null;

    internal override void Write(SqlWriter sql)
    {
        sql.Append("CASE");
        foreach (var (condition, value) in Branches)
        {
            sql.Append(" WHEN ").Append(condition).Append(" THEN ").Append(value);
        }

        if (otherwise is not null)
        {
            sql.Append(" ELSE ").Append(otherwise);
        }

        sql.Append(" END");
    }

    private static Expression[] Optional(Expression? expression) => expression is null ? [] : [expression];
}
