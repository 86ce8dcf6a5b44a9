using Customer360.Spark.Interop;
using Customer360.Spark.Sql.Expressions;

namespace Customer360.Spark.Sql;

/// <summary>
/// An expression over the columns of a DataFrame: immutable, lazy, and without data of its own.
/// It is built in this process alone; Spark first hears of it, and first checks it, when a DataFrame method takes it.
/// </summary>
/// <remarks>
/// Where a parameter is an <see cref="object"/>, a column is taken as it is and any other value becomes a literal, as
/// <see cref="Functions.Lit"/> does. A comparison with null is null, so neither true nor false; use <see cref="IsNull"/>.
/// </remarks>
public sealed partial class Column
{
    private string? _sql;

    internal Column(Expression expression) => Expression = expression;

    internal Expression Expression { get; }

    /// <summary>Whether SQL text says all of it: no column of a particular DataFrame, and a value rather than a sort order.</summary>
    internal bool IsText => Expression.IsText;

    /// <summary>The SQL text.</summary>
    /// <exception cref="InvalidOperationException">Something in the column has no text.</exception>
    internal string Sql => _sql ??= SqlWriter.Text(Expression);

    /// <summary>The SQL text whose result column has the name Spark's own Column gives it.</summary>
    /// <exception cref="InvalidOperationException">Something in the column has no text.</exception>
    internal string SelectSql => Expression is LiteralExpression { Name: { } name } ? $"{Sql} AS {Names.Quote(name)}" : Sql;

    /// <summary>The expression as readable SQL, for people and logs.</summary>
    /// <returns>SQL text; a column of a particular DataFrame shows by its name alone.</returns>
    public override string ToString() => SqlWriter.Display(Expression);

    /// <summary>Prints the expression to the console.</summary>
    /// <param name="extended">Also says whether the text is all of it, or the expression is tied to a DataFrame.</param>
    public void Explain(bool extended) => Console.Out.WriteLine(extended ? $"{(IsText ? "text" : "bound")}: {this}" : ToString());

    /// <summary>Spark's own Column: from the text in one call, or node by node where something has none.</summary>
    internal JvmObject ToJvm(Jvm jvm) => IsText ? JvmColumns.Text(jvm, SelectSql) : JvmColumns.Build(jvm, Expression);

    /// <summary>A column of that very dataset, so that joins of a table with itself tell the sides apart.</summary>
    internal static Column Bound(JvmObject dataset, string name) => new(new BoundColumn(dataset, name));

    /// <summary>A Column that Spark made; <paramref name="display"/> is how it shows to people.</summary>
    internal static Column Of(JvmObject column, string display) => new(new JvmColumn(column, display));

    internal static Column Literal(object? value) => value as Column ?? new Column(Literals.Of(value));

    internal static Column Of(string name) => new(NamedColumn.Parse(name));

    internal static Column[] Named(string name, string[] names) => [Of(name), .. names.Select(Of)];

    internal static Expression[] Expressions(IEnumerable<Column> columns) =>
        [.. columns.Select(column => column.Expression)];

    internal static Column Call(string function, params ReadOnlySpan<Column> arguments)
    {
        var expressions = new Expression[arguments.Length];
        for (var index = 0; index < arguments.Length; index++)
        {
            expressions[index] = arguments[index].Expression;
        }

        return new Column(new CallExpression(function, expressions));
    }

    private Column Infix(string symbol, object? right, string jvmMethod) =>
        new(new InfixExpression(Expression, symbol, Literals.Of(right), jvmMethod));

    private static Column Infix(object? left, string symbol, Column? right, string jvmMethod) =>
        new(new InfixExpression(Literals.Of(left), symbol, Literals.Of(right), jvmMethod));
}
