using System.Globalization;
using System.Text.Json;

namespace Customer360.Jobs.Tests.Sampling;

/// <summary>Applies the domain's checks to the web exports, knowing nothing of what was planted.</summary>
internal sealed class WebJudge(string root)
{
    private static readonly string[] Numbers = ["pageviews", "hitNumber", "event_timestamp", "quantity", "visitStartTime", "visitId"];

    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Accepted sessions: totals.hits and the hits inside.</summary>
    public Dictionary<string, (long Total, int Inside)> Sessions { get; } = [];

    public SortedDictionary<string, int> Ga360()
    {
        foreach (var row in Rows("bank/ga", "*.json").Concat(Rows("web", "ga360*.json")))
        {
            var reason = row is null ? "malformed"
                : Text(row.Value, "fullVisitorId") is null || Text(row.Value, "visitId") is null ? "null_key"
                : Text(row.Value, "visitStartTime") is null || !IsDay(Text(row.Value, "date")) || !Fits(row.Value) || HasUnnumberedHit(row.Value) ? "malformed"
                : Sessions.ContainsKey(KeyOf(row.Value)) ? "superseded" : "accepted";
            _counts[reason] = _counts.GetValueOrDefault(reason) + 1;
            if (reason is "superseded" or "accepted")
            {
                Sessions[KeyOf(row!.Value)] = (row.Value.GetProperty("totals").GetProperty("hits").GetInt64(), row.Value.GetProperty("hits").GetArrayLength());
            }
        }

        return _counts;

        static string KeyOf(JsonElement row) => $"{Text(row, "fullVisitorId")}|{Text(row, "visitId")}|{Text(row, "date")}";
    }

    public SortedDictionary<string, int> Ga4()
    {
        var known = new HashSet<string>();
        foreach (var row in Rows("web", "ga4*.json"))
        {
            var session = row is null ? null : SessionOf(row.Value);
            var reason = row is null ? "malformed"
                : Text(row.Value, "user_pseudo_id") is null || session is null ? "null_key"
                : Text(row.Value, "event_timestamp") is null || Text(row.Value, "event_name") is null || !IsDay(Text(row.Value, "event_date"))
                    || !Fits(row.Value) ? "malformed"
                : known.Add(KeyOf(row.Value, session)) ? "accepted" : "superseded";
            _counts[reason] = _counts.GetValueOrDefault(reason) + 1;
        }

        return _counts;

        static string KeyOf(JsonElement row, string session) =>
            string.Join('|', Text(row, "user_pseudo_id"), session, Text(row, "event_timestamp"), Text(row, "event_name"), Text(row, "event_bundle_sequence_id"));
    }

    private IEnumerable<JsonElement?> Rows(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(root, folder), pattern)
            .Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadAllText(file).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Select(Parse);

    private static JsonElement? Parse(string line)
    {
        try
        {
            return JsonDocument.Parse(line).RootElement;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? SessionOf(JsonElement row) =>
        row.GetProperty("event_params").EnumerateArray()
            .Where(parameter => Text(parameter, "key") == "ga_session_id")
            .Select(parameter => parameter.GetProperty("value").GetProperty("int_value").GetRawText())
            .SingleOrDefault();

    private static string? Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null && value.ToString() is not "(not set)" ? value.ToString() : null;

    private static bool IsDay(string? text) => DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool HasUnnumberedHit(JsonElement row) => row.GetProperty("hits").EnumerateArray().Any(hit => Text(hit, "hitNumber") is null);

    // Text where a number belongs, however deep.
    private static bool Fits(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().All(member =>
            !(Numbers.Contains(member.Name) && member.Value.ValueKind == JsonValueKind.String) && Fits(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().All(Fits),
        _ => true,
    };
}
