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

    /// <summary>One row per file, as <see cref="FileSize"/> reads it. Next to nothing is shuffled, and of a CSV file only the key's columns are parsed.</summary>
    internal static DataFrame Sizes(Table silver, DataFrame records, IReadOnlyDictionary<string, ValueParsing> parsings) =>
        Keyed(silver, records, parsings).GroupBy(Col(Lineage.FileNumber)).Agg(
            Count(Lit(1)).As("records"), CountIf(Col(HasKey)).As("with_key"), ApproxCountDistinct(When(Col(HasKey), Col(Key)), FileSize.Error).As("keys"));

    /// <summary>One row per file: number, records, share of the distinct records with a key that share theirs.</summary>
    /// <remarks>
    /// Keys and contents are compared by hashes of 64 bits: what is wanted is a share, and two numbers a record go through one shuffle
    /// where whole keys would go through two.
    /// </remarks>
    internal static DataFrame PerFile(Table silver, DataFrame records, IReadOnlyDictionary<string, ValueParsing> parsings)
    {
        var content = silver.Columns.Where(column => column.From is not null).Select(column => Col($"`{column.From}`"));
        var perContent = Keyed(silver, records, parsings, XXHash64([.. content]).As(Content))
            .Repartition(Col(Lineage.FileNumber), Col(HasKey), Col(Key))
            .GroupBy(Col(Lineage.FileNumber), Col(HasKey), Col(Key), Col(Content)).Agg(Count(Lit(1)).As("records"));
        var perKey = perContent.GroupBy(Col(Lineage.FileNumber), Col(HasKey), Col(Key)).Agg(Sum(Col("records")).As("records"), Count(Lit(1)).As("contents"));
        var distinct = Sum(When(Col(HasKey), Col("contents")).Otherwise(0L));
        var conflicting = Sum(When(Col(HasKey) & (Col("contents") > 1), Col("contents")).Otherwise(0L));

        return perKey.GroupBy(Col(Lineage.FileNumber)).Agg(Sum(Col("records")).As("records"), When(distinct > 0, conflicting / distinct).Otherwise(0d).As("share"));
    }

    private static DataFrame Keyed(Table silver, DataFrame records, IReadOnlyDictionary<string, ValueParsing> parsings, params IEnumerable<Column> others) => records
        .WithColumns(silver.Key.ToDictionary(TextOf, name => ValueParsing.Trimmed(Col($"`{silver[name].From}`"))))
        .WithColumns(silver.Key.ToDictionary(TextOf, name => Parsed(silver[name], parsings)))
        .Select(
        [
            Col(Lineage.FileNumber), Conditions.All(silver.Key.Select(name => Col(TextOf(name)).IsNotNull())).As(HasKey),
            XXHash64([.. silver.Key.Select(name => Col(TextOf(name)))]).As(Key), .. others,
        ]);

    private static string TextOf(string name) => $"_key_{name}";

    // Numbers compare as numbers, so that 7 and 007 are one key.
    private static Column Parsed(TableColumn column, IReadOnlyDictionary<string, ValueParsing> parsings) =>
        Coalesce([.. parsings.Select(source => When(Col(Lineage.SourceName) == source.Key, source.Value.Parse(source.Value.Present(Col($"`{TextOf(column.Name)}`")), column.Type)))]);
}
