using Customer360.Spark.Sql.Expressions;

namespace Customer360.Spark.Sql;

public sealed partial class Column
{
    /// <summary>Tests whether the value is one of a list; null when it is not but a null is involved.</summary>
    /// <param name="list">The values; an empty list is false for every row.</param>
    /// <returns>A boolean column.</returns>
    public Column IsIn(params string?[] list) => IsInList(list);

    /// <summary>Tests whether the value is one of a list; null when it is not but a null is involved.</summary>
    /// <param name="list">The values; an empty list is false for every row.</param>
    /// <returns>A boolean column.</returns>
    public Column IsIn(params int[] list) => IsInList(list);

    /// <summary>Tests whether the value is one of a list; null when it is not but a null is involved.</summary>
    /// <param name="list">The values; an empty list is false for every row.</param>
    /// <returns>A boolean column.</returns>
    public Column IsIn(params long[] list) => IsInList(list);

    /// <summary>Tests whether the value is one of a list; null when it is not but a null is involved.</summary>
    /// <param name="list">The values; an empty list is false for every row.</param>
    /// <returns>A boolean column.</returns>
    public Column IsIn(params bool[] list) => IsInList(list);

    /// <summary>Tests whether the value is one of a list; null when it is not but a null is involved.</summary>
    /// <param name="list">The values; an empty list is false for every row.</param>
    /// <returns>A boolean column.</returns>
    public Column IsIn(params short[] list) => IsInList(list);

    /// <summary>Tests whether the value is one of a list; null when it is not but a null is involved.</summary>
    /// <param name="list">The values; an empty list is false for every row.</param>
    /// <returns>A boolean column.</returns>
    public Column IsIn(params float[] list) => IsInList(list);

    /// <summary>Tests whether the value is one of a list; null when it is not but a null is involved.</summary>
    /// <param name="list">The values; an empty list is false for every row.</param>
    /// <returns>A boolean column.</returns>
    public Column IsIn(params double[] list) => IsInList(list);

    /// <summary>Tests whether the value is one of a list; null when it is not but a null is involved.</summary>
    /// <param name="list">The values; an empty list is false for every row.</param>
    /// <returns>A boolean column.</returns>
    public Column IsIn(params decimal[] list) => IsInList(list);

    /// <summary>Tests whether the value is one of a list; null when it is not but a null is involved.</summary>
    /// <param name="list">The values; an empty list is false for every row.</param>
    /// <returns>A boolean column.</returns>
    public Column IsIn(params DateOnly[] list) => IsInList(list);

    /// <summary>Tests whether the value is one of a list; null when it is not but a null is involved.</summary>
    /// <param name="list">The values; an empty list is false for every row.</param>
    /// <returns>A boolean column.</returns>
    public Column IsIn(params DateTimeOffset[] list) => IsInList(list);

    /// <summary>Tests whether the value is one of a list; null when it is not but a null is involved.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="values">Columns or values; an empty sequence is false for every row.</param>
    /// <returns>A boolean column.</returns>
    public Column IsIn<T>(IEnumerable<T> values) => IsInList(values);

    /// <summary>Tests whether the value is that of one of several columns.</summary>
    /// <param name="list">The columns.</param>
    /// <returns>A boolean column.</returns>
    public Column IsIn(params Column[] list) => IsInList(list);

    private Column IsInList<T>(IEnumerable<T> values)
    {
        var members = values.Select(value => Literals.Of(value)).ToArray();
        return members.Length == 0
            ? new Column(new LiteralExpression("false", $"({this} IN ())".Replace("`", "", StringComparison.Ordinal)))
            : new Column(new InExpression(Expression, members));
    }
}
