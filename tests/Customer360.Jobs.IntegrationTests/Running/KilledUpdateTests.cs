using Customer360.Testing;

namespace Customer360.Jobs.IntegrationTests.Running;

/// <summary>SIGKILL while a lake that is complete takes in what came later.</summary>
internal sealed class KilledUpdateTests : SparkTests
{
    private static readonly Moment[] Moments =
    [
        new("a bronze table is committed", ["bronze"], IsCommit: true),
        new("silver rows are written", ["silver"], IsCommit: false),
        new("a quarantine table is committed", ["quarantine"], IsCommit: true),
        new("a result is committed", ["gold", "compat"], IsCommit: true),
    ];

    private const string Data = "growing";

    private readonly string _lake = TinySample.Shared.LakeOf("updated");
    private string _data = "";

    [OneTimeSetUp]
    public void Complete_a_lake_and_bring_more()
    {
        _data = TinySample.Shared.CopyOfData(Data);
        var (code, output) = Program360.Run(TinySample.On(_data, _lake, "run"));
        Assert.That(code, Is.Zero, output);
        TinySample.Shared.BringLaterFiles(Data);
    }

    [TestCaseSource(nameof(Moments))]
    public void Killed_when(Moment moment) =>
        Assert.That(moment.KillAt(_lake, TinySample.On(_data, _lake, "run", "--log", "json")), Is.Not.Null, "The run ended before.");

    [DependsOnTest(nameof(Killed_when))]
    [Test]
    public void Finished_after_all_it_has_the_tables_of_a_recomputation()
    {
        var (code, output) = Program360.Run(TinySample.On(_data, _lake, "run"));
        var (differing, told) = Program360.Run(TinySample.On(_data, _lake, "verify-incremental"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(code, Is.Zero, output);
            Assert.That(differing, Is.Zero, told);
        }
    }
}
