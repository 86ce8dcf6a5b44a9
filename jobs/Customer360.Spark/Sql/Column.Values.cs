using Customer360.Spark.Sql.Expressions;
using Customer360.Spark.Sql.Types;

namespace Customer360.Spark.Sql;

public sealed partial class Column
{
    /// <summary>An element of an array by its position from 0, a value of a map by its key, or a field of a struct by its name.</summary>
    /// <param name="key">The position, key or field name.</param>
    /// <returns>The element; null for a key that a map lacks. A position outside an array fails the query in ANSI mode.</returns>
    public Column this[object key] => GetItem(key);

    /// <summary>An element of an array by its position from 0, or a value of a map by its key.</summary>
    /// <param name="key">The position or key.</param>
    /// <returns>The element; null for a key that a map lacks. A position outside an array fails the query in ANSI mode.</returns>
    public Column GetItem(object key) => new(new ExtractExpression(Expression, Literals.Of(key)));

    /// <summary>A field of a struct.</summary>
    /// <param name="fieldName">The name of the field; a dot in it is part of the name.</param>
    /// <returns>The field; null when the struct is null.</returns>
    public Column GetField(string fieldName) => new(new ExtractExpression(Expression, Literals.Of(fieldName)));

    /// <summary>The same as <see cref="GetItem"/>.</summary>
    /// <param name="extraction">The position, key or field name.</param>
    /// <returns>The element.</returns>
    public Column Apply(object extraction) => GetItem(extraction);

    /// <summary>The struct with a field added, or replaced where it has one of that name.</summary>
    /// <param name="fieldName">The field; dots lead into nested structs.</param>
    /// <param name="column">Its new value.</param>
    /// <returns>A struct; null when this is null.</returns>
    public Column WithField(string fieldName, Column column) =>
        new(new WithFieldExpression(Expression, fieldName, column.Expression));

    /// <summary>The struct without some of its fields; names it lacks are passed over.</summary>
    /// <param name="fieldNames">The fields; dots lead into nested structs.</param>
    /// <returns>A struct; null when this is null.</returns>
    public Column DropFields(params string[] fieldNames) => new(new DropFieldsExpression(Expression, fieldNames));

    /// <summary>Names the result column.</summary>
    /// <param name="alias">The name, taken as it is: dots and backticks need no quoting.</param>
    /// <returns>The same values under that name.</returns>
    public Column Alias(string alias) => new(new AliasedExpression(Expression, [alias]));

    /// <summary>Names the result column.</summary>
    /// <param name="alias">The name, taken as it is: dots and backticks need no quoting.</param>
    /// <returns>The same values under that name.</returns>
    public Column As(string alias) => Alias(alias);

    /// <summary>Names the result columns of a generator such as an exploded map.</summary>
    /// <param name="alias">One name for each column it makes.</param>
    /// <returns>The same values under those names.</returns>
    public Column As(IEnumerable<string> alias) => new(new AliasedExpression(Expression, [.. alias]));

    /// <summary>Names the result column and describes it.</summary>
    /// <param name="alias">The name.</param>
    /// <param name="metadata">A JSON object that stays with the column in schemas, such as <c>{"comment":"…"}</c>.</param>
    /// <returns>The same values under that name.</returns>
    public Column As(string alias, string metadata) => new(new AliasedExpression(Expression, [alias], metadata));

    /// <summary>Names the result column.</summary>
    /// <param name="alias">The name, taken as it is: dots and backticks need no quoting.</param>
    /// <returns>The same values under that name.</returns>
    public Column Name(string alias) => Alias(alias);

    /// <summary>Converts to another type. What does not fit fails the query in Spark's ANSI mode and is null outside it.</summary>
    /// <param name="to">A SQL type, such as <c>bigint</c>, <c>decimal(12, 2)</c> or <c>array&lt;string&gt;</c>.</param>
    /// <returns>A column of that type, under the name it had.</returns>
    public Column Cast(string to) => new(new CastExpression(Expression, to, isTry: false));

    /// <summary>Converts to another type. What does not fit fails the query in Spark's ANSI mode and is null outside it.</summary>
    /// <param name="to">The type.</param>
    /// <returns>A column of that type, under the name it had.</returns>
    public Column Cast(DataType to) => Cast(to.Sql);

