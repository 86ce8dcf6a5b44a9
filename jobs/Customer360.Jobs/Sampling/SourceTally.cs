namespace Customer360.Jobs.Sampling;

/// <summary>How a file is expected to be treated.</summary>
internal enum FileTreatment
{
    Read,
    Refused,
    Ignored,
}

/// <summary>One file of the sample and the records in it.</summary>
internal sealed record SampleFile(string Path, long Rows, FileTreatment Treatment);

/// <summary>What was written for one source, and what is expected to become of it.</summary>
internal sealed class SourceTally(string source)
{
    private readonly long[] _outcomes = new long[(int)Outcome.Orphan + 1];
    private readonly List<SampleFile> _files = [];
    private readonly SortedDictionary<string, long> _measures = new(StringComparer.Ordinal);

    public string Source { get; } = source;

    public IReadOnlyList<SampleFile> Files => _files;

    /// <summary>Sums over the accepted rows.</summary>
    public IReadOnlyDictionary<string, long> Measures => _measures;

    /// <summary>Records in the files that are read.</summary>
    public long Input => _outcomes.Sum();

    public long this[Outcome outcome] => _outcomes[(int)outcome];

    public void Count(Outcome outcome, long rows = 1) => _outcomes[(int)outcome] += rows;

    public void Measure(string name, long value) => _measures[name] = _measures.GetValueOrDefault(name) + value;

    /// <summary>Books a file, or more rows of one that is known.</summary>
    public void AddFile(string path, long rows, FileTreatment treatment = FileTreatment.Read)
    {
        if (_files.FindIndex(file => file.Path == path) is var known and >= 0)
        {
            _files[known] = _files[known] with { Rows = _files[known].Rows + rows };
        }
        else
        {
            _files.Add(new SampleFile(path, rows, treatment));
        }
    }
}
