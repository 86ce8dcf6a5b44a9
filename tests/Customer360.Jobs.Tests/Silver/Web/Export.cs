using System.Text.Json.Nodes;
using Customer360.Jobs.Silver.Web;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using Customer360.Testing;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Tests.Silver.Web;

/// <summary>Small records of both exports, and what becomes of them.</summary>
internal static class Export
{
    private const string BareSession = """{"fullVisitorId":"0001","visitId":1,"visitStartTime":1501570800,"date":"20170801","hits":[{"hitNumber":1,"time":0,"type":"PAGE"}]}""";

    private const string BareEvent = """{"user_pseudo_id":"7.1","event_date":"20201101","event_timestamp":1604188800000000,"event_name":"page_view"}""";

    /// <summary>A session of visitor 0001 with one hit; each property of <paramref name="changes"/> takes the place of the bare one's.</summary>
    internal static string Session(string changes = "{}") => Changed(BareSession, changes).ToJsonString();

    /// <summary>A session with these hits.</summary>
    internal static string WithHits(params string[] hits) => Session($$"""{"hits":[{{string.Join(",", hits)}}]}""");

    /// <summary>An event of session 5 of visitor 7.1, with further parameters.</summary>
    internal static string Event(string changes = "{}", params string[] parameters)
    {
        var record = Changed(BareEvent, changes);
        if (!record.ContainsKey("event_params"))
        {
            record["event_params"] = JsonNode.Parse($"[{string.Join(",", parameters.Prepend(Parameter("ga_session_id", "int", "5")))}]");
        }

        return record.ToJsonString();
    }

    /// <summary>A parameter of an event; <paramref name="json"/> is its value as JSON.</summary>
    internal static string Parameter(string key, string type, string json) => $$$"""{"key":"{{{key}}}","value":{"{{{type}}}_value":{{{json}}}}}""";

    /// <summary>A parameter that is a text.</summary>
    internal static string Text(string key, string text) => Parameter(key, "string", $"\"{text}\"");

    /// <summary>Records as landed in one batch, in this order.</summary>
    internal static DataFrame Landed(params string[] records)
    {
        var texts = SparkFixture.Current.Spark.CreateDataFrame(records.Select((record, index) => new GenericRow([record, index + 1L])), Spark.Sql.Types.StructType.FromDdl("record string, source_position bigint"));
        return texts.WithColumns(new Dictionary<string, Column>
        {
            [BronzeTables.CorruptRecord] = Lit(null).Cast("string"),
            [Lineage.SourceName] = Lit("web"),
            [Lineage.SourceFile] = Lit("file:/a.json"),
            [Lineage.SourceZone] = Lit("UTC"),
            [Lineage.BatchId] = Lit(1L),
            [Lineage.FileNumber] = Lit(1),
            [Lineage.ChangedAt] = Lit(null).Cast("timestamp"),
            [Lineage.IngestedAt] = Lit("2020-01-01").Cast("timestamp"),
        });
    }

    /// <summary>The records' outcomes and rules, in their order.</summary>
    internal static IReadOnlyList<string> Outcomes(WebExport export, params string[] records) =>
        Lines(Judged(export, Usual, records).OrderBy(Col(Lineage.SourcePosition)), "_outcome", "_rule");

    /// <summary>Some columns of the rows that the accepted records make in a table, in the order of their keys.</summary>
    internal static IReadOnlyList<string> RowsOf(WebExport export, Table table, string columns, params string[] records) => RowsOf(Usual, export, table, columns, records);

    /// <summary>The same, with other missing words than the usual ones.</summary>
    internal static IReadOnlyList<string> RowsOf(WebValues values, WebExport export, Table table, string columns, params string[] records)
    {
        var accepted = Judged(export, values, records).Filter(Col("_outcome") == "accepted");
        var rows = export.Rows(values).Of(accepted).Single(rows => rows.Table == table).Rows;
        var lines = Lines(rows.OrderBy([.. table.Key.Select(name => Col(name))]), columns.Split(' '));

        Assert.That(accepted.Agg(Sum(export.Rows(values).Sizes[table])).First().GetAs<long?>(0) ?? 0, Is.EqualTo(lines.Count), "rows as counted beforehand");
        return lines;
    }

    /// <summary>Names of columns that the records have and the export is not known to have.</summary>
    internal static IReadOnlyList<string> Drift(WebExport export, params string[] records) => Lines(Judged(export, Usual, records).Agg(SchemaDrift.Names.As("names")).Select(Explode(Col("names")).As("name")), "name");

    /// <summary>Readers of texts with these words for "no value", and others for the source that records are landed as.</summary>
    internal static WebValues Reading(IReadOnlyList<string> missing, IReadOnlyList<string>? missingInSource = null) =>
        new(new MissingWords(missingInSource is null ? new Dictionary<string, IReadOnlyList<string>>() : new Dictionary<string, IReadOnlyList<string>> { ["web"] = missingInSource }, missing));

    private static WebValues Usual { get; } = Reading(["n/a", "null", "(not set)", "not available in demo dataset"]);

    private static DataFrame Judged(WebExport export, WebValues values, string[] records) => export.Judge(Landed(records), values);

    private static IReadOnlyList<string> Lines(DataFrame rows, params string[] columns) =>
        [.. rows.Select([.. columns.Select(name => Coalesce(Col(name).Cast("string"), Lit("-")).As(name))]).Collect().Select(row => string.Join(" | ", columns.Select(name => row.GetAs<string>(name))))];

    private static JsonObject Changed(string bare, string changes)
    {
        var record = JsonNode.Parse(bare)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(changes)!.AsObject())
        {
            record[name] = value?.DeepClone();
        }

        return record;
    }
}
