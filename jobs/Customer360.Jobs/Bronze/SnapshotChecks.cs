using Customer360.Jobs.Running;
using Customer360.Jobs.Sources;
using Customer360.Jobs.Tables;

namespace Customer360.Jobs.Bronze;

/// <summary>Keeps snapshots out that hold less than they should: their absent rows would leave silver.</summary>
/// <param name="job">The ingest.</param>
/// <param name="bronze">Where the files are to be landed.</param>
/// <param name="found">The files to land.</param>
/// <param name="refused">Files that lie there and do not land, of whatever source.</param>
internal sealed class SnapshotChecks(JobContext job, Table bronze, IReadOnlyList<Delivery> found, IReadOnlyList<RefusedFile> refused)
{
    /// <summary>The rule of a file that fits and is part of a snapshot of which another part does not.</summary>
    internal const string Incomplete = "snapshot_incomplete";

    private IEnumerable<IGrouping<string, Delivery>> Snapshots => found.Where(file => file.Options.Mode is SourceMode.Snapshot).GroupBy(file => file.Source);

    /// <summary>All files of a snapshot of which a part is refused.</summary>
    internal IEnumerable<RefusedFile> Torn()
    {
        foreach (var snapshot in Snapshots.Where(IsOfParts))
        {
            if (refused.FirstOrDefault(file => file.Source == snapshot.Key) is { } cause)
            {
                foreach (var file in snapshot)
                {
                    yield return new RefusedFile(file.File.Path, file.Sha256, Incomplete,
                        $"'{cause.Path}' of the same snapshot was refused as {cause.Rule}, and without it the snapshot's missing rows would count as gone; mend or remove that file, or say in Sources:{snapshot.Key}:SnapshotFiles that each file is a snapshot", snapshot.Key);
                }
            }
        }
    }

    /// <summary>The files of snapshots that lost most of their rows, which are more likely cut off than true.</summary>
    /// <param name="rows">Rows by path of file.</param>
    internal IEnumerable<RefusedFile> Shrunk(IReadOnlyDictionary<string, long> rows)
    {
        var limit = job.Settings.Quality.SnapshotMinimumShare;
        foreach (var source in Snapshots)
        {
            var before = new SnapshotHistory(job, bronze).Newest(source.Key, source.First().Options).Sum(file => file.Rows);
            foreach (var snapshot in Whole(source))
            {
                var now = snapshot.Sum(file => rows[file.File.Path]);
                foreach (var file in snapshot.Where(_ => now < limit * before))
                {
                    yield return new RefusedFile(file.File.Path, file.Sha256, "snapshot_too_small", FormattableString.Invariant(
                        $"the snapshot has {now} rows where the one before had {before}, less than {limit:P0}; if so few are right, run once with --Quality:SnapshotMinimumShare=0"), source.Key);
                }

                before = now < limit * before ? before : now;
            }
        }
    }

    // One that is refused is no measure for the next.
    private IEnumerable<IReadOnlyList<Delivery>> Whole(IGrouping<string, Delivery> source) => IsOfParts(source)
        ? [[.. source]]
        : source.Where(file => refused.All(other => other.Path != file.File.Path)).Select(file => new[] { file });

    private static bool IsOfParts(IEnumerable<Delivery> source) => source.First().Options.SnapshotFiles is SnapshotFiles.Parts;
}
