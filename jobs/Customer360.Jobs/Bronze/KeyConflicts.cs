using Customer360.Jobs.Columns;
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
    private const string Key = "_key";

    private const string HasKey = "_has_key";

    private const string Content = "_content";

    /// <summary>One row per file: number, records, distinct records with a key, distinct records that share theirs.</summary>
    /// <remarks>
    /// Keys and contents are compared by hashes of 64 bits: what is wanted is a share, and two numbers a record go through one shuffle
    /// where whole keys would go through two.
    /// </remarks>
    internal static DataFrame PerFile(Table silver, DataFrame records, IReadOnlyDictionary<string, ValueParsing> parsings)
    {
        var content = silver.Columns.Where(column => column.From is not null).Select(column => Col($"`{column.From}`"));
        var perContent = records
            .WithColumns(silver.Key.ToDictionary(TextOf, name => ValueParsing.Trimmed(Col($"`{silver[name].From}`"))))
            .WithColumns(silver.Key.ToDictionary(TextOf, name => Parsed(silver[name], parsings)))
            .Select(
                Col(Lineage.FileNumber), Conditions.All(silver.Key.Select(name => Col(TextOf(name)).IsNotNull())).As(HasKey),
                XXHash64([.. silver.Key.Select(name => Col(TextOf(name)))]).As(Key), XXHash64([.. content]).As(Content))
            .Repartition(Col(Lineage.FileNumber), Col(HasKey), Col(Key))
            .GroupBy(Col(Lineage.FileNumber), Col(HasKey), Col(Key), Col(Content)).Agg(Count(Lit(1)).As("records"));
        var perKey = perContent.GroupBy(Col(Lineage.FileNumber), Col(HasKey), Col(Key)).Agg(Sum(Col("records")).As("records"), Count(Lit(1)).As("contents"));

        return perKey.GroupBy(Col(Lineage.FileNumber)).Agg(
            Sum(Col("records")).As("records"),
            Sum(When(Col(HasKey), Col("contents")).Otherwise(0L)).As("distinct_records"),
            Sum(When(Col(HasKey) & (Col("contents") > 1), Col("contents")).Otherwise(0L)).As("conflicting_records"));
    }

    private static string TextOf(string name) => $"_key_{name}";

    // Numbers compare as numbers, so that 7 and 007 are one key.
    private static Column Parsed(TableColumn column, IReadOnlyDictionary<string, ValueParsing> parsings) =>
        Coalesce([.. parsings.Select(source => When(Col(Lineage.SourceName) == source.Key, source.Value.Parse(source.Value.Present(Col($"`{TextOf(column.Name)}`")), column.Type)))]);
}
