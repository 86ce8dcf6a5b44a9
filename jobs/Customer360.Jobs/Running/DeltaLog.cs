using System.Globalization;
using System.Text;
using System.Text.Json;
using Customer360.Spark.Hadoop.Fs;

namespace Customer360.Jobs.Running;

/// <summary>
/// Reads the commits of a Delta table for what the suite wrote into them. Reading the few JSON files directly
/// takes milliseconds where DESCRIBE HISTORY plans a query.
/// </summary>
public sealed class DeltaLog(FileSystem files, string tablePath)
{
    private readonly string _folder = $"{tablePath}/_delta_log";

    /// <summary>The newest commit of ours, with the version of the table; null when the table does not exist or is not ours.</summary>
    public TableState? Latest() => Commits().FirstOrDefault();

    /// <summary>Commits of ours that count, newest first: one that was taken back does not.</summary>
    public IEnumerable<TableState> Commits()
    {
        long? newest = null;
        var last = long.MaxValue;
        foreach (var (version, path) in Versions().Where(commit => commit.Version <= last))
        {
            newest ??= version;
            if (StateOf(version, path, newest.Value) is { } state)
            {
                last = state.Entry.RestoredTo ?? last;
                yield return state;
            }
        }
    }

    private IEnumerable<(long Version, string Path)> Versions() => files.List(_folder)
        .Where(file => !file.IsDirectory && file.Name.Length == "00000000000000000000.json".Length && file.Name.EndsWith(".json", StringComparison.Ordinal))
        .Select(file => (long.Parse(file.Name[..^".json".Length], CultureInfo.InvariantCulture), file.Path))
        .OrderByDescending(commit => commit.Item1);

    private TableState? StateOf(long version, string path, long newest)
    {
        foreach (var line in Encoding.UTF8.GetString(files.ReadAll(path)).Split('\n'))
        {
            if (line.StartsWith("{\"commitInfo\"", StringComparison.Ordinal))
            {
                using var commit = JsonDocument.Parse(line);
                var info = commit.RootElement.GetProperty("commitInfo");
                return info.TryGetProperty("userMetadata", out var text) && LedgerEntry.TryParse(text.GetString()) is { } entry
                    ? new TableState(version, entry) { Newest = newest, Changes = RowChanges.Of(info) }
                    : null;
            }
        }

        return null;
    }
}

/// <summary>A commit of ours.</summary>
/// <param name="Version">Version of the table.</param>
/// <param name="Entry">What the commit says about itself.</param>
public sealed record TableState(long Version, LedgerEntry Entry)
{
    /// <summary>The newest version of the table when the commit was looked up; a later one than ours is somebody else's, such as an OPTIMIZE.</summary>
    public long Newest { get; init; } = Version;

    /// <summary>What Delta counted while it wrote; null where it did not.</summary>
    public RowChanges? Changes { get; init; }

    /// <summary>Rows in the table, from what each commit was found to have changed; null when somebody else has committed since.</summary>
    public long? Rows => Newest == Version ? Entry.TableRows : null;

    /// <summary>The version that last changed rows.</summary>
    public long DataVersion => Entry.DataVersion ?? Version;

    /// <summary>The table as an input of another.</summary>
    public InputState AsInput => new(DataVersion, Entry.Removals);
}
