using System.Globalization;

namespace Customer360.Spark.Sql.Expressions;

/// <summary>
/// The rows a window function looks at: how they are parted, sorted, and how far from the current row they reach.
/// Immutable; every method returns a new specification and touches no data.
/// </summary>
public sealed class WindowSpec
{
    private readonly string? _unit;
    private readonly long _start;
    private readonly long _end;

    internal WindowSpec()
        : this([], [], null, 0, 0)
    {
    }

    private WindowSpec(
        IReadOnlyList<Expression> partitions, IReadOnlyList<Expression> orders, string? unit, long start, long end)
    {
        (Partitions, Orders, _unit, _start, _end) = (partitions, orders, unit, start, end);
    }

    internal IReadOnlyList<Expression> Partitions { get; }

    internal IReadOnlyList<Expression> Orders { get; }

    /// <summary>The method of Spark's WindowSpec that sets the frame, with its bounds; null for Spark's default.</summary>
    internal (string Method, long Start, long End)? Frame =>
        _unit is null ? null : (_unit == "ROWS" ? "rowsBetween" : "rangeBetween", _start, _end);

    /// <summary>Parts the rows by columns with these names, in place of an earlier parting.</summary>
    /// <param name="colName">The first column name.</param>
    /// <param name="colNames">Further column names.</param>
    /// <returns>A new specification.</returns>
    public WindowSpec PartitionBy(string colName, params string[] colNames) => PartitionBy(Column.Named(colName, colNames));

    /// <summary>Parts the rows by the values of columns, in place of an earlier parting. Nulls form a part of their own.</summary>
    /// <param name="columns">The columns; none puts all rows into one part.</param>
    /// <returns>A new specification.</returns>
    public WindowSpec PartitionBy(params Column[] columns) => new(Column.Expressions(columns), Orders, _unit, _start, _end);

    /// <summary>Sorts the rows of a part ascending by columns with these names, in place of an earlier order.</summary>
    /// <param name="colName">The first column name.</param>
    /// <param name="colNames">Further column names.</param>
    /// <returns>A new specification.</returns>
    public WindowSpec OrderBy(string colName, params string[] colNames) => OrderBy(Column.Named(colName, colNames));

    /// <summary>Sorts the rows of a part by columns, in place of an earlier order.</summary>
    /// <param name="columns">The columns, ascending with nulls first unless they say otherwise.</param>
    /// <returns>A new specification.</returns>
    public WindowSpec OrderBy(params Column[] columns) => new(Partitions, Column.Expressions(columns), _unit, _start, _end);

    /// <summary>Limits the window to rows counted from the current one.</summary>
    /// <param name="start">First row, both ends included: 0 is the current row, -1 the one before it,
    /// <see cref="Window.UnboundedPreceding"/> the first of the part.</param>
    /// <param name="end">Last row, counted in the same way.</param>
    /// <returns>A new specification.</returns>
    public WindowSpec RowsBetween(long start, long end) => new(Partitions, Orders, "ROWS", start, end);

    /// <summary>Limits the window to rows whose sort value lies within a distance of the current one.</summary>
    /// <param name="start">Lowest distance, in the unit of the one sort column (days for a date); both ends included.</param>
    /// <param name="end">Highest distance.</param>
    /// <returns>A new specification.</returns>
    public WindowSpec RangeBetween(long start, long end) => new(Partitions, Orders, "RANGE", start, end);

    internal void Write(SqlWriter sql)
    {
        var separator = string.Empty;
        if (Partitions.Count > 0)
        {
            sql.Append("PARTITION BY ").AppendList(Partitions);
            separator = " ";
        }

        if (Orders.Count > 0)
        {
            sql.Append(separator).Append("ORDER BY ").AppendList(Orders);
            separator = " ";
        }

        if (_unit is not null)
        {
            sql.Append(separator).Append(_unit).Append(" BETWEEN ").Append(Bound(_start)).Append(" AND ").Append(Bound(_end));
        }
    }

    // Never PRECEDING: Spark names the result after the frame, and its own WindowSpec counts forward, also below zero.
    private static string Bound(long distance) => distance switch
    {
        Window.UnboundedPreceding => "UNBOUNDED PRECEDING",
        Window.UnboundedFollowing => "UNBOUNDED FOLLOWING",
        Window.CurrentRow => "CURRENT ROW",
        _ => string.Create(CultureInfo.InvariantCulture, $"{distance}{(distance == (int)distance ? "" : "L")} FOLLOWING"),
    };
}
