using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Silver.Web;

/// <summary>What session and event records have in common on their way from bronze.</summary>
internal static class WebRecords
{
    /// <summary>What became of a record: accepted, superseded, or the reason it was set aside for.</summary>
    internal const string Outcome = "_outcome";

    internal const string Accepted = "accepted";

    internal const string Superseded = "superseded";

    private const string ContentName = "_parsed";

    private const string CorruptName = "_is_corrupt";

    private const string Line = "_line";

    private const string Objects = "objects";

    private const string Broken = "broken";

    private static readonly Dictionary<string, string> ReadOptions = new() { ["mode"] = "PERMISSIVE", ["columnNameOfCorruptRecord"] = Broken };

    /// <summary>The columns that only judging a record needs.</summary>
    internal static IReadOnlyList<string> ParsedColumns { get; } = [ContentName, CorruptName];

    /// <summary>The parsed record.</summary>
    internal static Column Content { get; } = Col(ContentName);

    /// <summary>Whether the record is not in the shape of the export.</summary>
    internal static Column IsCorrupt { get; } = Col(CorruptName);

    /// <summary>Whether the record is no JSON, so that nothing in it can be relied on; a line that was cut off yields some of its fields.</summary>
    internal static Column IsUnreadable { get; } = IsCorrupt & TryParseJson(Col(BronzeTables.Record)).IsNull();

    /// <summary>Where records came from, without the run.</summary>
    internal static IReadOnlyList<Column> LineageColumns { get; } = [.. Lineage.OfRecords.Where(column => column.Name != Lineage.RunId).Select(column => Col(column.Name))];

    /// <summary>Later arrivals first; no two records agree in all of it.</summary>
    internal static Column[] NewestFirst { get; } =
    [
        Col(Lineage.ChangedAt).DescNullsLast(), Col(Lineage.BatchId).Desc(), Col(Lineage.FileNumber).Desc(), Col(Lineage.SourcePosition).Desc(), Col(Lineage.SourceFile).Desc(),
    ];

    /// <summary>Lineage and raw text, for records that are set aside.</summary>
    internal static IEnumerable<Column> Origin => [.. LineageColumns, Col(SchemaDrift.Unlisted), Col(BronzeTables.Record), Col(BronzeTables.CorruptRecord)];

    /// <summary>Adds the record as a struct of texts, whether it is anything but one whole object of that shape, and the names it has beyond the known ones.</summary>
    // Spark's reader takes the first object of a line and passes over what follows, a second record for one; a list has to end. Of a line that is
    // no list it yields nothing, and so a broken one is read again as it stands, for the fields before the break. A word that stands for a
    // structure breaks a line too, and missing ones are taken out then; to do so for all lines takes longer than reading them.
    internal static DataFrame Parsed(DataFrame records, MissingWords missing, string type, IReadOnlyList<string> known)
    {
        var (line, first) = (Col(Line), Get(Col(Line).GetField(Objects), Lit(0)));
        return records
            .WithColumn(Line, AsList(Col(BronzeTables.Record), type))
            .WithColumn(Line, When(IsOneObject(line), line).Otherwise(AsList(missing.Removed(), type)))
            .WithColumn(CorruptName, !IsOneObject(line))
            .WithColumn(ContentName, When(IsCorrupt, FromJson(missing.Removed(), type)).Otherwise(first))
            .WithColumn(SchemaDrift.Unlisted, SchemaDrift.NamesBeyond(known, Col(BronzeTables.Record)))
            .Drop(Line);
    }

    /// <summary>The rule a record breaks before any of its values is looked at, as the contract orders them: no record at all, a null key, half a record.</summary>
    /// <param name="visitor">The visitor's id.</param>
    /// <param name="visit">The text of the visit's id.</param>
    internal static Column[] FirstRules(Column visitor, Column visit) =>
    [
        When(IsUnreadable, "row_is_corrupt"), When(visitor.IsNull(), "full_visitor_id_is_null"), When(visit.IsNull(), "visit_id_is_null"), When(IsCorrupt, "row_is_corrupt"),
    ];

    /// <summary>Leaves out the text of records that break no rule, which is most of the bytes and needed no more.</summary>
    internal static DataFrame WithTextOfBrokenOnes(DataFrame typed) =>
        typed.WithColumn(BronzeTables.Record, When(Col(RecordTyping.Rule).IsNotNull(), Col(BronzeTables.Record)));

    /// <summary>The outcome of a record whose broken rule is known, by its rank among the well-formed ones of its key.</summary>
    internal static Column OutcomeBy(Column rank) =>
        When(Col(RecordTyping.Rule).IsNull() & (rank == 1), Accepted)
            .When(Col(RecordTyping.Rule).IsNull(), Superseded)
            .When(Col(RecordTyping.Rule).IsIn("full_visitor_id_is_null", "visit_id_is_null"), "null_key")
            .Otherwise("malformed");

    private static Column AsList(Column record, string type) =>
        FromJson(Concat(Lit($"{{\"{Objects}\":["), WithoutBlankEnds(record), Lit("]}")), $"{Objects} array<struct<{type}>>, {Broken} string", ReadOptions);

    private static Column IsOneObject(Column line) =>
        line.GetField(Broken).IsNull() & Size(line.GetField(Objects)).EqNullSafe(Lit(1)) & Get(line.GetField(Objects), Lit(0)).IsNotNull();

    // To look for blanks reads a text to its end, and hardly a record has any.
    private static Column WithoutBlankEnds(Column record) => When(record.StartsWith("{") & record.EndsWith("}"), record).Otherwise(ValueParsing.Trimmed(record));
}
