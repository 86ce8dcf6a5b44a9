using Customer360.Spark.Sql.Expressions;

namespace Customer360.Spark.Sql;

// Functions whose SQL is more than a name and its arguments.
public static partial class Functions
{
    /// <summary>Sorts by a column from the lowest value up, nulls first.</summary>
    public static Column Asc(string columnName) => Col(columnName).Asc();

    /// <summary>Sorts by a column from the lowest value up, nulls first.</summary>
    public static Column AscNullsFirst(string columnName) => Col(columnName).AscNullsFirst();

    /// <summary>Sorts by a column from the lowest value up, nulls last.</summary>
    public static Column AscNullsLast(string columnName) => Col(columnName).AscNullsLast();

    /// <summary>Sorts by a column from the highest value down, nulls last.</summary>
    public static Column Desc(string columnName) => Col(columnName).Desc();

    /// <summary>Sorts by a column from the highest value down, nulls first.</summary>
    public static Column DescNullsFirst(string columnName) => Col(columnName).DescNullsFirst();

    /// <summary>Sorts by a column from the highest value down, nulls last.</summary>
    public static Column DescNullsLast(string columnName) => Col(columnName).DescNullsLast();

    /// <summary>The opposite of a condition; null stays null.</summary>
    public static Column Not(Column column) => !column;

    /// <summary>The logarithm to a base; null for zero and below.</summary>
    public static Column Log(double logBase, Column column) => Sql.Column.Call("log", Lit(logBase), column);

    /// <inheritdoc cref="Log(double, Column)"/>
    public static Column Log(double logBase, string columnName) => Log(logBase, Col(columnName));

    /// <summary>Tells Spark that the rows are few enough to be sent to every executor in a join.</summary>
    public static DataFrame Broadcast(DataFrame df) => df.Hint("broadcast");

    /// <summary>How many rows have a value that is not null in a column; <c>*</c> counts all rows.</summary>
    public static Column Count(string columnName) => Count(Col(columnName));

    /// <summary>How many distinct combinations of values there are; those with a null do not count.</summary>
    public static Column CountDistinct(Column column, params Column[] columns) => Distinct("count", [column, .. columns]);

    /// <inheritdoc cref="CountDistinct(Column, Column[])"/>
    public static Column CountDistinct(string columnName, params string[] columnNames) =>
        Distinct("count", Sql.Column.Named(columnName, columnNames));

    /// <summary>The sum of the distinct values.</summary>
    public static Column SumDistinct(Column column) => Distinct("sum", [column]);

    /// <inheritdoc cref="SumDistinct(Column)"/>
    public static Column SumDistinct(string columnName) => SumDistinct(Col(columnName));

    /// <summary>The distinct texts joined with a constant delimiter, in no certain order.</summary>
    public static Column ListAggDistinct(Column column, Column? delimiter = null) =>
        Distinct("listagg", delimiter is null ? [column] : [column, delimiter]);

    /// <summary>The distinct texts joined with a constant delimiter, in no certain order.</summary>
    public static Column StringAggDistinct(Column column, Column? delimiter = null) =>
        Distinct("string_agg", delimiter is null ? [column] : [column, delimiter]);

    /// <summary>The first value in the order the rows come, which only an ordered window makes certain; a null may be it
    /// unless nulls are passed over.</summary>
    public static Column First(Column column, bool ignoreNulls = false) => Chosen("first", column, ignoreNulls);

    /// <inheritdoc cref="First(Column, bool)"/>
    public static Column First(string columnName, bool ignoreNulls = false) => First(Col(columnName), ignoreNulls);

    /// <summary>The last value in the order the rows come, which only an ordered window makes certain; a null may be it
    /// unless nulls are passed over.</summary>
    public static Column Last(Column column, bool ignoreNulls = false) => Chosen("last", column, ignoreNulls);

