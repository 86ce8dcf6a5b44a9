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
    private readonly Dictionary<string, RefusedFile> _refusedBefore = [];

    internal Deliveries(JobContext job, Table bronze)
    {
        _job = job;
        _bronze = bronze;
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
            foreach (var file in new SourceFiles(_job.Files, _job.Settings.Data.Root).Of(source))
            {
                Any = true;
                Sort(name, source, file);
            }
        }

        New.Sort((left, right) => string.CompareOrdinal(left.File.Name, right.File.Name) is var byName and not 0 ? byName : string.CompareOrdinal(left.File.Path, right.File.Path));
    }

    private void Sort(string name, SourceOptions source, FileStatus file)
    {
        if (_landedFiles.Contains((file.Path, file.Length, file.ModifiedAt)))
        {
            return;
        }

        var content = _job.Files.Sha256(file.Path);
        if (_refusedBefore.TryGetValue(content, out var before))
        {
            StillRefused.Add(before with { Path = file.Path, Source = name });
        }
        else if (!_landedContents.Add(content))
        {
            _job.Warnings.Add($"File '{file.Path}' was skipped: a file with the same content has been ingested.");
        }
        else
        {
            Inspect(name, source, file, content);
        }
    }

    private void Inspect(string name, SourceOptions source, FileStatus file, string content)
    {
        var contract = SourceContracts.Named(_bronze.Name);
        var verdict = FileInspection.Inspect(source, contract.Columns, contract.OptionalColumns, _job.Files.ReadHead(file.Path, FileInspection.HeadBytes));
        if (verdict.Rule is null)
        {
            New.Add(new Delivery(name, source, file, content, verdict.Columns));
        }
        else
        {
            var refused = new RefusedFile(file.Path, content, verdict.Rule, verdict.Problem!, name);
            Refused.Add(refused);
            _refusedBefore[content] = refused;
        }
    }
}