    /// <summary>Converts to another type; what does not fit is null.</summary>
    /// <param name="to">A SQL type, such as <c>bigint</c>, <c>decimal(12, 2)</c> or <c>array&lt;string&gt;</c>.</param>
    /// <returns>A column of that type, under the name it had.</returns>
    public Column TryCast(string to) => new(new CastExpression(Expression, to, isTry: true));

    /// <summary>Converts to another type; what does not fit is null.</summary>
    /// <param name="to">The type.</param>
    /// <returns>A column of that type, under the name it had.</returns>
    public Column TryCast(DataType to) => TryCast(to.Sql);

    /// <summary>Adds a branch to a case that <see cref="Functions.When"/> began.</summary>
    /// <param name="condition">Tested where all earlier conditions were false or null.</param>
    /// <param name="value">A column, or a value to make a literal.</param>
    /// <returns>The case with one branch more.</returns>
    /// <exception cref="InvalidOperationException">This is not a case, or it has its otherwise already.</exception>
    public Column When(Column condition, object? value) => Expression is CaseExpression { HasOtherwise: false } begun
        ? new Column(new CaseExpression([.. begun.Branches, (condition.Expression, Literals.Of(value))], null))
        : throw new InvalidOperationException("When continues only what Functions.When began, and only before Otherwise.");

    /// <summary>Ends a case that <see cref="Functions.When"/> began.</summary>
    /// <param name="value">What the rows get that no condition is true for; without it they get null.</param>
    /// <returns>The finished case.</returns>
    /// <exception cref="InvalidOperationException">This is not a case, or it has its otherwise already.</exception>
    public Column Otherwise(object? value) => Expression is CaseExpression { HasOtherwise: false } begun
        ? new Column(new CaseExpression(begun.Branches, Literals.Of(value)))
        : throw new InvalidOperationException("Otherwise ends only what Functions.When began, and only once.");

    /// <summary>Applies an aggregate or window function to the rows of a window instead of a group.</summary>
    /// <param name="window">The rows each row sees.</param>
    /// <returns>One value for every row.</returns>
    public Column Over(WindowSpec window) => new(new OverExpression(Expression, window));

    /// <summary>Applies an aggregate or window function to all rows.</summary>
    /// <returns>One value for every row.</returns>
    public Column Over() => Over(new WindowSpec());

    /// <summary>Hands this column to a function, so that steps read in the order they happen.</summary>
    /// <param name="func">The step.</param>
    /// <returns>What the step returns.</returns>
    public Column Transform(Func<Column, Column> func) => func(this);

    /// <summary>Marks a column of the enclosing query, for use inside a correlated subquery.</summary>
    /// <returns>The marked column.</returns>
    public Column Outer() => new(new OuterExpression(Expression));

    /// <summary>From the highest value down, nulls last.</summary>
    /// <returns>A sort order, for sorting and for windows.</returns>
    public Column Desc() => new(new SortExpression(Expression, " DESC NULLS LAST", "desc"));

    /// <summary>From the highest value down, nulls first.</summary>
    /// <returns>A sort order, for sorting and for windows.</returns>
    public Column DescNullsFirst() => new(new SortExpression(Expression, " DESC NULLS FIRST", "desc_nulls_first"));

    /// <summary>From the highest value down, nulls last.</summary>
    /// <returns>A sort order, for sorting and for windows.</returns>
    public Column DescNullsLast() => new(new SortExpression(Expression, " DESC NULLS LAST", "desc_nulls_last"));

    /// <summary>From the lowest value up, nulls first.</summary>
    /// <returns>A sort order, for sorting and for windows.</returns>
    public Column Asc() => new(new SortExpression(Expression, " ASC NULLS FIRST", "asc"));

    /// <summary>From the lowest value up, nulls first.</summary>
    /// <returns>A sort order, for sorting and for windows.</returns>
    public Column AscNullsFirst() => new(new SortExpression(Expression, " ASC NULLS FIRST", "asc_nulls_first"));

    /// <summary>From the lowest value up, nulls last.</summary>
    /// <returns>A sort order, for sorting and for windows.</returns>
    public Column AscNullsLast() => new(new SortExpression(Expression, " ASC NULLS LAST", "asc_nulls_last"));
}