    /// <inheritdoc cref="Last(Column, bool)"/>
    public static Column Last(string columnName, bool ignoreNulls = false) => Last(Col(columnName), ignoreNulls);

    /// <summary>The product of the values, as a double.</summary>
    public static Column Product(Column column) => Internal("product", column);

    /// <summary>The value so many rows earlier in the window, or a default where there is no such row.</summary>
    public static Column Lag(Column column, int offset, object? defaultValue = null, bool ignoreNulls = false) =>
        Neighbour("lag", column, offset, defaultValue, ignoreNulls);

    /// <summary>The value so many rows earlier in the window, or a default where there is no such row.</summary>
    public static Column Lag(string columnName, int offset, object? defaultValue = null) =>
        Lag(Col(columnName), offset, defaultValue);

    /// <summary>The value so many rows later in the window, or a default where there is no such row.</summary>
    public static Column Lead(Column column, int offset, object? defaultValue = null, bool ignoreNulls = false) =>
        Neighbour("lead", column, offset, defaultValue, ignoreNulls);

    /// <summary>The value so many rows later in the window, or a default where there is no such row.</summary>
    public static Column Lead(string columnName, int offset, object? defaultValue = null) =>
        Lead(Col(columnName), offset, defaultValue);

    /// <summary>The value of the so-manieth row of the window, from 1; null where the window is shorter.</summary>
    public static Column NthValue(Column column, int offset, bool ignoreNulls = false) => ignoreNulls
        ? Sql.Column.Call("nth_value", column, Lit(offset), Lit(true))
        : Sql.Column.Call("nth_value", column, Lit(offset));

    /// <summary>The exact value at a constant share of the sorted values, between two of them where it falls there.</summary>
    public static Column PercentileCont(Column column, double percentage, bool descending = false) =>
        new(new WithinGroupExpression("percentile_cont", Literals.Of(percentage), column.Expression, descending));

    /// <summary>The first value at or behind a constant share of the sorted values.</summary>
    public static Column PercentileDisc(Column column, double percentage, bool descending = false) =>
        new(new WithinGroupExpression("percentile_disc", Literals.Of(percentage), column.Expression, descending));

    /// <summary>A struct of the columns, its fields named as they are; give the others a name with an alias.</summary>
    public static Column Struct(params Column[] columns) =>
        new(new CallExpression("struct", Sql.Column.Expressions(columns), CallKind.Struct));

    /// <inheritdoc cref="Struct(Column[])"/>
    public static Column Struct(string columnName, params string[] columnNames) =>
        Struct(Sql.Column.Named(columnName, columnNames));

    /// <summary>Several columns out of a JSON text, one for each top-level field; name them with <c>As</c>.</summary>
    public static Column JsonTuple(Column column, params string[] fields) =>
        Sql.Column.Call("json_tuple", [column, .. fields.Select(field => Lit(field))]);

    /// <summary>Time windows that follow each other, as structs of <c>start</c> (included) and <c>end</c> (not included).</summary>
    /// <param name="column">The event time.</param>
    /// <param name="windowDuration">How long a window is, such as <c>10 minutes</c>.</param>
    public static Column Window(Column column, string windowDuration) =>
        Sql.Column.Call("window", column, Lit(windowDuration));

    /// <summary>Time windows that overlap when the slide is shorter than they are; a row then comes in several.</summary>
    /// <param name="column">The event time.</param>
    /// <param name="windowDuration">How long a window is, such as <c>10 minutes</c>.</param>
    /// <param name="slideDuration">How much later each window starts, at most its length.</param>
    public static Column Window(Column column, string windowDuration, string slideDuration) =>
        Sql.Column.Call("window", column, Lit(windowDuration), Lit(slideDuration));

