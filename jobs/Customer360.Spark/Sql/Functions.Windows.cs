namespace Customer360.Spark.Sql;

// Functions that need a window: ranks and neighbours. Use them with <c>Over</c>.
public static partial class Functions
{
    /// <summary>The share of the part's rows that do not sort behind the current one, above 0 up to 1.</summary>
    public static Column CumeDist() => Sql.Column.Call("cume_dist");

    /// <summary>The rank from 1; equals share it and leave no gap.</summary>
    public static Column DenseRank() => Sql.Column.Call("dense_rank");

    /// <summary>The number, from 1, of the row's share when the part is cut into n nearly equal ones.</summary>
    public static Column Ntile(int n) => Sql.Column.Call("ntile", Lit(n));

    /// <summary>The rank from 0 to 1.</summary>
    public static Column PercentRank() => Sql.Column.Call("percent_rank");

    /// <summary>The rank from 1; equals share it and leave a gap.</summary>
    public static Column Rank() => Sql.Column.Call("rank");

    /// <summary>The number of the row in its part, from 1.</summary>
    public static Column RowNumber() => Sql.Column.Call("row_number");
}
