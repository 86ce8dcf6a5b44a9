using Customer360.Spark.Interop;

namespace Customer360.Spark.Sql.Expressions;

/// <summary>Two operands around an operator; <c>jvmMethod</c> is the method of Spark's Column that means the same.</summary>
internal sealed class InfixExpression(Expression left, string symbol, Expression right, string jvmMethod)
    : Expression(left, right)
{
    internal override void Write(SqlWriter sql) => sql
        .Append("(").Append(left).Append(" ").Append(symbol).Append(" ").Append(right).Append(")");

    internal override JvmObject Build(JvmColumns columns) => columns.Of(left).Call<JvmObject>(jvmMethod, columns.Of(right));
}

/// <summary>An operator before its operand; <c>jvmMethod</c> is the method of Spark's functions that means the same.</summary>
internal sealed class PrefixExpression(string symbol, Expression operand, string jvmMethod) : Expression(operand)
{
    internal override void Write(SqlWriter sql) => sql.Append("(").Append(symbol).Append(operand).Append(")");

    internal override JvmObject Build(JvmColumns columns) => columns.Function(jvmMethod, columns.Of(operand));
}

/// <summary>A test written behind its operand, such as <c>IS NULL</c>.</summary>
internal sealed class PostfixExpression(Expression operand, string symbol, string jvmMethod) : Expression(operand)
{
    internal override void Write(SqlWriter sql) => sql.Append("(").Append(operand).Append(symbol).Append(")");

    internal override JvmObject Build(JvmColumns columns) => columns.Of(operand).Call<JvmObject>(jvmMethod);
}

/// <summary>A conversion; <c>isTry</c> gives null where the value does not fit.</summary>
internal sealed class CastExpression(Expression operand, string type, bool isTry) : Expression(operand)
{
    internal override void Write(SqlWriter sql) => sql
        .Append(isTry ? "TRY_CAST(" : "CAST(").Append(operand).Append(" AS ").Append(type).Append(")");

    internal override JvmObject Build(JvmColumns columns) =>
        columns.Of(operand).Call<JvmObject>(isTry ? "try_cast" : "cast", type);
}

/// <summary>Membership in a list that is not empty.</summary>
internal sealed class InExpression(Expression operand, IReadOnlyList<Expression> values)
    : Expression([operand, .. values])
{
    internal override void Write(SqlWriter sql) => sql
        .Append("(").Append(operand).Append(" IN (").AppendList(values).Append("))");

    internal override JvmObject Build(JvmColumns columns) =>
        columns.Of(operand).Call<JvmObject>("isin", columns.Objects(values));
}

/// <summary>An element of an array or map, or a field of a struct, found by a key.</summary>
internal sealed class ExtractExpression(Expression operand, Expression key) : Expression(operand, key)
{
    internal override void Write(SqlWriter sql) => sql.Append(operand).Append("[").Append(key).Append("]");

    internal override JvmObject Build(JvmColumns columns) => columns.Of(operand).Call<JvmObject>("apply", columns.Of(key));
}

/// <summary>Branches tested in order; without an otherwise the rest is null.</summary>
internal sealed class CaseExpression(IReadOnlyList<(Expression Condition, Expression Value)> branches, Expression? otherwise)
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

    internal override JvmObject Build(JvmColumns columns)
    {
        JvmObject? built = null;
        foreach (var (condition, value) in Branches)
        {
            var begun = built;
            built = begun is null
                ? columns.Function("when", columns.Of(condition), columns.Of(value))
                : begun.Call<JvmObject>("when", columns.Of(condition), columns.Of(value));
            begun?.Dispose();
        }

        if (otherwise is null)
        {
            return built!;
        }

        using (built)
        {
            return built!.Call<JvmObject>("otherwise", columns.Of(otherwise));
        }
    }

    private static Expression[] Optional(Expression? expression) => expression is null ? [] : [expression];
}
