using Customer360.Spark.Sql.Expressions;

namespace Customer360.Spark.Sql;

// Functions that take functions. The C# lambda runs once, here, to build an expression; Spark runs the expression.
public static partial class Functions
{
    /// <summary>The array with every element replaced by what a function makes of it.</summary>
    public static Column Transform(Column column, Func<Column, Column> f) => Higher("transform", [column], Lambda(f));

    /// <summary>The array with every element replaced by what a function makes of it and its index from 0.</summary>
    public static Column Transform(Column column, Func<Column, Column, Column> f) => Higher("transform", [column], Lambda(f));

    /// <summary>The array's elements for which a condition is true.</summary>
    public static Column Filter(Column column, Func<Column, Column> f) => Higher("filter", [column], Lambda(f));

    /// <summary>The array's elements for which a condition over the element and its index from 0 is true.</summary>
    public static Column Filter(Column column, Func<Column, Column, Column> f) => Higher("filter", [column], Lambda(f));

    /// <summary>Whether a condition is true for any element of the array; null when it is for none but null for one.</summary>
    public static Column Exists(Column column, Func<Column, Column> f) => Higher("exists", [column], Lambda(f));

    /// <summary>Whether a condition is true for every element of the array, as it is for an empty one.</summary>
    public static Column ForAll(Column column, Func<Column, Column> f) => Higher("forall", [column], Lambda(f));

    /// <summary>One value out of an array: the function takes what there is so far and the next element.</summary>
    /// <remarks>The initial value decides the type: for a bigint sum of ints start with <c>Lit(0L)</c>.</remarks>
    public static Column Aggregate(Column column, Column initialValue, Func<Column, Column, Column> merge) =>
        Higher("aggregate", [column, initialValue], Lambda(merge));

    /// <summary>One value out of an array, with a last step behind the last element.</summary>
    public static Column Aggregate(
        Column column, Column initialValue, Func<Column, Column, Column> merge, Func<Column, Column> finish) =>
        Higher("aggregate", [column, initialValue], Lambda(merge), Lambda(finish));

    /// <summary>The same as <see cref="Aggregate(Column, Column, Func{Column, Column, Column})"/>.</summary>
    public static Column Reduce(Column column, Column initialValue, Func<Column, Column, Column> merge) =>
        Higher("reduce", [column, initialValue], Lambda(merge));

    /// <summary>The same as <see cref="Aggregate(Column, Column, Func{Column, Column, Column}, Func{Column, Column})"/>.</summary>
    public static Column Reduce(
        Column column, Column initialValue, Func<Column, Column, Column> merge, Func<Column, Column> finish) =>
        Higher("reduce", [column, initialValue], Lambda(merge), Lambda(finish));

    /// <summary>The array sorted by a comparison that gives a negative number, 0 or a positive one; a null fails the query.</summary>
    public static Column ArraySort(Column column, Func<Column, Column, Column> comparator) =>
        Higher("array_sort", [column], Lambda(comparator));

    /// <summary>One array out of two, element by element; the shorter is filled up with nulls.</summary>
    public static Column ZipWith(Column left, Column right, Func<Column, Column, Column> f) =>
        Higher("zip_with", [left, right], Lambda(f));

    /// <summary>The map's entries for which a condition over key and value is true.</summary>
    public static Column MapFilter(Column column, Func<Column, Column, Column> f) => Higher("map_filter", [column], Lambda(f));

    /// <summary>One map out of two, key by key; the value of a map that lacks the key is null.</summary>
    public static Column MapZipWith(Column left, Column right, Func<Column, Column, Column, Column> f)
    {
        var (key, first, second) = (new LambdaVariable("k"), new LambdaVariable("x"), new LambdaVariable("y"));
        var body = f(new Column(key), new Column(first), new Column(second)).Expression;
        return Higher("map_zip_with", [left, right], new LambdaExpression([key, first, second], body));
    }

    /// <summary>The map with every key replaced by what a function makes of key and value; a repeated key fails the query.</summary>
    public static Column TransformKeys(Column column, Func<Column, Column, Column> f) =>
        Higher("transform_keys", [column], Lambda(f));

    /// <summary>The map with every value replaced by what a function makes of key and value.</summary>
    public static Column TransformValues(Column column, Func<Column, Column, Column> f) =>
        Higher("transform_values", [column], Lambda(f));

    private static LambdaExpression Lambda(Func<Column, Column> f)
    {
        var x = new LambdaVariable("x");
        return new LambdaExpression([x], f(new Column(x)).Expression);
    }

    private static LambdaExpression Lambda(Func<Column, Column, Column> f)
    {
        var (x, y) = (new LambdaVariable("x"), new LambdaVariable("y"));
        return new LambdaExpression([x, y], f(new Column(x), new Column(y)).Expression);
    }

    private static Column Higher(string function, Column[] columns, params LambdaExpression[] lambdas) =>
        new(new CallExpression(function, [.. Sql.Column.Expressions(columns), .. lambdas]));
}
