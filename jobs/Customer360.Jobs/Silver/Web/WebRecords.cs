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

    private const string Objects = "_objects";

    private const string Corrupt = "_corrupt";

    private const string Shortened = "_shortened";

    private static readonly Dictionary<string, string> ReadOptions = new() { ["mode"] = "PERMISSIVE", ["columnNameOfCorruptRecord"] = Corrupt };

    /// <summary>The columns that only judging a record needs.</summary>
    internal static IReadOnlyList<string> ParsedColumns { get; } = [ContentName, Objects];

    /// <summary>The parsed record.</summary>
    internal static Column Content { get; } = Col(ContentName);

    /// <summary>Whether the record is not in the shape of the export.</summary>
    internal static Column IsCorrupt { get; } = Content.IsNull() | Content.GetField(Corrupt).IsNotNull() | !Col(Objects).EqNullSafe(Lit(1));

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

    /// <summary>Adds the record as a struct of texts, the names it has beyond the known ones, and how many objects its line holds; null when it is no list of any.</summary>
    // Spark's reader takes the first object of a line and passes over what follows, a second record for one. Counting passes over their fields.
    internal static DataFrame Parsed(DataFrame records, MissingWords missing, string type, IReadOnlyList<string> known) => records
        .WithColumn(Shortened, missing.Removed())
        .WithColumn(ContentName, FromJson(Col(Shortened), $"{type}, {Corrupt} string", ReadOptions))
        .WithColumn(SchemaDrift.Unlisted, SchemaDrift.NamesBeyond(known, Col(Shortened)))
        .WithColumn(Objects, Size(FromJson(Concat(Lit("["), ValueParsing.Trimmed(Col(BronzeTables.Record)), Lit("]")), "array<struct<`_`: string>>")))
        .Drop(Shortened);

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
}