    /// <summary>Time windows counted from another moment than 1970-01-01 00:00:00 UTC.</summary>
    /// <param name="column">The event time.</param>
    /// <param name="windowDuration">How long a window is, such as <c>1 hour</c>.</param>
    /// <param name="slideDuration">How much later each window starts, at most its length.</param>
    /// <param name="startTime">How far the windows are moved, such as <c>15 minutes</c>.</param>
    public static Column Window(Column column, string windowDuration, string slideDuration, string startTime) =>
        Sql.Column.Call("window", column, Lit(windowDuration), Lit(slideDuration), Lit(startTime));

    /// <summary>Windows that last until nothing happens for a while, as structs of <c>start</c> and <c>end</c>.</summary>
    public static Column SessionWindow(Column column, string gapDuration) => SessionWindow(column, Lit(gapDuration));

    /// <summary>Windows that last until nothing happens for a while, which each row may set for itself.</summary>
    public static Column SessionWindow(Column column, Column gapDuration) =>
        Sql.Column.Call("session_window", column, gapDuration);

    /// <summary>The timestamp moved by so many units, such as <c>HOUR</c> or <c>MONTH</c>.</summary>
    /// <exception cref="ArgumentException">The unit is not a word.</exception>
    public static Column TimestampAdd(string unit, Column quantity, Column timestamp) =>
        new(new UnitCallExpression("timestampadd", "timestamp_add", unit, quantity.Expression, timestamp.Expression));

    /// <summary>The whole units, such as <c>HOUR</c> or <c>MONTH</c>, from the start to the end.</summary>
    /// <exception cref="ArgumentException">The unit is not a word.</exception>
    public static Column TimestampDiff(string unit, Column start, Column end) =>
        new(new UnitCallExpression("timestampdiff", "timestamp_diff", unit, start.Expression, end.Expression));

    /// <summary>Calls a function by its name: a built-in one, or one registered in the session or catalog.</summary>
    /// <param name="functionName">The name; dots lead into a catalog and schema.</param>
    /// <param name="columns">Its arguments.</param>
    public static Column CallFunction(string functionName, params Column[] columns) => new(new CallExpression(
        Names.QuoteAll(Names.Parse(functionName)), Sql.Column.Expressions(columns), CallKind.Named));

    /// <summary>The same as <see cref="CallFunction"/>.</summary>
    public static Column CallUDF(string udfName, params Column[] columns) => CallFunction(udfName, columns);

    private static Column Distinct(string function, Column[] columns) =>
        new(new CallExpression(function, Sql.Column.Expressions(columns), CallKind.Distinct));

    private static Column Chosen(string function, Column column, bool ignoreNulls) => ignoreNulls
        ? Sql.Column.Call(function, column, Lit(true))
        : Sql.Column.Call(function, column);

    private static Column Neighbour(string function, Column column, int offset, object? defaultValue, bool ignoreNulls) =>
        ignoreNulls
            ? Sql.Column.Call(function, column, Lit(offset), Lit(defaultValue), Lit(true))
            : Sql.Column.Call(function, column, Lit(offset), Lit(defaultValue));

    // Known to Spark's own Column only, not to SQL.
    private static Column Internal(string function, params Column[] columns) =>
        new(new CallExpression(function, Sql.Column.Expressions(columns), CallKind.Internal));

    // Arguments left out at the end stay out; one left out in the middle gets the default Spark has for it.
    private static Column Given(
        string function, ReadOnlySpan<Column> required, params ReadOnlySpan<(Column? Value, object? Default)> optional)
    {
        var count = optional.Length;
        while (count > 0 && optional[count - 1].Value is null)
        {
            count--;
        }

        var arguments = new Column[required.Length + count];
        required.CopyTo(arguments);
        for (var index = 0; index < count; index++)
        {
            arguments[required.Length + index] = optional[index].Value ?? Lit(optional[index].Default);
        }

        return Sql.Column.Call(function, arguments);
    }

    private static Column? Options(IDictionary<string, string>? options) => options is null or { Count: 0 }
        ? null
        : Map([.. options.SelectMany(option => new[] { Lit(option.Key), Lit(option.Value) })]);
}
