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

    /// <summary>Commits of ours, newest first.</summary>
    public IEnumerable<TableState> Commits()
    {
        foreach (var (version, path) in Versions())
        {
            if (EntryOf(path) is { } entry)
            {
                yield return new TableState(version, entry);
            }
        }
    }

    private IEnumerable<(long Version, string Path)> Versions() => files.List(_folder)
        .Where(file => !file.IsDirectory && file.Name.Length == "00000000000000000000.json".Length && file.Name.EndsWith(".json", StringComparison.Ordinal))
        .Select(file => (long.Parse(file.Name[..^".json".Length], CultureInfo.InvariantCulture), file.Path))
        .OrderByDescending(commit => commit.Item1);

    private LedgerEntry? EntryOf(string path)
    {
        foreach (var line in Encoding.UTF8.GetString(files.ReadAll(path)).Split('\n'))
        {
            if (line.StartsWith("{\"commitInfo\"", StringComparison.Ordinal))
            {
                using var commit = JsonDocument.Parse(line);
                return commit.RootElement.GetProperty("commitInfo").TryGetProperty("userMetadata", out var text)
                    ? LedgerEntry.TryParse(text.GetString())
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
    /// <summary>The version that last changed rows.</summary>
    public long DataVersion => Entry.DataVersion ?? Version;

    /// <summary>The table as an input of another.</summary>
    public InputState AsInput => new(DataVersion, Entry.Removals);
}
