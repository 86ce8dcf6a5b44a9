using System.Text.Json;

namespace Customer360.Spark.Sql.Streaming;

/// <summary>What a streaming query is doing at a moment.</summary>
/// <param name="Message">In words, e.g. that it waits for data.</param>
/// <param name="IsDataAvailable">Whether the source has data that is not yet processed.</param>
/// <param name="IsTriggerActive">Whether a batch is being processed.</param>
public sealed record StreamingQueryStatus(string Message, bool IsDataAvailable, bool IsTriggerActive)
{
    internal static StreamingQueryStatus Parse(string json) =>
        JsonSerializer.Deserialize<StreamingQueryStatus>(json, JsonSerializerOptions.Web)!;
}
