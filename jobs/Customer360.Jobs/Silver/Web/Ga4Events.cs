using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;
using WindowSpec = Customer360.Spark.Sql.Expressions.WindowSpec;

namespace Customer360.Jobs.Silver.Web;

/// <summary>Event records of Google Analytics 4, each judged by itself, and numbered within the session that its accepted events make.</summary>
/// <param name="values">How texts are read.</param>
internal sealed class Ga4Events(WebValues values)
{
    /// <summary>The items as exported.</summary>
    internal const string Items = "_items";

    private static readonly Column[] Session = [Col("full_visitor_id"), Col("visit_id"), Col(RecordTyping.Rule)];

    // An event's own columns; the order is that of hit numbers.
    private static readonly Column[] Event = [Col("event_at"), Col("event_bundle_sequence_id"), Col("event_name")];

    /// <summary>Event records with what became of each; of events that agree in their key the newest is accepted, and numbered.</summary>
    internal DataFrame Judged(DataFrame records) => records
        .Transform(rows => WebRecords.Parsed(rows, values.Missing, Ga4Fields.RecordType, ExportColumns.Ga4))
        .Transform(parsed => Ga4Parameters.WithTexts(parsed, values))
        .Transform(Typed)
        .Transform(WithRule)
        .Transform(WebRecords.WithTextOfBrokenOnes)
        .Transform(OnePerEvent)
        .Transform(NumberedInSession);

    private DataFrame Typed(DataFrame parsed) => parsed.Select(
    [
        .. values.Read(Ga4Fields.Event, WebRecords.Content),
        .. Ga4Fields.Parameters.Select(parameter => values.Value(Ga4Parameters.TextOf(parameter), parameter.Kind).As(parameter.Column)),
        .. Numbers.Select(Ga4Parameters.TextOf),
        Coalesce(values.Read(Ga4Fields.EcommerceTransactionId, WebRecords.Content), Ga4Parameters.TextOf(Ga4Fields.TransactionId)).As("transaction_id"),
        Col(Ga4Parameters.Names),
        Col(Ga4Parameters.Values),
        WebRecords.Content.GetField("items").As(Items),
        .. WebRecords.ParsedColumns.Select(name => Col(name)),
        .. WebRecords.Origin,
    ]);

    private DataFrame WithRule(DataFrame typed) => typed
        .WithColumn(RecordTyping.Rule, Coalesce(
        [
            .. WebRecords.FirstRules(Col("full_visitor_id"), Ga4Parameters.TextOf(Ga4Fields.SessionId)),
            values.FaultOfColumns(Ga4Fields.Event, field => WebValues.TextOf(field, WebRecords.Content)),
            values.FaultOfColumns(Numbers, Ga4Parameters.TextOf),
            .. Required.Select(column => When(Col(column).IsNull(), $"{column}_is_missing")),
            Ga4Parameters.Fault(values),
            WebValues.FirstFault(Col(Items), item => values.Fault(Ga4Fields.Item, item)),
        ]))
        .Drop([.. WebRecords.ParsedColumns, .. Numbers.Select(parameter => Ga4Parameters.NameOfText(parameter))]);

    private static IEnumerable<WebField> Numbers => Ga4Fields.Parameters.Where(parameter => parameter.Kind is not WebKind.Text);

    private static readonly string[] Required = ["event_date", "event_at", "event_name"];

    private static DataFrame OnePerEvent(DataFrame typed)
    {
        var newestFirst = Window.PartitionBy([.. Session, .. Event]).OrderBy(WebRecords.NewestFirst);

        // One exchange serves both windows, and the sort of the first serves the second.
        return typed
            .Repartition(Session)
            .WithColumn(NewestPerKey.Rank, RowNumber().Over(newestFirst))
            .WithColumn(WebRecords.Outcome, WebRecords.OutcomeBy(Col(NewestPerKey.Rank)))
            .Drop(NewestPerKey.Rank);
    }

    private static DataFrame NumberedInSession(DataFrame events)
    {
        var isAccepted = Col(WebRecords.Outcome) == WebRecords.Accepted;
        var inOrder = Window.PartitionBy(Session).OrderBy(Event);
        var upToHere = inOrder.RowsBetween(Window.UnboundedPreceding, Window.CurrentRow);
        return events
            .WithColumn("hit_number", Sum(When(isAccepted, 1L)).Over(upToHere))
            .WithColumn("visit_date", First(When(isAccepted, Col("event_date")), true).Over(Whole(inOrder)));
    }

    // The first event of a session names its day, so all its rows need to see it.
    private static WindowSpec Whole(WindowSpec session) => session.RowsBetween(Window.UnboundedPreceding, Window.UnboundedFollowing);
}
