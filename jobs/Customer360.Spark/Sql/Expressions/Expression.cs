namespace Customer360.Spark.Sql.Expressions;

/// <summary>A node of the immutable tree behind a <see cref="Column"/>.</summary>
internal abstract partial class Expression
{
    protected Expression(params ReadOnlySpan<Expression> children)
    {
        foreach (var child in children)
        {
            NeedsJvm |= child.NeedsJvm;
            HasAliasInside |= child.HasAliasInside || child is AliasedExpression;
        }
    }

    /// <summary>Whether something in the expression has no SQL text, such as a column of a particular DataFrame.</summary>
    internal bool NeedsJvm { get; private protected init; }

    /// <summary>Whether an alias lies below this node where SQL has no place for it.</summary>
    internal bool HasAliasInside { get; private protected init; }

    /// <summary>Writes the expression so that it can be an operand of another one.</summary>
    internal abstract void Write(SqlWriter sql);

    /// <summary>Writes the expression as the whole text.</summary>
    internal virtual void WriteRoot(SqlWriter sql) => Write(sql);
}
