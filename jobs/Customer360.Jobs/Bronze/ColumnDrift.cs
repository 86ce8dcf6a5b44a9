using Customer360.Jobs.Sources;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Bronze;

/// <summary>Columns that files have beyond their contract: they are kept, and a warning names them when they first come.</summary>
internal static class ColumnDrift
{
    /// <summary>The names in the files with these numbers, ordered; runs a job only where files have no header.</summary>
    internal static IReadOnlyList<string> Names(Table bronze, DataFrame records, IReadOnlyList<(Delivery Delivery, int Number)> files)
    {
        var contract = SourceContracts.Named(bronze.Name).Columns;
        var headers = files.SelectMany(file => file.Delivery.Columns.Where(name => IsBeyond(contract, file.Delivery.Options, name)));
        return [.. headers.Concat(InObjects(records, files)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    // A column that an expression reads is one that somebody knows of.
    private static bool IsBeyond(IReadOnlyList<string> contract, SourceOptions source, string name) =>
        !contract.Contains(source.Renames.GetValueOrDefault(name, name), StringComparer.OrdinalIgnoreCase)
        && !IsRead(source, name);

    private static bool IsRead(SourceOptions source, string name) =>
        source.Expressions.Values.Append(source.ChangedAt).Any(sql => SqlNames.In(sql).Contains(name, StringComparer.OrdinalIgnoreCase));

    private static IEnumerable<string> InObjects(DataFrame records, IReadOnlyList<(Delivery Delivery, int Number)> files)
    {
        var numbers = files.Where(file => file.Delivery.Options.Format is not SourceFormat.Csv).Select(file => file.Number).ToArray();
        return numbers.Length == 0
            ? []
            : records.Filter(Col(Lineage.FileNumber).IsIn(numbers) & Col(BronzeTables.ExtraColumns).IsNotNull())
                .Select(Explode(JsonObjectKeys(Col(BronzeTables.ExtraColumns))).As("name")).Distinct().Collect().Select(row => row.GetAs<string>(0))
                .Where(name => !files.Any(file => IsRead(file.Delivery.Options, name)));
    }
}
