namespace Customer360.Spark.Sql;

// Aggregates: one value for a group, or over a window. They pass over nulls unless said otherwise, and are null over no values.
public static partial class Functions
{
    /// <summary>
    /// Some value of the group, not the same in every run; a null may be it unless a constant true says to pass over nulls.
    /// </summary>
    public static Column AnyValue(Column column, Column? ignoreNulls = null) => Given("any_value", [column], (ignoreNulls, null));

    /// <summary>Whether a condition is true for any row.</summary>
    public static Column Any(Column column) => Sql.Column.Call("any", column);

    /// <summary>About how many distinct values there are, within 5 %.</summary>
    public static Column ApproxCountDistinct(Column column) => Sql.Column.Call("approx_count_distinct", column);

    /// <inheritdoc cref="ApproxCountDistinct(Column)"/>
    public static Column ApproxCountDistinct(string columnName) => ApproxCountDistinct(Col(columnName));

    /// <summary>About how many distinct values there are, within a relative standard deviation.</summary>
    public static Column ApproxCountDistinct(Column column, double rsd) => Sql.Column.Call("approx_count_distinct", column, Lit(rsd));

    /// <inheritdoc cref="ApproxCountDistinct(Column, double)"/>
    public static Column ApproxCountDistinct(string columnName, double rsd) => ApproxCountDistinct(Col(columnName), rsd);

    /// <summary>A value below which about a share of the values lies; an array of shares gives an array.</summary>
    public static Column ApproxPercentile(Column column, Column percentage, Column accuracy) =>
        Sql.Column.Call("approx_percentile", column, percentage, accuracy);

    /// <summary>The most frequent values with about their counts, as an array of structs; 5 unless told.</summary>
    public static Column ApproxTopK(Column column, Column? k = null, Column? maxItemsTracked = null) =>
        Given("approx_top_k", [column], (k, 5), (maxItemsTracked, 10000));

    /// <summary>A sketch of the most frequent values, to combine or estimate from later.</summary>
    public static Column ApproxTopKAccumulate(Column column, Column? maxItemsTracked = null) =>
        Given("approx_top_k_accumulate", [column], (maxItemsTracked, null));

    /// <summary>One sketch of frequent values out of many.</summary>
    public static Column ApproxTopKCombine(Column sketch, Column? maxItemsTracked = null) =>
        Given("approx_top_k_combine", [sketch], (maxItemsTracked, null));

    /// <summary>All values that are not null, as an array in no certain order.</summary>
    public static Column ArrayAgg(Column column) => Sql.Column.Call("array_agg", column);

    /// <summary>The mean.</summary>
    public static Column Avg(Column column) => Sql.Column.Call("avg", column);

    /// <inheritdoc cref="Avg(Column)"/>
    public static Column Avg(string columnName) => Avg(Col(columnName));

    /// <summary>The bits set in all values.</summary>
    public static Column BitAnd(Column column) => Sql.Column.Call("bit_and", column);

    /// <summary>The bits set in any value.</summary>
    public static Column BitOr(Column column) => Sql.Column.Call("bit_or", column);

    /// <summary>The bits set in an odd number of values.</summary>
    public static Column BitXor(Column column) => Sql.Column.Call("bit_xor", column);

    /// <summary>The bits set in all bitmaps.</summary>
    public static Column BitmapAndAgg(Column column) => Sql.Column.Call("bitmap_and_agg", column);

    /// <summary>A bitmap with the bits at the positions of the values set.</summary>
    public static Column BitmapConstructAgg(Column column) => Sql.Column.Call("bitmap_construct_agg", column);

    /// <summary>The bits set in any bitmap.</summary>
    public static Column BitmapOrAgg(Column column) => Sql.Column.Call("bitmap_or_agg", column);

    /// <summary>Whether a condition is true for every row.</summary>
    public static Column BoolAnd(Column column) => Sql.Column.Call("bool_and", column);

    /// <summary>Whether a condition is true for any row.</summary>
    public static Column BoolOr(Column column) => Sql.Column.Call("bool_or", column);

    /// <summary>All values that are not null, as an array in no certain order.</summary>
    public static Column CollectList(Column column) => Sql.Column.Call("collect_list", column);

    /// <inheritdoc cref="CollectList(Column)"/>
    public static Column CollectList(string columnName) => CollectList(Col(columnName));

    /// <summary>The distinct values that are not null, as an array in no certain order.</summary>
    public static Column CollectSet(Column column) => Sql.Column.Call("collect_set", column);

    /// <inheritdoc cref="CollectSet(Column)"/>
    public static Column CollectSet(string columnName) => CollectSet(Col(columnName));

    /// <summary>Pearson's correlation of two columns.</summary>
    public static Column Corr(Column column1, Column column2) => Sql.Column.Call("corr", column1, column2);

    /// <inheritdoc cref="Corr(Column, Column)"/>
    public static Column Corr(string column1Name, string column2Name) => Corr(Col(column1Name), Col(column2Name));

