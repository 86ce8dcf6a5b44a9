using Customer360.Testing;

namespace Customer360.Jobs.IntegrationTests.Running;

/// <summary>SIGKILL to the program and its JVM, at one moment after the other.</summary>
internal sealed class KilledRunTests : SparkTests
{
    private static readonly string[] Bronze = ["bronze"];
    private static readonly string[] Silver = ["silver"];
    private static readonly string[] Quarantine = ["quarantine"];
    private static readonly string[] Results = ["gold", "compat"];

    // In the order of the graph, and fewer of a kind than there are tables of it, so that each is still to come when its turn is.
    private static readonly Moment[] Moments =
    [
        new("bronze rows are written", Bronze, IsCommit: false),
        new("a bronze table is committed", Bronze, IsCommit: true),
        new("more bronze rows are written", Bronze, IsCommit: false),
        new("silver rows are written", Silver, IsCommit: false),
        new("a silver table is committed", Silver, IsCommit: true),
        new("set-aside rows are written", Quarantine, IsCommit: false),
        new("a quarantine table is committed", Quarantine, IsCommit: true),
        new("more silver rows are written", Silver, IsCommit: false),
        new("rows of a result are written", Results, IsCommit: false),
        new("a result is committed", Results, IsCommit: true),
        new("rows of another result are written", Results, IsCommit: false),
        new("another result is committed", Results, IsCommit: true),
    ];

    private static string Lake => TinySample.Shared.LakeOf("killed");

    private static string[] Run => TinySample.Shared.RunInto(Lake, "--log", "json");

    private static string LockFile => Path.Combine(Lake, "_customer360.lock");

    // One lake through all of them: every run goes on from what the one before left.
    [TestCaseSource(nameof(Moments))]
    public void Killed_when(Moment moment)
    {
        var sign = moment.KillAt(Lake, Run);

        Assert.That(sign, Is.Not.Null, "The run ended before.");
        Assert.That(LockFile, Does.Exist, "The dead run leaves its lock behind, which the next one takes over.");
    }

    [DependsOnTest(nameof(Killed_when))]
    [Test]
    public void Finished_after_all_it_has_the_tables_of_an_undisturbed_run()
    {
        var (code, output) = Program360.Run(Run);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(code, Is.Zero, output);
            Assert.That(LockFile, Does.Not.Exist);
            Assert.That(LakeContent.Of(Lake).DifferencesTo(TinySample.Shared.Undisturbed), Is.Empty);
        }
    }
}
