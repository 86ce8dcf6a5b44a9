using Customer360.Spark.Interop;

namespace Customer360.Spark.Sql;

public sealed partial class DataFrame
{
    /// <summary>Keeps the rows where <paramref name="condition"/> is true, dropping false and null.</summary>
    public DataFrame Filter(Column condition) =>
        condition.IsText ? Filter(condition.Sql) : Frame("filter", condition.ToJvm(Jvm));

    /// <summary>Keeps the rows where the SQL condition is true, dropping false and null.</summary>
    public DataFrame Filter(string condition) => Frame("filter", condition);

    /// <summary>The same as <see cref="Filter(Column)"/>.</summary>
    public DataFrame Where(Column condition) => Filter(condition);

    /// <summary>The same as <see cref="Filter(string)"/>.</summary>
    public DataFrame Where(string condition) => Filter(condition);

    /// <summary>Keeps one of each set of equal rows; nulls equal each other. Shuffles.</summary>
    public DataFrame Distinct() => Frame("distinct");

    /// <summary>The same as <see cref="Distinct"/>.</summary>
    public DataFrame DropDuplicates() => Frame("dropDuplicates");

    /// <summary>Keeps one, arbitrary, row of those that agree in these columns. Shuffles.</summary>
    public DataFrame DropDuplicates(string column, params string[] columns) =>
        Frame("dropDuplicates", Jvm.Strings([column, .. columns]));

    /// <summary>Drops repeated rows of a stream as far back as its watermark reaches.</summary>
    public DataFrame DropDuplicatesWithinWatermark() => Frame("dropDuplicatesWithinWatermark");

    /// <summary>Drops rows of a stream that agree in these columns, as far back as its watermark reaches.</summary>
    public DataFrame DropDuplicatesWithinWatermark(string column, params string[] columns) =>
        Frame("dropDuplicatesWithinWatermark", Jvm.Strings([column, .. columns]));

    /// <summary>At most <paramref name="count"/> rows; which ones is only defined after a sort.</summary>
    public DataFrame Limit(int count) => Frame("limit", count);

    /// <summary>Leaves out the first <paramref name="count"/> rows; which ones is only defined after a sort.</summary>
    public DataFrame Offset(int count) => Frame("offset", count);

    /// <summary>
    /// Takes each row with the probability <paramref name="fraction"/>, so the number of rows varies. Without a seed every
    /// call draws another sample; with replacement the fraction is the expected number of times a row is drawn.
    /// </summary>
    public DataFrame Sample(double fraction, bool withReplacement = false, long? seed = null) => seed is { } fixedSeed
        ? Frame("sample", withReplacement, fraction, fixedSeed)
        : Frame("sample", withReplacement, fraction);

    /// <summary>
    /// Splits the rows at random in the proportion of the weights. The parts are disjoint and complete as long as the plan
    /// gives the same rows each time it runs.
    /// </summary>
    public DataFrame[] RandomSplit(double[] weights, long? seed = null)
    {
        using var parts = _jvm.Consume<JvmObject>("randomSplitAsList", Jvm.Doubles(weights), seed ?? Random.Shared.NextInt64());
        return [.. Enumerable.Range(0, weights.Length).Select(index => new DataFrame(parts.Consume<JvmObject>("get", index)))];
    }

    /// <summary>Dropping, filling and replacing of missing values.</summary>
    public DataFrameNaFunctions Na() => new(_jvm.Call<JvmObject>("na"));

    /// <summary>Quantiles, correlation, frequent items and stratified samples.</summary>
    public DataFrameStatFunctions Stat() => new(_jvm.Call<JvmObject>("stat"));

    /// <summary>Count, mean, standard deviation, least and greatest value of numeric and text columns, as text; all columns without names.</summary>
    public DataFrame Describe(params string[] columns) => Frame("describe", Jvm.Strings(columns));

    /// <summary>The statistics named, of numeric and text columns, as text; without names count, mean, stddev, min, quartiles and max.</summary>
    public DataFrame Summary(params string[] statistics) => Frame("summary", Jvm.Strings(statistics));
}