    /// <summary>How many rows have a value that is not null; with <c>*</c> or a constant all rows.</summary>
    public static Column Count(Column column) => Sql.Column.Call("count", column);

    /// <summary>How many rows a condition is true for.</summary>
    public static Column CountIf(Column column) => Sql.Column.Call("count_if", column);

    /// <summary>A count-min sketch as bytes, with a constant error, confidence and seed.</summary>
    public static Column CountMinSketch(Column column, Column eps, Column confidence, Column? seed = null) =>
        Given("count_min_sketch", [column, eps, confidence], (seed, null));

    /// <summary>The covariance of two columns, as of a whole population.</summary>
    public static Column CovarPop(Column column1, Column column2) => Sql.Column.Call("covar_pop", column1, column2);

    /// <inheritdoc cref="CovarPop(Column, Column)"/>
    public static Column CovarPop(string column1Name, string column2Name) => CovarPop(Col(column1Name), Col(column2Name));

    /// <summary>The covariance of two columns, as of a sample.</summary>
    public static Column CovarSamp(Column column1, Column column2) => Sql.Column.Call("covar_samp", column1, column2);

    /// <inheritdoc cref="CovarSamp(Column, Column)"/>
    public static Column CovarSamp(string column1Name, string column2Name) => CovarSamp(Col(column1Name), Col(column2Name));

    /// <summary>Whether a condition is true for every row.</summary>
    public static Column Every(Column column) => Sql.Column.Call("every", column);

    /// <summary>The first value in the order the rows come; a constant true passes over nulls.</summary>
    public static Column FirstValue(Column column, Column? ignoreNulls = null) => Given("first_value", [column], (ignoreNulls, null));

    /// <summary>1 where a cube or rollup has summed the column up, 0 where it shows a value.</summary>
    public static Column Grouping(Column column) => Sql.Column.Call("grouping", column);

    /// <inheritdoc cref="Grouping(Column)"/>
    public static Column Grouping(string columnName) => Grouping(Col(columnName));

    /// <summary>The bits of <c>Grouping</c> for several columns as one number.</summary>
    public static Column GroupingId(params Column[] columns) => Sql.Column.Call("grouping_id", columns);

    /// <inheritdoc cref="GroupingId(Column[])"/>
    public static Column GroupingId(string columnName, params string[] columnNames) =>
        GroupingId(Sql.Column.Named(columnName, columnNames));

    /// <summary>A histogram of about so many bins, as an array of centre and height.</summary>
    public static Column HistogramNumeric(Column column, Column nBins) => Sql.Column.Call("histogram_numeric", column, nBins);

    /// <summary>The kurtosis, 0 for the normal distribution.</summary>
    public static Column Kurtosis(Column column) => Sql.Column.Call("kurtosis", column);

    /// <inheritdoc cref="Kurtosis(Column)"/>
    public static Column Kurtosis(string columnName) => Kurtosis(Col(columnName));

    /// <summary>The last value in the order the rows come; a constant true passes over nulls.</summary>
    public static Column LastValue(Column column, Column? ignoreNulls = null) => Given("last_value", [column], (ignoreNulls, null));

    /// <summary>The texts joined with a constant delimiter, in no certain order.</summary>
    public static Column ListAgg(Column column, Column? delimiter = null) => Given("listagg", [column], (delimiter, null));

    /// <summary>The texts joined with a constant delimiter, in no certain order.</summary>
    public static Column StringAgg(Column column, Column? delimiter = null) => Given("string_agg", [column], (delimiter, null));

    /// <summary>The greatest value.</summary>
    public static Column Max(Column column) => Sql.Column.Call("max", column);

    /// <inheritdoc cref="Max(Column)"/>
    public static Column Max(string columnName) => Max(Col(columnName));

    /// <summary>The value of the row where another column is greatest; of several such rows any.</summary>
    public static Column MaxBy(Column column, Column ord) => Sql.Column.Call("max_by", column, ord);

    /// <summary>The mean.</summary>
    public static Column Mean(Column column) => Sql.Column.Call("avg", column);

    /// <inheritdoc cref="Mean(Column)"/>
    public static Column Mean(string columnName) => Mean(Col(columnName));

    /// <summary>The median, between the two middle values where there are two.</summary>
    public static Column Median(Column column) => Sql.Column.Call("median", column);

    /// <summary>The least value.</summary>
    public static Column Min(Column column) => Sql.Column.Call("min", column);

    /// <inheritdoc cref="Min(Column)"/>
    public static Column Min(string columnName) => Min(Col(columnName));

    /// <summary>The value of the row where another column is least; of several such rows any.</summary>
    public static Column MinBy(Column column, Column ord) => Sql.Column.Call("min_by", column, ord);

    /// <summary>The most frequent value; of several any.</summary>
    public static Column Mode(Column column) => Sql.Column.Call("mode", column);

    /// <summary>The most frequent value; of several the least if it is to be the same in every run.</summary>
    public static Column Mode(Column column, bool deterministic) => Sql.Column.Call("mode", column, Lit(deterministic));

