using System.Text.Json;

namespace Customer360.Spark.Sql.Streaming;

/// <summary>What one batch of a streaming query did.</summary>
/// <param name="Id">The query's id, which stays over restarts.</param>
/// <param name="RunId">The id of this start of the query.</param>
/// <param name="Name">The query's name; null without one.</param>
/// <param name="Timestamp">When the batch began.</param>
/// <param name="BatchId">Number of the batch, from 0; a batch that is done again keeps its number.</param>
/// <param name="BatchDuration">How long the batch took, in milliseconds.</param>
/// <param name="NumInputRows">Rows read from all sources.</param>
/// <param name="InputRowsPerSecond">Rows that came in per second since the last batch; null for the first.</param>
/// <param name="ProcessedRowsPerSecond">Rows processed per second; null when there was no work.</param>
/// <param name="DurationMs">Milliseconds of each step of the batch.</param>
/// <param name="EventTime">Least, greatest and mean event time and the watermark, as text; empty without one.</param>
/// <param name="StateOperators">What the stateful operators keep.</param>
/// <param name="Sources">What each source gave.</param>
/// <param name="Sink">Where the rows went.</param>
/// <param name="ObservedMetrics">What <see cref="DataFrame.Observe(string, Column, Column[])"/> computed, by its name.</param>
public sealed record StreamingQueryProgress(
    string Id,
    string RunId,
    string? Name,
    DateTimeOffset Timestamp,
    long BatchId,
    long BatchDuration,
    long NumInputRows,
    double? InputRowsPerSecond,
    double? ProcessedRowsPerSecond,
    IReadOnlyDictionary<string, long>? DurationMs,
    IReadOnlyDictionary<string, string>? EventTime,
    IReadOnlyList<StateOperatorProgress>? StateOperators,
    IReadOnlyList<SourceProgress>? Sources,
    SinkProgress? Sink,
    IReadOnlyDictionary<string, JsonElement>? ObservedMetrics)
{
    internal static StreamingQueryProgress Parse(string json) =>
        JsonSerializer.Deserialize<StreamingQueryProgress>(json, JsonSerializerOptions.Web)!;
}

/// <summary>What a source gave to a batch. Offsets are the source's own JSON.</summary>
/// <param name="Description">Which source it is.</param>
/// <param name="StartOffset">Where the batch began; null for the first.</param>
/// <param name="EndOffset">Where the batch ended.</param>
/// <param name="LatestOffset">How far the source is by now; null when it does not say.</param>
/// <param name="NumInputRows">Rows read.</param>
/// <param name="InputRowsPerSecond">Rows that came in per second since the last batch; null for the first.</param>
/// <param name="ProcessedRowsPerSecond">Rows processed per second; null when there was no work.</param>
/// <param name="Metrics">What else the source reports.</param>
public sealed record SourceProgress(
    string Description,
    JsonElement? StartOffset,
    JsonElement? EndOffset,
    JsonElement? LatestOffset,
    long NumInputRows,
    double? InputRowsPerSecond,
    double? ProcessedRowsPerSecond,
    IReadOnlyDictionary<string, string>? Metrics);

/// <summary>Where the rows of a batch went.</summary>
/// <param name="Description">Which sink it is.</param>
/// <param name="NumOutputRows">Rows written; -1 when the sink does not count.</param>
/// <param name="Metrics">What else the sink reports.</param>
public sealed record SinkProgress(string Description, long NumOutputRows, IReadOnlyDictionary<string, string>? Metrics);

/// <summary>What a stateful operator keeps between batches.</summary>
/// <param name="OperatorName">Which operator it is.</param>
/// <param name="NumRowsTotal">Rows kept.</param>
/// <param name="NumRowsUpdated">Rows changed by the batch.</param>
/// <param name="NumRowsRemoved">Rows given up by the batch.</param>
/// <param name="MemoryUsedBytes">Memory the state takes, in bytes.</param>
/// <param name="NumRowsDroppedByWatermark">Rows that came too late.</param>
/// <param name="CustomMetrics">What else the state store reports.</param>
public sealed record StateOperatorProgress(
    string OperatorName,
    long NumRowsTotal,
    long NumRowsUpdated,
    long NumRowsRemoved,
    long MemoryUsedBytes,
    long NumRowsDroppedByWatermark,
    IReadOnlyDictionary<string, long>? CustomMetrics);
