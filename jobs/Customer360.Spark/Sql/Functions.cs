using Customer360.Spark.Sql.Expressions;

namespace Customer360.Spark.Sql;

/// <summary>
/// Spark's functions over columns. Each call only builds an expression; unless its summary says otherwise, a null argument
/// makes the result null. A parameter named <c>columnName</c> names a column; other texts are literals.
/// </summary>
public static partial class Functions
{
    /// <summary>A column by its name, found in whatever DataFrame the expression is used with.</summary>
    /// <param name="columnName">The name; dots lead into structs or follow a table alias, <c>*</c> and <c>t.*</c> stand for all
    /// columns, and a part that itself holds dots goes between backticks.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentException">A backtick is left open, or a part is empty.</exception>
    public static Column Col(string columnName) => Sql.Column.Of(columnName);

    /// <summary>The same as <see cref="Col"/>.</summary>
    /// <param name="columnName">The name.</param>
    /// <returns>The column.</returns>
    public static Column Column(string columnName) => Col(columnName);

    /// <summary>A constant.</summary>
    /// <param name="literal">
    /// Null, a boolean, number, text, <see cref="DateOnly"/>, <see cref="DateTimeOffset"/> (an instant), <see cref="DateTime"/>
    /// (without a kind a timestamp without zone, otherwise an instant), <see cref="TimeSpan"/>, bytes, a list or a dictionary, or a value
    /// of one of Spark's own types such as <see cref="Types.Timestamp"/>.
    /// A column is returned as it is.
    /// </param>
    /// <returns>The constant, in the SQL type that fits: an <see cref="int"/> is an int, a <see cref="long"/> a bigint, a
    /// <see cref="byte"/> (unsigned here) a smallint.</returns>
    /// <exception cref="ArgumentException">There is no literal for the type of the value, enums among them.</exception>
    public static Column Lit(object? literal) => Sql.Column.Literal(literal);

    /// <summary>An expression written in SQL.</summary>
    /// <param name="expr">The text, which may end in an alias. Spark parses it when the column is used.</param>
    /// <returns>The expression.</returns>
    public static Column Expr(string expr) => new(new TextExpression(expr));

    /// <summary>Begins a case: <c>When(a, 1).When(b, 2).Otherwise(3)</c>.</summary>
    /// <param name="condition">The first condition.</param>
    /// <param name="value">A column, or a value to make a literal.</param>
    /// <returns>The case so far; null where no condition is true.</returns>
    public static Column When(Column condition, object? value) =>
        new(new CaseExpression([(condition.Expression, Literals.Of(value))], null));
}
