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

    /// <summary>One row per file: number, records, share of the distinct records that share their key with a different one.</summary>
    /// <param name="silver">The table whose key it is.</param>
    /// <param name="records">Records with the numbers of their files.</param>
    /// <param name="parsings">Parsing per configured source.</param>
    /// <param name="exactly">
    /// Whether records with the same values are the same, as 7 and 007 are; else their texts are compared, which is quicker and finds at least as many
    /// different ones.
    /// </param>
    /// <remarks>
    /// Keys and contents are compared by hashes of 64 bits: what is wanted is a share, and two numbers a record go through one shuffle
    /// where whole keys would go through two.
    /// </remarks>
    internal static DataFrame PerFile(Table silver, DataFrame records, IReadOnlyDictionary<string, ValueParsing> parsings, bool exactly)
    {
        var content = silver.Columns.Where(column => column.From is not null)
            .Select(column => exactly ? Coalesce(Value(column, parsings).Cast("string"), Col($"`{column.From}`")) : Col($"`{column.From}`"));
        var perContent = Keyed(silver, records, parsings, XXHash64([.. content]).As(Content))
            .Repartition(Col(Lineage.FileNumber), Col(HasKey), Col(Key))
            .GroupBy(Col(Lineage.FileNumber), Col(HasKey), Col(Key), Col(Content)).Agg(Count(Lit(1)).As("records"));
        var perKey = perContent.GroupBy(Col(Lineage.FileNumber), Col(HasKey), Col(Key)).Agg(Sum(Col("records")).As("records"), Count(Lit(1)).As("contents"));
        var conflicting = Sum(When(Col(HasKey) & (Col("contents") > 1), Col("contents")).Otherwise(0L));

        return perKey.GroupBy(Col(Lineage.FileNumber)).Agg(Sum(Col("records")).As("records"), (conflicting / Sum(Col("contents"))).As("share"));
    }

    // Numbers compare as numbers, so that 7 and 007 are one key.
    private static DataFrame Keyed(Table silver, DataFrame records, IReadOnlyDictionary<string, ValueParsing> parsings, params IEnumerable<Column> others)
    {
        var columns = silver.Key.Select(name => silver[name]).ToList();
        var keyed = parsings.Values.Distinct().ToList() is [var parsing]
            ? KeyedAlike(records, [.. columns.Select(column => new DeliveredValue(column, parsing))])
            : records.WithColumns(columns.ToDictionary(column => KeyOf(column.Name), column => Value(column, parsings)));
        return keyed.Select(
        [
            Col(Lineage.FileNumber), Conditions.All(silver.Key.Select(name => Col(KeyOf(name)).IsNotNull())).As(HasKey),
            XXHash64([.. silver.Key.Select(name => Col(KeyOf(name)))]).As(Key), .. others,
        ]);
    }

    private static DataFrame KeyedAlike(DataFrame records, IReadOnlyList<DeliveredValue> values) => records
        .WithColumns(values.Select(value => value.Read)).WithColumns(values.Select(value => value.Text))
        .WithColumns(values.ToDictionary(value => KeyOf(value.Name), value => value.Value));

    // What a record says, by the settings of its own source.
    private static Column Value(TableColumn column, IReadOnlyDictionary<string, ValueParsing> parsings) =>
        Coalesce([.. parsings.GroupBy(source => source.Value, source => source.Key).Select(alike =>
            When(Col(Lineage.SourceName).IsIn([.. alike]), alike.Key.Parse(alike.Key.Clean(Col($"`{column.From}`")), column.Type)))]);

    private static string KeyOf(string name) => $"_key_{name}";
}
