namespace Customer360.Spark.Sql;

public sealed partial class DataFrame
{
    /// <summary>Sorts all rows by the columns of these names, ascending, nulls first. Shuffles.</summary>
    public DataFrame Sort(string column, params string[] columns) => Frame("sort", column, Jvm.Strings(columns));

    /// <summary>Sorts all rows; ascending with nulls first unless a column says otherwise. Shuffles.</summary>
    public DataFrame Sort(params Column[] columns) => Frame("sort", Jvm.Columns(columns));

    /// <summary>The same as <see cref="Sort(string, string[])"/>.</summary>
    public DataFrame OrderBy(string column, params string[] columns) => Sort(column, columns);

    /// <summary>The same as <see cref="Sort(Column[])"/>.</summary>
    public DataFrame OrderBy(params Column[] columns) => Sort(columns);

    /// <summary>Sorts the rows of each partition for itself, without a shuffle.</summary>
    public DataFrame SortWithinPartitions(string column, params string[] columns) =>
        Frame("sortWithinPartitions", column, Jvm.Strings(columns));

    /// <summary>Sorts the rows of each partition for itself, without a shuffle.</summary>
    public DataFrame SortWithinPartitions(params Column[] columns) => Frame("sortWithinPartitions", Jvm.Columns(columns));

    /// <summary>Deals the rows out to this many partitions. Shuffles.</summary>
    public DataFrame Repartition(int numPartitions) => Frame("repartition", numPartitions);

    /// <summary>Puts rows that agree in these columns into the same of this many partitions. Shuffles.</summary>
    public DataFrame Repartition(int numPartitions, params Column[] partitionExprs) =>
        Frame("repartition", numPartitions, Jvm.Columns(partitionExprs));

    /// <summary>Puts rows that agree in these columns into the same partition. Shuffles.</summary>
    public DataFrame Repartition(params Column[] partitionExprs) => Frame("repartition", Jvm.Columns(partitionExprs));

    /// <summary>Cuts the order of these columns into this many ranges of about equal size. Samples the rows, shuffles.</summary>
    public DataFrame RepartitionByRange(int numPartitions, params Column[] partitionExprs) =>
        Frame("repartitionByRange", numPartitions, Jvm.Columns(partitionExprs));

    /// <summary>Cuts the order of these columns into ranges of about equal size. Samples the rows, shuffles.</summary>
    public DataFrame RepartitionByRange(params Column[] partitionExprs) =>
        Frame("repartitionByRange", Jvm.Columns(partitionExprs));

    /// <summary>Merges partitions down to this many without a shuffle; never makes more of them.</summary>
    public DataFrame Coalesce(int numPartitions) => Frame("coalesce", numPartitions);

    /// <summary>
    /// Hints to the optimizer, e.g. <c>broadcast</c>; an unknown hint is logged and passed over. Parameters are numbers, text or
    /// columns.
    /// </summary>
    public DataFrame Hint(string name, object[]? parameters = null) => Frame("hint", name, Jvm.Objects(parameters ?? []));

    /// <summary>
    /// Says how late, e.g. <c>10 minutes</c>, rows of a stream may come by their event time; later ones may be dropped, and state
    /// older than that is given up. Batches pass it over.
    /// </summary>
    public DataFrame WithWatermark(string eventTime, string delayThreshold) => Frame("withWatermark", eventTime, delayThreshold);
}
