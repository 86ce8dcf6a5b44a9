using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using Customer360.Spark.Sql.Types;
using Customer360.Testing;

namespace Customer360.Jobs.Tests.Silver;

/// <summary>A record as bronze holds it.</summary>
/// <param name="Values">The contract's columns in order.</param>
internal sealed record Landed(params string?[] Values)
{
    internal string? Corrupt { get; init; }

    internal string Source { get; init; } = "a";

    internal long Batch { get; init; } = 1;

    internal int File { get; init; } = 1;

    internal long Position { get; init; } = 1;

    internal Timestamp? ChangedAt { get; init; }

    internal string? MalformedChangedAt { get; init; }

    /// <summary>The records as rows of a silver table's bronze table.</summary>
    internal static DataFrame In(Table silver, params Landed[] records)
    {
        var schema = BronzeTables.Of(silver).Schema();
        return SparkFixture.Current.Spark.CreateDataFrame([.. records.Select(record => new GenericRow([.. record.Values.Concat(record.Lineage)]))], schema);
    }

    private IEnumerable<object?> Lineage => [null, Corrupt, MalformedChangedAt, Source, $"{File}.csv", Position, Batch, File, "UTC", ChangedAt, null, "run"];
}
