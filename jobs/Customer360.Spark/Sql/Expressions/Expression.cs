using Customer360.Spark.Interop;

namespace Customer360.Spark.Sql.Expressions;

/// <summary>A node of the immutable tree behind a <see cref="Column"/>.</summary>
internal abstract class Expression
{
    protected Expression(params ReadOnlySpan<Expression> children)
    {
        foreach (var child in children)
        {
            NeedsJvm |= child.NeedsJvm;
            HasAliasInside |= child.HasAliasInside || child is AliasedExpression;
            if (child.FreeVariables.Count > 0)
            {
                FreeVariables = [.. FreeVariables.Union(child.FreeVariables)];
            }
        }
    }

    /// <summary>Whether something in the expression has no SQL text, such as a column of a particular DataFrame.</summary>
    internal bool NeedsJvm { get; private protected init; }

    /// <summary>Whether an alias lies below this node where SQL has no place for it. Spark shows it in the name of the result.</summary>
    internal bool HasAliasInside { get; private protected init; }

    /// <summary>Parameters of lambdas that begin above this node.</summary>
    internal IReadOnlyCollection<LambdaVariable> FreeVariables { get; private protected init; } = [];

    /// <summary>Whether SQL text that Spark parses by itself says all of it.</summary>
    internal virtual bool IsText => !NeedsJvm && !HasAliasInside && FreeVariables.Count == 0;

    /// <summary>Writes the expression so that it can be an operand of another one.</summary>
    internal abstract void Write(SqlWriter sql);

    /// <summary>Writes the expression as the whole text.</summary>
    internal virtual void WriteRoot(SqlWriter sql) => Write(sql);

    /// <summary>Builds Spark's own Column for an expression that text does not say, from those of its parts.</summary>
    internal abstract JvmObject Build(JvmColumns columns);

    private protected InvalidOperationException NotBuilt() => new($"{GetType().Name} is always sent as text.");
}
