using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Silver;

/// <summary>Landed records as rows of a silver table, each with the first rule it breaks, if any.</summary>
internal static class RecordTyping
{
    /// <summary>Why a row cannot be accepted; null while nothing speaks against it.</summary>
    internal const string Reason = "_reason";

    /// <summary>The rule behind the reason.</summary>
    internal const string Rule = "_rule";

    /// <summary>The record as it was landed.</summary>
    internal const string Raw = "_raw";

    private const string TextPrefix = "_text_";

    private const string ChangeText = "_change_text";

    /// <summary>Types every record with the parsing of its own source.</summary>
    /// <param name="table">The silver table.</param>
    /// <param name="records">Rows in the shape of the table's bronze or quarantine table.</param>
    /// <param name="parsings">Parsing per configured source.</param>
    /// <param name="other">Parsing of records whose source is configured no more.</param>
    internal static DataFrame Apply(Table table, DataFrame records, IReadOnlyDictionary<string, ValueParsing> parsings, ValueParsing other)
    {
        if (parsings.Count == 1 && parsings.Values.First() == other)
        {
            return Typed(table, records, other);
        }

        var names = parsings.Keys.ToArray();
        var typed = parsings.Select(source => Typed(table, records.Filter(Col(Lineage.SourceName) == source.Key), source.Value));
        var rest = names.Length == 0 ? records : records.Filter(!Col(Lineage.SourceName).IsIn(names));
        return typed.Append(Typed(table, rest, other)).Aggregate((all, next) => all.UnionByName(next));
    }

    /// <summary>The record as one value, in bronze and in quarantine alike.</summary>
    internal static Column RawOf(Table table) => Struct([.. RawColumns(table).Select(name => Col($"`{name}`"))]);

    /// <summary>The type of <see cref="RawOf"/>.</summary>
    internal static string RawType(Table table) => $"struct<{string.Join(", ", RawColumns(table).Select(name => $"`{name}`: string"))}>";

    /// <summary>The contract's columns, then what was left over of the record.</summary>
    internal static IEnumerable<string> RawColumns(Table table) =>
        table.Columns.Where(column => column.From is not null).Select(column => column.From!).Append(BronzeTables.ExtraColumns).Append(BronzeTables.CorruptRecord).Append(BronzeTables.MalformedChangedAt);

    // Every step is columns of its own that the next one reads by name: Spark then computes each text and each value once. Nested in
    // one expression, or as fields of one struct, it would copy the cleaning of a text into every place that looks at it.
    private static DataFrame Typed(Table table, DataFrame records, ValueParsing parsing)
    {
        var delivered = table.Columns.Where(column => column.From is not null).ToList();
        var texts = delivered.Select(column => (Name: TextPrefix + column.Name, From: Col($"`{column.From}`"))).Append((Name: ChangeText, From: Col(BronzeTables.MalformedChangedAt))).ToList();
        var cleaned = records
            .WithColumns(texts.ToDictionary(text => text.Name, text => ValueParsing.Trimmed(text.From)))
            .WithColumns(texts.ToDictionary(text => text.Name, text => parsing.Present(Col($"`{text.Name}`"))))
            .WithColumn(Lineage.ChangedAt, Coalesce(Col(Lineage.ChangedAt), parsing.Parse(Col(ChangeText), "timestamp")));
        var values = delivered.Select(column => parsing.Parse(Text(column), column.Type).As(column.Name));
        var absent = table.BusinessColumns.Where(column => column.From is null).Select(column => Lit(null).Cast(column.Type).As(column.Name));
        var lineage = Lineage.OfRecords.Where(column => column.Name != Lineage.RunId).Select(column => Col(column.Name));
        var rows = cleaned.Select([.. values, .. absent, .. lineage, RawOf(table).As(Raw), .. texts.Select(text => Col($"`{text.Name}`"))]);
        return rows.WithColumn(Rule, BrokenRule(table, delivered)).WithColumn(Reason, ReasonOf(table)).Drop([.. texts.Select(text => text.Name)]);
    }

    private static Column Text(TableColumn column) => Col($"`{TextPrefix}{column.Name}`");

    // The order is the contract: a null key first, then half rows, then values, one reason a row.
    private static Column BrokenRule(Table table, IReadOnlyList<TableColumn> delivered)
    {
        var corrupt = Col($"{Raw}.`{BronzeTables.CorruptRecord}`").IsNotNull();
        var unreadable = corrupt & Coalesce([.. delivered.Select(Text)]).IsNull();
        var rules = delivered.Where(column => table.Key.Contains(column.Name)).Select(column => (!unreadable & Text(column).IsNull(), TableRule.IsNull(column.Name)))
            .Append((corrupt, TableRule.RowIsCorrupt))
            .Concat(delivered.Where(column => column.Type != "string").Select(column => (Text(column).IsNotNull() & Col($"`{column.Name}`").IsNull(), TableRule.IsMalformed(column.Name))))
            .Append((Col(ChangeText).IsNotNull() & Col(Lineage.ChangedAt).IsNull(), TableRule.IsMalformed(Lineage.ChangedAt)))
            .Concat(delivered.Where(column => column.Required).Select(column => (Text(column).IsNull(), TableRule.IsMissing(column.Name))));

        return Coalesce([.. rules.Select(rule => When(rule.Item1, Lit(rule.Item2)))]);
    }

    private static Column ReasonOf(Table table)
    {
        var nullKey = Col(Rule).IsIn([.. table.Key.Select(name => TableRule.IsNull(name))]);
        return When(nullKey, "null_key").When(Col(Rule).IsNotNull(), "malformed");
    }
}
