using Customer360.Spark.Sql;

namespace Customer360.Jobs.Bronze;

/// <summary>How much a file holds, as far as one cheap pass tells.</summary>
/// <param name="Number">Of the file.</param>
/// <param name="Records">All records, exactly.</param>
/// <param name="WithKey">Those with a key, exactly.</param>
/// <param name="Keys">About how many keys these have.</param>
internal sealed record FileSize(int Number, long Records, long WithKey, long Keys)
{
    /// <summary>Standard error of <see cref="Keys"/>.</summary>
    internal const double Error = 0.02;

    /// <summary>
    /// The largest share of the distinct records with a key that can share theirs with a different one. Where n records of different content have one
    /// key, n records share it and n - 1 are more than there are keys: at most twice the number of records beyond that of keys shares.
    /// </summary>
    internal double LargestShare => WithKey == 0 ? 0 : 2 * (1 - Math.Min(1, Keys * (1 - (3 * Error)) / WithKey));

    internal static FileSize Of(Row row) => new(row.GetAs<int>(0), row.GetAs<long>(1), row.GetAs<long>(2), row.GetAs<long>(3));
}
