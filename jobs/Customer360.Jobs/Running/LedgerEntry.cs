using System.Text.Json;
using System.Text.Json.Serialization;
using Customer360.Jobs.Bronze;

namespace Customer360.Jobs.Running;

/// <summary>
/// What a commit says about itself, in Delta's userMetadata and so in one transaction with the data.
/// Where a job got to, whether it is up to date, lineage and run history are all read from here.
/// </summary>
public sealed record LedgerEntry
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Marks the text as ours and names its form.</summary>
    public int Customer360 { get; init; } = 1;

    /// <summary>The run that committed.</summary>
    public required string RunId { get; init; }

    /// <summary>The job that committed.</summary>
    public required string Job { get; init; }

    /// <summary>Start of the run, UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>As-of of the run, where the job depends on it.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Hash of the settings and declarations the result depends on.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>State of every table read, by full name.</summary>
    public required IReadOnlyDictionary<string, InputState> Inputs { get; init; }

    /// <summary>Rows in and out.</summary>
    public RowCounts Rows { get; init; } = new();

    /// <summary>Rows in the table after this commit; null in commits of releases that did not say.</summary>
    public long? TableRows { get; init; }

    /// <summary>The newest bronze batch that is in the table; null for tables without batches.</summary>
    public long? Batch { get; init; }

    /// <summary>The version that last changed rows; null when this commit did.</summary>
    public long? DataVersion { get; init; }

    /// <summary>The version whose rows this commit brought back, -1 for none; what was committed between counts no more. Null for other commits.</summary>
    public long? RestoredTo { get; init; }

    /// <summary>Rows that ever left the table; children look for orphans when it grows.</summary>
    public long Removals { get; init; }

    /// <summary>Rows of keys that newer rows replaced, over all runs.</summary>
    public long Superseded { get; init; }

    /// <summary>The highest value of the growing column read so far, by source, for sources that are databases.</summary>
    public IReadOnlyDictionary<string, string> HighMarks { get; init; } = new Dictionary<string, string>();

    /// <summary>Columns beyond the contract that files have ever had, which have been reported.</summary>
    public IReadOnlyList<string> ExtraColumns { get; init; } = [];

    /// <summary>Files this commit brought in.</summary>
    public IReadOnlyList<IngestedFile> Files { get; init; } = [];

    /// <summary>Files this commit's job refused.</summary>
    public IReadOnlyList<RefusedFile> Refused { get; init; } = [];

    /// <summary>The text for userMetadata.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Reads userMetadata; null when it is not ours.</summary>
    public static LedgerEntry? TryParse(string? text)
    {
        if (text is null || !text.Contains("\"customer360\":", StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<LedgerEntry>(text, Json);
        }
        catch (JsonException)
        {
            // Somebody else's metadata that happens to mention the word.
            return null;
        }
    }
}

/// <summary>How far an input was when it was read.</summary>
/// <param name="Version">Version of the table that last changed rows.</param>
/// <param name="Removals">Rows that had left it by then.</param>
public sealed record InputState(long Version, long Removals);

/// <summary>A file that was ingested, by content.</summary>
/// <param name="Path">Where it was.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="ModifiedAt">Its time of change, milliseconds since 1970.</param>
/// <param name="Sha256">Its content.</param>
/// <param name="Rows">Records read from it.</param>
/// <param name="Source">The configured source that delivered it.</param>
public sealed record IngestedFile(string Path, long Bytes, long ModifiedAt, string Sha256, long Rows, string Source = "");

/// <summary>Rows of one job in one run.</summary>
public sealed record RowCounts
{
    /// <summary>Rows read: those new to the job where it goes on from its last run, else all of its inputs.</summary>
    public long In { get; init; }

    /// <summary>Rows inserted, updated or deleted in the job's table.</summary>
    public long Changed { get; init; }

    /// <summary>Rows in the table afterwards.</summary>
    public long Out { get; init; }

    /// <summary>Rows that newer ones of the same key replaced.</summary>
    public long Superseded { get; init; }

    /// <summary>Rows in quarantine afterwards.</summary>
    public long Quarantined { get; init; }
}
