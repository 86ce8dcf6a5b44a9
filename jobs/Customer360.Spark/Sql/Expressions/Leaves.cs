using Customer360.Spark.Interop;

namespace Customer360.Spark.Sql.Expressions;

/// <summary>A literal, or another text that can stand anywhere as it is.</summary>
internal sealed class LiteralExpression(string sql, string? name = null) : Expression
{
    /// <summary>The name Spark gives the literal as a result column, where its text gives another.</summary>
    internal string? Name { get; } = name;

    internal override void Write(SqlWriter writer) => writer.Append(sql);

    internal override JvmObject Build(JvmColumns columns) => throw NotBuilt();
}

/// <summary>SQL text of the caller.</summary>
internal sealed class TextExpression(string text) : Expression
{
    internal string Text { get; } = text;

    // A trailing comment would swallow the closing bracket.
    internal override void Write(SqlWriter sql) => sql
        .Append("(").Append(Text).Append(Text.Contains("--", StringComparison.Ordinal) ? "\n)" : ")");

    internal override void WriteRoot(SqlWriter sql) => sql.Append(Text);

    internal override JvmObject Build(JvmColumns columns) => throw NotBuilt();
}

/// <summary>A column found by its name in whatever rows the expression meets; the last part can be a star.</summary>
internal sealed class NamedColumn(IReadOnlyList<string> parts, bool isStar) : Expression
{
    internal static NamedColumn Parse(string name)
    {
        if (name == "*")
        {
            return new NamedColumn([], isStar: true);
        }

        return name.EndsWith(".*", StringComparison.Ordinal)
            ? new NamedColumn(Names.Parse(name[..^2]), isStar: true)
            : new NamedColumn(Names.Parse(name), isStar: false);
    }

    internal override void Write(SqlWriter sql)
    {
        sql.Append(Names.QuoteAll(parts));
        if (isStar)
        {
            sql.Append(parts.Count == 0 ? "*" : ".*");
        }
    }

    internal override JvmObject Build(JvmColumns columns) => throw NotBuilt();
}

/// <summary>A parameter of a lambda function; its final name depends on the lambdas around it.</summary>
internal sealed class LambdaVariable : Expression
{
    internal LambdaVariable(string name)
    {
        Name = name;
        FreeVariables = [this];
    }

    internal string Name { get; }

    internal override void Write(SqlWriter sql) => sql.Append(sql.NameOf(this));

    internal override JvmObject Build(JvmColumns columns) => columns.Of(this);
}
