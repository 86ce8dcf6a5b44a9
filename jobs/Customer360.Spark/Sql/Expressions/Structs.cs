using Customer360.Spark.Interop;

namespace Customer360.Spark.Sql.Expressions;

/// <summary>A struct with one field set; Spark has no SQL for it.</summary>
internal sealed class WithFieldExpression : Expression
{
    private readonly Expression _operand;
    private readonly string _field;
    private readonly Expression _value;

    internal WithFieldExpression(Expression operand, string field, Expression value)
        : base(operand, value)
    {
        (_operand, _field, _value) = (operand, field, value);
        NeedsJvm = true;
    }

    internal override void Write(SqlWriter sql) =>
        sql.AppendBound($"update_fields({SqlWriter.Display(_operand)}, {_field} = {SqlWriter.Display(_value)})");

    internal override JvmObject Build(JvmColumns columns) =>
        columns.Of(_operand).Call<JvmObject>("withField", _field, columns.Of(_value));
}

/// <summary>A struct without some fields; Spark has no SQL for it.</summary>
internal sealed class DropFieldsExpression : Expression
{
    private readonly Expression _operand;
    private readonly IReadOnlyList<string> _fields;

    internal DropFieldsExpression(Expression operand, IReadOnlyList<string> fields)
        : base(operand)
    {
        (_operand, _fields) = (operand, fields);
        NeedsJvm = true;
    }

    internal override void Write(SqlWriter sql) =>
        sql.AppendBound($"drop_fields({SqlWriter.Display(_operand)}, {string.Join(", ", _fields)})");

    internal override JvmObject Build(JvmColumns columns) =>
        columns.Of(_operand).Call<JvmObject>("dropFields", columns.Sequence(_fields));
}

/// <summary>A column of the enclosing query; Spark has no SQL for it.</summary>
internal sealed class OuterExpression : Expression
{
    private readonly Expression _operand;

    internal OuterExpression(Expression operand)
        : base(operand)
    {
        _operand = operand;
        NeedsJvm = true;
    }

    internal override void Write(SqlWriter sql) => sql.AppendBound($"outer({SqlWriter.Display(_operand)})");

    internal override JvmObject Build(JvmColumns columns) => columns.Of(_operand).Call<JvmObject>("outer");
}
