namespace Customer360.Spark.Sql;

// Ways to partition a table; they mean something only to DataFrameWriterV2.PartitionedBy.
public static partial class Functions
{
    /// <summary>Partitions a table by year of a date or timestamp.</summary>
    public static Column Years(Column column) => Internal("years", column);

    /// <summary>Partitions a table by month of a date or timestamp.</summary>
    public static Column Months(Column column) => Internal("months", column);

    /// <summary>Partitions a table by day of a date or timestamp.</summary>
    public static Column Days(Column column) => Internal("days", column);

    /// <summary>Partitions a table by hour of a timestamp.</summary>
    public static Column Hours(Column column) => Internal("hours", column);

    /// <summary>Partitions a table by a hash into a number of buckets.</summary>
    public static Column Bucket(int numBuckets, Column column) => Bucket(Lit(numBuckets), column);

    /// <summary>Partitions a table by a hash into a constant number of buckets.</summary>
    public static Column Bucket(Column numBuckets, Column column) => Internal("bucket", numBuckets, column);
}
