using Customer360.Spark.Interop;

namespace Customer360.Spark.Sql.Expressions;

/// <summary>An expression under another name, or under several for a generator of several columns.</summary>
internal sealed class AliasedExpression : Expression
{
    private readonly Expression _operand;
    private readonly IReadOnlyList<string> _names;
    private readonly string? _metadata;

    internal AliasedExpression(Expression operand, IReadOnlyList<string> names, string? metadata = null)
        : base(operand)
    {
        (_operand, _names, _metadata) = (operand, names, metadata);

        // Below an alias the names inside no longer show, and SQL has no word for metadata.
        HasAliasInside = false;
        NeedsJvm |= metadata is not null;
    }

    // SQL knows an alias only at the top and directly in struct(…), which writes it itself.
    internal override void Write(SqlWriter sql) => _operand.Write(sql);

    internal override void WriteRoot(SqlWriter sql)
    {
        sql.Append(_operand).Append(" AS ");
        if (_metadata is not null)
        {
            sql.AppendBound(Names.QuoteAll(_names));
            return;
        }

        sql.Append(_names.Count == 1 ? Names.Quote(_names[0]) : "(" + string.Join(", ", _names.Select(Names.Quote)) + ")");
    }

    internal override JvmObject Build(JvmColumns columns)
    {
        var operand = columns.Of(_operand);
        return _metadata is not null ? operand.Call<JvmObject>("as", _names[0], columns.Metadata(_metadata))
            : _names.Count == 1 ? operand.Call<JvmObject>("as", _names[0])
            : operand.Call<JvmObject>("as", columns.Strings(_names));
    }
}

/// <summary>A direction to sort in. Not a value: as text it only stands in a window or a sort.</summary>
internal sealed class SortExpression(Expression operand, string direction, string jvmMethod) : Expression(operand)
{
    internal override bool IsText => false;

    internal override void Write(SqlWriter sql) => sql.Append(operand).Append(direction);

    internal override JvmObject Build(JvmColumns columns) => columns.Of(operand).Call<JvmObject>(jvmMethod);
}
