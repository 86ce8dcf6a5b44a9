namespace Customer360.Spark.Sql.Expressions;

/// <summary>Where a <see cref="WindowSpec"/> begins.</summary>
/// <example><code>var newestFirst = Window.PartitionBy("customer_id").OrderBy(Col("updated_at").Desc());</code></example>
public static class Window
{
    /// <summary>The first row of the part, as the start of a frame.</summary>
    public const long UnboundedPreceding = long.MinValue;

    /// <summary>The last row of the part, as the end of a frame.</summary>
    public const long UnboundedFollowing = long.MaxValue;

    /// <summary>The current row; in a range frame also the rows that sort equal to it.</summary>
    public const long CurrentRow = 0;

    /// <summary>Parts the rows by columns with these names.</summary>
    /// <param name="colName">The first column name.</param>
    /// <param name="colNames">Further column names.</param>
    /// <returns>A new specification.</returns>
    public static WindowSpec PartitionBy(string colName, params string[] colNames) =>
        new WindowSpec().PartitionBy(colName, colNames);

    /// <summary>Parts the rows by the values of columns.</summary>
    /// <param name="columns">The columns; none puts all rows into one part.</param>
    /// <returns>A new specification.</returns>
    public static WindowSpec PartitionBy(params Column[] columns) => new WindowSpec().PartitionBy(columns);

    /// <summary>Sorts all rows ascending by columns with these names.</summary>
    /// <param name="colName">The first column name.</param>
    /// <param name="colNames">Further column names.</param>
    /// <returns>A new specification.</returns>
    public static WindowSpec OrderBy(string colName, params string[] colNames) =>
        new WindowSpec().OrderBy(colName, colNames);

    /// <summary>Sorts all rows by columns.</summary>
    /// <param name="columns">The columns, ascending with nulls first unless they say otherwise.</param>
    /// <returns>A new specification.</returns>
    public static WindowSpec OrderBy(params Column[] columns) => new WindowSpec().OrderBy(columns);

    /// <summary>Limits the window to rows counted from the current one; see <see cref="WindowSpec.RowsBetween"/>.</summary>
    /// <param name="start">First row, 0 being the current one.</param>
    /// <param name="end">Last row.</param>
    /// <returns>A new specification.</returns>
    public static WindowSpec RowsBetween(long start, long end) => new WindowSpec().RowsBetween(start, end);

    /// <summary>Limits the window to rows within a distance of the sort value; see <see cref="WindowSpec.RangeBetween"/>.</summary>
    /// <param name="start">Lowest distance.</param>
    /// <param name="end">Highest distance.</param>
    /// <returns>A new specification.</returns>
    public static WindowSpec RangeBetween(long start, long end) => new WindowSpec().RangeBetween(start, end);
}