    /// <summary>The exact value below which a constant share of the values lies; an array of shares gives an array.</summary>
    public static Column Percentile(Column column, Column percentage, Column? frequency = null) =>
        Given("percentile", [column, percentage], (frequency, null));

    /// <summary>A value below which about a share of the values lies; an array of shares gives an array.</summary>
    public static Column PercentileApprox(Column column, Column percentage, Column accuracy) =>
        Sql.Column.Call("percentile_approx", column, percentage, accuracy);

    /// <summary>The mean of x over the pairs without null.</summary>
    public static Column RegrAvgx(Column y, Column x) => Sql.Column.Call("regr_avgx", y, x);

    /// <summary>The mean of y over the pairs without null.</summary>
    public static Column RegrAvgy(Column y, Column x) => Sql.Column.Call("regr_avgy", y, x);

    /// <summary>How many pairs have no null.</summary>
    public static Column RegrCount(Column y, Column x) => Sql.Column.Call("regr_count", y, x);

    /// <summary>Where the regression line of y on x meets the y-axis.</summary>
    public static Column RegrIntercept(Column y, Column x) => Sql.Column.Call("regr_intercept", y, x);

    /// <summary>The share of y's variance the regression line explains.</summary>
    public static Column RegrR2(Column y, Column x) => Sql.Column.Call("regr_r2", y, x);

    /// <summary>The slope of the regression line of y on x.</summary>
    public static Column RegrSlope(Column y, Column x) => Sql.Column.Call("regr_slope", y, x);

    /// <summary>The sum of squares of x around its mean, over the pairs without null.</summary>
    public static Column RegrSxx(Column y, Column x) => Sql.Column.Call("regr_sxx", y, x);

    /// <summary>The sum of products of x and y around their means, over the pairs without null.</summary>
    public static Column RegrSxy(Column y, Column x) => Sql.Column.Call("regr_sxy", y, x);

    /// <summary>The sum of squares of y around its mean, over the pairs without null.</summary>
    public static Column RegrSyy(Column y, Column x) => Sql.Column.Call("regr_syy", y, x);

    /// <summary>The skewness.</summary>
    public static Column Skewness(Column column) => Sql.Column.Call("skewness", column);

    /// <inheritdoc cref="Skewness(Column)"/>
    public static Column Skewness(string columnName) => Skewness(Col(columnName));

    /// <summary>Whether a condition is true for any row.</summary>
    public static Column Some(Column column) => Sql.Column.Call("some", column);

    /// <summary>The standard deviation, as of a sample.</summary>
    public static Column Std(Column column) => Sql.Column.Call("std", column);

    /// <summary>The standard deviation, as of a sample.</summary>
    public static Column Stddev(Column column) => Sql.Column.Call("stddev", column);

    /// <inheritdoc cref="Stddev(Column)"/>
    public static Column Stddev(string columnName) => Stddev(Col(columnName));

    /// <summary>The standard deviation, as of a whole population.</summary>
    public static Column StddevPop(Column column) => Sql.Column.Call("stddev_pop", column);

    /// <inheritdoc cref="StddevPop(Column)"/>
    public static Column StddevPop(string columnName) => StddevPop(Col(columnName));

    /// <summary>The standard deviation, as of a sample.</summary>
    public static Column StddevSamp(Column column) => Sql.Column.Call("stddev_samp", column);

    /// <inheritdoc cref="StddevSamp(Column)"/>
    public static Column StddevSamp(string columnName) => StddevSamp(Col(columnName));

    /// <summary>
    /// The sum: a bigint for integers, a double for floating point, a wider decimal for decimals; overflow fails the query in ANSI
    /// mode.
    /// </summary>
    public static Column Sum(Column column) => Sql.Column.Call("sum", column);

    /// <inheritdoc cref="Sum(Column)"/>
    public static Column Sum(string columnName) => Sum(Col(columnName));

    /// <summary>The mean; null on overflow.</summary>
    public static Column TryAvg(Column column) => Sql.Column.Call("try_avg", column);

    /// <summary>The sum; null on overflow.</summary>
    public static Column TrySum(Column column) => Sql.Column.Call("try_sum", column);

    /// <summary>The variance, as of a whole population.</summary>
    public static Column VarPop(Column column) => Sql.Column.Call("var_pop", column);

    /// <inheritdoc cref="VarPop(Column)"/>
    public static Column VarPop(string columnName) => VarPop(Col(columnName));

    /// <summary>The variance, as of a sample.</summary>
    public static Column VarSamp(Column column) => Sql.Column.Call("var_samp", column);

    /// <inheritdoc cref="VarSamp(Column)"/>
    public static Column VarSamp(string columnName) => VarSamp(Col(columnName));

    /// <summary>The variance, as of a sample.</summary>
    public static Column Variance(Column column) => Sql.Column.Call("variance", column);

    /// <inheritdoc cref="Variance(Column)"/>
    public static Column Variance(string columnName) => Variance(Col(columnName));
}
