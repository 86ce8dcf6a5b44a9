using Customer360.Jobs.Errors;
using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Spark.Hadoop.Fs;
using Customer360.Testing;

namespace Customer360.Jobs.Tests.Running;

public sealed class IncrementalProofTests : SparkTests
{
    private const string FirstDay = "2025-03-31";
    private const string SecondDay = "2025-04-30";

    private readonly StringWriter _output = new();
    private TemporaryLake _folder = null!;
    private Suite _suite = null!;

    private string Lake => _folder.PathOf("lake");

    [OneTimeSetUp]
    public void Run_on_two_days()
    {
        _folder = new TemporaryLake();
        _folder.Write("data/retail/Customers.csv", "CustomerID,Name,Email,Address\n1,One,one@example.org,Street 1\n2,Two,two@example.org,Street 2\n");
        _suite = new Suite(_folder.PathOf("data"), Lake).With("Run:LockWaitSeconds", "0");
        _suite.Run(FirstDay, only: IsForFeatures);
        _suite.Run(SecondDay, only: IsForFeatures);
    }

    [OneTimeTearDown]
    public void Remove()
    {
        _folder.Dispose();
        _output.Dispose();
    }

    [SetUp]
    public void Forget_output() => _output.GetStringBuilder().Clear();

    [Test]
    public void Features_of_other_days_are_not_held_against_the_recomputed_day()
    {
        var differing = Prove();

        Assert.That(differing, Is.Zero, _output.ToString());
        Assert.That(_output.ToString(), Does.Contain("gold.customer_features: same"));
    }

    [Test]
    public void A_quiet_proof_is_silent_about_what_is_the_same()
    {
        _suite.With("Run:Quiet", "true");
        var differing = Prove();
        _suite.With("Run:Quiet", "false");

        Assert.That((differing, _output.ToString()), Is.EqualTo((0, "")));
    }

    [Test]
    public void What_a_killed_proof_left_behind_is_removed_and_nothing_else()
    {
        string[] others = [$"{Lake}.recomputed-notours", _folder.PathOf("other.recomputed-0a1b2c")];
        var left = $"{Lake}.recomputed-0a1b2c";
        foreach (var folder in others.Append(left))
        {
            Directory.CreateDirectory(folder);
        }

        new RecomputedLakes(FileSystem.Get(Spark), new Lake(Lake)).Remove();

        Assert.That(Directory.EnumerateDirectories(_folder.Root, "*.recomputed-*"), Is.EquivalentTo(others));
    }

    [Test]
    public async Task A_lake_that_a_run_works_on_is_not_compared()
    {
        var files = FileSystem.Get(Spark);
        using var held = await LakeLock.TakeAsync(files, new Lake(Lake), "another", TimeSpan.Zero, _ => { }, TimeProvider.System, CancellationToken.None);

        Assert.That(() => Prove(), Throws.TypeOf<LakeLockedException>());
    }

    [Test]
    public void A_proof_that_is_stopped_says_nothing_of_tables()
    {
        Assert.That(() => Prove(new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());

        Assert.That(_output.ToString(), Is.Empty);
    }

    [Test]
    public void Tables_of_several_days_are_not_held_against_one()
    {
        var (first, second) = (new DateOnly(2025, 3, 31), new DateOnly(2025, 4, 30));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(IncrementalProof.OneDay([]), Is.Null);
            Assert.That(IncrementalProof.OneDay([("gold.customer360", first), ("gold.peak_times", first)]), Is.EqualTo(first));
            Assert.That(
                () => IncrementalProof.OneDay([("gold.customer360", second), ("gold.peak_times", first)]),
                Throws.TypeOf<ConfigurationException>().With.Message.Contains("'gold.peak_times' of 2025-03-31, 'gold.customer360' of 2025-04-30"));
        }
    }

    private int Prove(CancellationToken cancel = default) =>
        new IncrementalProof(Spark, _suite.Settings, _output, _ => { }).Run(JobGraph.Of(JobCatalog.All.Where(IsForFeatures)), cancel);

    private static bool IsForFeatures(IJob job) =>
        job.Writes[0] == BronzeTables.Of(SilverTables.Customers) || job.Writes[0] == SilverTables.Customers
        || job.Writes[0] == SilverTables.CustomerKeys || job.Writes[0] == GoldTables.CustomerFeatures;
}
