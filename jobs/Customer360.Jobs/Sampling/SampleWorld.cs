using Customer360.Jobs.Sampling.Output;

namespace Customer360.Jobs.Sampling;

/// <summary>What all parts of one generation share: how much there is of everything, who is who, and the books that are kept.</summary>
internal sealed class SampleWorld : IDisposable
{
    private readonly List<SourceTally> _tallies = [];
    private readonly List<StagedFile> _staged = [];

    public SampleWorld(SampleOptions options)
    {
        Options = options;
        Sizes = new SampleSizes(options.Scale);
        People = new People(options.Seed, Sizes.Clients);
        Directory.CreateDirectory(options.Folder);
        Ledger = new Ledger(options.Folder);
    }

    public SampleOptions Options { get; }

    public SampleSizes Sizes { get; }

    public People People { get; }

    public Ledger Ledger { get; }

    public IReadOnlyList<SourceTally> Tallies => _tallies;

    public IReadOnlyList<StagedFile> Staged => _staged;

    public bool PlantsFiles => Options.Faults == PlantedFaults.All;

    public SourceTally Tally(string source)
    {
        if (_tallies.Find(tally => tally.Source == source) is { } known)
        {
            return known;
        }

        var tally = new SourceTally(source);
        _tallies.Add(tally);
        return tally;
    }

    public Dice Dice(DiceFor purpose, long index) => new(Options.Seed, purpose, index);

    public FaultPlan Plan(long entities) => new(entities, Options.Faults);

    public Utf8File Create(string path) => new(PathOf(path));

    public string PathOf(string path) => Path.Combine([Options.Folder, .. path.Split('/')]);

    public void Stage(StagedFile file) => _staged.Add(file);

    public void Dispose() => Ledger.Dispose();
}

/// <summary>A file that another program has to bring into its last form.</summary>
/// <param name="Source">Source that it belongs to.</param>
/// <param name="From">Path below the sample's folder of what the generator wrote.</param>
/// <param name="To">Path below the sample's folder of what it becomes.</param>
internal sealed record StagedFile(string Source, string From, string To);
