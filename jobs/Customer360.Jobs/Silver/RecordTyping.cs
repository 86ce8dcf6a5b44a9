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

    private const string ChangeText = "_change_text";

    /// <summary>Types every record with the parsing of its own source.</summary>
    /// <param name="table">The silver table.</param>
    /// <param name="records">Rows in the shape of the table's bronze or quarantine table.</param>
    /// <param name="parsings">Parsing per configured source.</param>
    /// <param name="other">Parsing of records whose source is configured no more.</param>
    internal static DataFrame Apply(Table table, DataFrame records, IReadOnlyDictionary<string, ValueParsing> parsings, ValueParsing other)
    {
        // Every part reads all records once more, so sources that are read alike share one; most tables have only the last.
        var apart = parsings.Where(source => source.Value != other).GroupBy(source => source.Value, source => source.Key).Select(group => (Parsing: group.Key, Sources: group.ToArray())).ToList();
        if (apart.Count == 0)
        {
            return Typed(table, records, other);
        }

        var typed = apart.Select(part => Typed(table, records.Filter(Col(Lineage.SourceName).IsIn(part.Sources)), part.Parsing));
        var rest = records.Filter(!Col(Lineage.SourceName).IsIn([.. apart.SelectMany(part => part.Sources)]));
        return typed.Append(Typed(table, rest, other)).Aggregate((all, next) => all.UnionByName(next));
    }

    /// <summary>The record as one value, in bronze and in quarantine alike.</summary>
    internal static Column RawOf(Table table) => Struct([.. RawColumns(table).Select(name => Col($"`{name}`"))]);

    /// <summary>The type of <see cref="RawOf"/>.</summary>
    internal static string RawType(Table table) => $"struct<{string.Join(", ", RawColumns(table).Select(name => $"`{name}`: string"))}>";

    /// <summary>The contract's columns, then what was left over of the record.</summary>
    internal static IEnumerable<string> RawColumns(Table table) =>
        table.Columns.Where(column => column.From is not null).Select(column => column.From!).Append(BronzeTables.ExtraColumns).Append(BronzeTables.CorruptRecord).Append(BronzeTables.MalformedChangedAt);

    private static DataFrame Typed(Table table, DataFrame records, ValueParsing parsing)
    {
        var delivered = table.Columns.Where(column => column.From is not null).ToList();
        var values = delivered.ConvertAll(column => new DeliveredValue(column, parsing));
        var cleaned = records
            .WithColumns([.. values.Select(value => value.Read), new(ChangeText, ValueParsing.Trimmed(Col(BronzeTables.MalformedChangedAt)))])
            .WithColumns([.. values.Select(value => value.Text), new(ChangeText, parsing.Present(Col(ChangeText)))])
            .WithColumn(Lineage.ChangedAt, Coalesce(Col(Lineage.ChangedAt), parsing.Parse(Col(ChangeText), "timestamp")));
        var absent = table.BusinessColumns.Where(column => column.From is null).Select(column => Lit(null).Cast(column.Type).As(column.Name));
        var lineage = Lineage.OfRecords.Where(column => column.Name != Lineage.RunId).Select(column => Col(column.Name));
        var rows = cleaned.Select([.. values.Select(value => value.Value.As(value.Name)), .. absent, .. lineage, .. TextHash(table), RawOf(table).As(Raw), .. delivered.Select(DeliveredValue.TextOf), Col(ChangeText)]);
        return rows.WithColumn(Rule, BrokenRule(table, delivered)).WithColumn(Reason, ReasonOf(table)).Drop([.. values.Select(value => value.Text.Key), ChangeText]);
    }

    // A null leaves a hash as it was; that it is one tells it from a text that moved into the next column.
    private static IEnumerable<Column> TextHash(Table table)
    {
        var texts = table.Texts.Select(name => Col($"`{table[name].From}`")).ToList();
        return texts.Count == 0 ? [] : [XXHash64([.. texts.SelectMany(text => new[] { text, text.IsNull() })]).As(Lineage.TextHash)];
    }

    // The order is the contract: a null key first, then half rows, then values, one reason a row.
    private static Column BrokenRule(Table table, IReadOnlyList<TableColumn> delivered)
    {
        var corrupt = Col($"{Raw}.`{BronzeTables.CorruptRecord}`").IsNotNull();
        var unreadable = corrupt & Coalesce([.. delivered.Select(DeliveredValue.TextOf)]).IsNull();
        var rules = delivered.Where(column => table.Key.Contains(column.Name)).Select(column => (!unreadable & DeliveredValue.TextOf(column).IsNull(), TableRule.IsNull(column.Name)))
            .Append((corrupt, TableRule.RowIsCorrupt))
            .Concat(delivered.Where(column => column.Type != "string").Select(column => (DeliveredValue.TextOf(column).IsNotNull() & Col($"`{column.Name}`").IsNull(), TableRule.IsMalformed(column.Name))))
            .Append((Col(ChangeText).IsNotNull() & Col(Lineage.ChangedAt).IsNull(), TableRule.IsMalformed(Lineage.ChangedAt)))
            .Concat(delivered.Where(column => column.Required).Select(column => (DeliveredValue.TextOf(column).IsNull(), TableRule.IsMissing(column.Name))));

        return Coalesce([.. rules.Select(rule => When(rule.Item1, Lit(rule.Item2)))]);
    }

    private static Column ReasonOf(Table table)
    {
        var nullKey = Col(Rule).IsIn([.. table.Key.Select(name => TableRule.IsNull(name))]);
        return When(nullKey, "null_key").When(Col(Rule).IsNotNull(), "malformed");
    }
}
