using Customer360.Jobs.Sampling;
using Customer360.Testing;

namespace Customer360.Jobs.IntegrationTests.Running;

/// <summary>Ten clients and ten customers with every planted fault, and what an undisturbed run on them writes; each made when first asked for.</summary>
internal sealed class TinySample : IDisposable
{
    private static Lazy<TinySample> _made = new(() => new TinySample());

    private readonly TemporaryLake _folder = new();
    private readonly Lazy<LakeContent> _undisturbed;

    private TinySample()
    {
        var options = new SampleOptions(Data, 0.01m) { Transactions = TransactionsFormat.Csv, Web = WebFormat.Parquet };
        SampleGenerator.Generate(options, new SparkSampleConverter(SparkFixture.Current.Spark));
        _undisturbed = new(() => RunUndisturbed(LakeOf("undisturbed")));
    }

    internal static TinySample Shared => _made.Value;

    internal LakeContent Undisturbed => _undisturbed.Value;

    internal string Data => _folder.PathOf("data");

    internal static void Remove()
    {
        if (_made.IsValueCreated)
        {
            _made.Value.Dispose();
            _made = new(() => new TinySample());
        }
    }

    internal string LakeOf(string name) => _folder.PathOf(name);

    /// <summary>The command line of a run on the sample, which is small enough for a JVM that starts fast.</summary>
    internal string[] RunInto(string lake, params string[] further) => On(Data, lake, "run", further);

    /// <summary>The command line of a verb on files and a lake.</summary>
    internal static string[] On(string data, string lake, string verb, params string[] further) =>
        [verb, "--data", data, "--lake", lake, "--Run:Parallelism=2", "--Spark:ShufflePartitions=2", .. further];

    /// <summary>A folder of its own with the same files.</summary>
    internal string CopyOfData(string name)
    {
        _folder.CopyFrom(Data, name);
        return _folder.PathOf(name);
    }

    /// <summary>Brings the files that lie ready for a later run into the folders that sources look at.</summary>
    internal void BringLaterFiles(string name) => _folder.CopyFrom(_folder.PathOf(name, "later"), name);

    public void Dispose() => _folder.Dispose();

    private LakeContent RunUndisturbed(string lake)
    {
        var (code, output) = Program360.Run(RunInto(lake));
        Assert.That(code, Is.Zero, output);
        return LakeContent.Of(lake);
    }
}
