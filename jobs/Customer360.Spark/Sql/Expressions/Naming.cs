namespace Customer360.Spark.Sql.Expressions;

/// <summary>An expression under another name, or under several for a generator of several columns.</summary>
internal sealed partial class AliasedExpression : Expression
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
}

/// <summary>A direction to sort in. Not a value: as text it only stands in a window or a sort.</summary>
internal sealed partial class SortExpression(Expression operand, string direction, string jvmMethod) : Expression(operand)
{
    internal string JvmMethod { get; } = jvmMethod;

    internal override void Write(SqlWriter sql) => sql.Append(operand).Append(direction);
}
