using Customer360.Jobs.Silver;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Bronze;

/// <summary>
/// Counts, per file, the records and those that share their key with a different record. Two columns read the wrong way round show here:
/// the wrong one is no key.
/// </summary>
internal static class KeyConflicts
{
    /// <summary>One row per file: number, records, distinct records with a key, distinct records that share theirs.</summary>
    internal static DataFrame PerFile(Table silver, DataFrame records, IReadOnlyDictionary<string, ValueParsing> parsings)
    {
        var key = Struct([.. silver.Key.Select(name => KeyText(silver[name], parsings).As(name))]);
        var content = Struct([.. silver.Columns.Where(column => column.From is not null).Select(column => Col($"`{column.From}`"))]);
        var perKey = records
            .WithColumn("_key", key).WithColumn("_content", XXHash64(content))
            .GroupBy(Col(Lineage.FileNumber), Col("_key"))
            .Agg(Count(Lit(1)).As("records"), CountDistinct(Col("_content")).As("contents"));
        var hasKey = silver.Key.Select(name => Col($"_key.`{name}`").IsNotNull()).Aggregate((all, next) => all & next);

        return perKey.GroupBy(Col(Lineage.FileNumber)).Agg(
            Sum(Col("records")).As("records"),
            Sum(When(hasKey, Col("contents")).Otherwise(0L)).As("distinct_records"),
            Sum(When(hasKey & (Col("contents") > 1), Col("contents")).Otherwise(0L)).As("conflicting_records"));
    }

    // Numbers compare as numbers, so that 7 and 007 are one key.
    private static Column KeyText(TableColumn column, IReadOnlyDictionary<string, ValueParsing> parsings) =>
        Coalesce([.. parsings.Select(source => When(Col(Lineage.SourceName) == source.Key, source.Value.Parse(source.Value.Clean(Col($"`{column.From}`")), column.Type)))]);
}
