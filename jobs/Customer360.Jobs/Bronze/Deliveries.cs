using Customer360.Jobs.Running;
using Customer360.Jobs.Sources;
using Customer360.Jobs.Tables;
using Customer360.Spark.Hadoop.Fs;

namespace Customer360.Jobs.Bronze;

/// <summary>Sorts the files of a table's sources into new, known and refused ones.</summary>
internal sealed class Deliveries
{
    private readonly JobContext _job;
    private readonly Table _bronze;
    private readonly HashSet<string> _landedContents = [];
    private readonly HashSet<(string Path, long Bytes, long ModifiedAt)> _landedFiles = [];
    private readonly SnapshotHistory _snapshots;
    private readonly Dictionary<string, RefusedFile> _refusedBefore = [];

    internal Deliveries(JobContext job, Table bronze)
    {
        _job = job;
        _bronze = bronze;
        _snapshots = new SnapshotHistory(job, bronze);
        foreach (var entry in job.History(bronze).Select(state => state.Entry))
        {
            foreach (var file in entry.Files)
            {
                _landedContents.Add(file.Sha256);
                _landedFiles.Add((file.Path, file.Bytes, file.ModifiedAt));
            }

            // With other settings the same file may fit, and what was refused for another file's sake may when that one is mended.
            foreach (var file in entry.Refused.Where(file => entry.Fingerprint == job.Fingerprint && file.Rule != SnapshotChecks.Incomplete))
            {
                _refusedBefore[file.Sha256] = file;
            }
        }
    }

    /// <summary>Files to land, ordered by name over all sources.</summary>
    internal List<Delivery> New { get; } = [];

    /// <summary>Files of snapshot sources that repeat the newest snapshot; they are noted, since later they would be an older one.</summary>
    internal List<Delivery> Repeated { get; } = [];

    /// <summary>Files refused now.</summary>
    internal List<RefusedFile> Refused { get; } = [];

    /// <summary>Files that lie there unchanged since an earlier run refused them.</summary>
    internal List<RefusedFile> StillRefused { get; } = [];

    /// <summary>Whether any source has any file.</summary>
    internal bool Any { get; private set; }

    internal void Find()
    {
        foreach (var (name, source) in _job.Settings.SourcesOf(_bronze.Name).Where(source => source.Value.Format is not SourceFormat.Jdbc))
        {
            var files = new SourceFiles(_job.Files, _job.Settings.Data.Root).Of(source);
            Any |= files.Count > 0;
            var arrived = files.Where(file => !_landedFiles.Contains((file.Path, file.Length, file.ModifiedAt)))
                .Select(file => Inspected(name, source, file)).OfType<Delivery>().ToList();
            if (source.Mode is SourceMode.Snapshot)
            {
                TakeSnapshots(name, source, arrived, files);
            }
            else
            {
                arrived.ForEach(TakeUnlessKnown);
            }
        }

        New.Sort((left, right) => string.CompareOrdinal(left.File.Name, right.File.Name) is var byName and not 0 ? byName : string.CompareOrdinal(left.File.Path, right.File.Path));
    }

    private void TakeUnlessKnown(Delivery file)
    {
        if (_landedContents.Add(file.Sha256))
        {
            New.Add(file);
        }
        else
        {
            _job.Warnings.Add($"File '{file.File.Path}' was skipped: a file with the same content has been ingested.");
        }
    }

    // A snapshot may well have the content of an older one.
    private void TakeSnapshots(string name, SourceOptions source, List<Delivery> arrived, IReadOnlyList<FileStatus> files)
    {
        var newest = _snapshots.Newest(name, source);
        if (arrived.All(file => _landedContents.Contains(file.Sha256)) && SnapshotHistory.IsRepeated(newest, arrived, source))
        {
            Repeated.AddRange(arrived);
            _job.Warnings.AddRange(arrived.Select(file => $"File '{file.File.Path}' was skipped: it repeats the newest snapshot."));
            return;
        }

        // Parts that were left as they are belong to the snapshot as much as those that were written over.
        var left = SnapshotHistory.IsWrittenOver(newest, arrived, source) ? files.Where(file => newest.Any(landed => IsSame(landed, file))) : [];
        var taken = New.Select(file => file.File.Path).ToHashSet();
        foreach (var file in arrived.Concat(left.Select(file => Inspected(name, source, file)).OfType<Delivery>()).Where(file => taken.Add(file.File.Path)))
        {
            _landedContents.Add(file.Sha256);
            New.Add(file);
        }
    }

    private static bool IsSame(IngestedFile landed, FileStatus file) =>
        (landed.Path, landed.Bytes, landed.ModifiedAt) == (file.Path, file.Length, file.ModifiedAt);

    private Delivery? Inspected(string name, SourceOptions source, FileStatus file)
    {
        var content = _job.Files.Sha256(file.Path);
        if (_refusedBefore.TryGetValue(content, out var before))
        {
            StillRefused.Add(before with { Path = file.Path, Source = name });
            return null;
        }

        var verdict = Judged(source, file);
        if (verdict.Rule is null)
        {
            return new Delivery(name, source, file, content, verdict.Columns);
        }

        var refused = new RefusedFile(file.Path, content, verdict.Rule, verdict.Problem!, name);
        Refused.Add(refused);
        _refusedBefore[content] = refused;
        return null;
    }

    private InspectedFile Judged(SourceOptions source, FileStatus file)
    {
        var contract = SourceContracts.Named(_bronze.Name);
        var verdict = FileInspection.Inspect(source, contract.Columns, contract.OptionalColumns, contract.Key, _job.Files.ReadHead(file.Path, FileInspection.HeadBytes));
        if (verdict.Rule is null && source.Format is SourceFormat.Parquet && !contract.IsNested)
        {
            verdict = FileInspection.InspectColumns(source, contract.Columns, contract.OptionalColumns, _job.Files.ParquetColumns(file.Path));
        }

        return verdict.Rule is not null || contract.IsNested || source.Format is SourceFormat.Json or SourceFormat.Dict
            ? verdict
            : SourceSql.Lacking(_job.Spark, source, verdict.Columns) is { Count: > 0 } lacking
                ? InspectedFile.Refused(source.Header && source.Format is SourceFormat.Csv ? "wrong_header" : FileInspection.WrongColumns, $"it lacks {FileInspection.Listed(lacking)}, which SQL of the source reads")
                : verdict;
    }
}
