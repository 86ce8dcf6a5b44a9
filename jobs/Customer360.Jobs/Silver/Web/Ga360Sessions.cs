using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Silver.Web;

/// <summary>Session records of Google Analytics 360, each judged as a whole: one wrong value anywhere inside sets the session aside.</summary>
/// <param name="values">How texts are read.</param>
internal sealed class Ga360Sessions(WebValues values)
{
    /// <summary>The hits as exported.</summary>
    internal const string Hits = "_hits";

    /// <summary>The session's own custom dimensions as exported.</summary>
    internal const string Dimensions = "_dimensions";

    private static readonly Column[] Key = [Col("full_visitor_id"), Col("visit_id"), Col("visit_date")];

    /// <summary>Session records with what became of each: the newest well-formed one of a key is accepted.</summary>
    internal DataFrame Judged(DataFrame records) => records
        .Transform(rows => WebRecords.Parsed(rows, values.Missing, Ga360Fields.RecordType, ExportColumns.Ga360))
        .Transform(Typed)
        .Transform(WithRule)
        .Transform(WebRecords.WithTextOfBrokenOnes)
        .Transform(NewestPerSession);

    private DataFrame Typed(DataFrame parsed) => parsed.Select(
    [
        .. values.Read(Ga360Fields.Session, WebRecords.Content),
        Lit("ga360").As("source_system"),
        XXHash64(Col(BronzeTables.Record)).As("record_hash"),
        WebRecords.Content.GetField("hits").As(Hits),
        WebRecords.Content.GetField("customDimensions").As(Dimensions),
        .. WebRecords.ParsedColumns.Select(name => Col(name)),
        .. WebRecords.Origin,
    ]);

    private DataFrame WithRule(DataFrame typed)
    {
        var numbers = Transform(Col(Hits), hit => values.Value(hit.GetField("hitNumber"), WebKind.Whole));
        return typed
            .WithColumn(RecordTyping.Rule, Coalesce(
            [
                .. WebRecords.FirstRules(Col("full_visitor_id"), values.Given(WebRecords.Content.GetField("visitId"))),
                values.FaultOfColumns(Ga360Fields.Session, field => WebValues.TextOf(field, WebRecords.Content)),
                When(Col("visit_date").IsNull(), "visit_date_is_missing"),
                When(Col("visit_start_at").IsNull(), "visit_start_at_is_missing"),
                WebValues.FirstFault(Col(Dimensions), DimensionFault),
                WebValues.FirstFault(Col(Hits), HitFault),
                When(LastStanding.Repeats(numbers), "hit_number_is_repeated"),
            ]))
            .Drop([.. WebRecords.ParsedColumns]);
    }

    private Column DimensionFault(Column dimension) => values.Fault([Ga360Fields.DimensionIndex], dimension);

    private Column HitFault(Column hit) => Coalesce(
        When(values.Given(hit.GetField("hitNumber")).IsNull(), "hit_number_is_missing"),
        values.Fault([.. Ga360Fields.Hit, Ga360Fields.HitTime, .. Ga360Fields.PromotionAction], hit),
        WebValues.FirstFault(hit.GetField("product"), product => values.Fault(Ga360Fields.Product, product)),
        WebValues.FirstFault(hit.GetField("customDimensions"), DimensionFault),
        WebValues.FirstFault(hit.GetField("customMetrics"), metric => values.Fault([Ga360Fields.MetricIndex, Ga360Fields.MetricValue], metric)));

    private static DataFrame NewestPerSession(DataFrame judged)
    {
        var newestFirst = Window.PartitionBy([.. Key, Col(RecordTyping.Rule)]).OrderBy(WebRecords.NewestFirst);
        return judged
            .WithColumn(NewestPerKey.Rank, RowNumber().Over(newestFirst))
            .WithColumn(WebRecords.Outcome, WebRecords.OutcomeBy(Col(NewestPerKey.Rank)))
            .Drop(NewestPerKey.Rank);
    }
}
