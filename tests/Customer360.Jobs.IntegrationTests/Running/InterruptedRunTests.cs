using Customer360.Jobs.Errors;
using Customer360.Testing;

namespace Customer360.Jobs.IntegrationTests.Running;

/// <summary>Ctrl-C while a run is at work.</summary>
[Platform("Linux", Reason = "Signals and the list of a process's children are asked of Linux.")]
internal sealed class InterruptedRunTests : SparkTests
{
    private static readonly string[] Bronze = ["bronze"];

    private readonly string _lake = TinySample.Shared.LakeOf("interrupted");
    private string? _sign;
    private IReadOnlyList<int> _children = [];
    private int _code;
    private string _output = "";

    [OneTimeSetUp]
    public void Interrupt_a_run_once_a_table_is_committed() =>
        _sign = new Moment("a bronze table is committed", Bronze, IsCommit: true).At(_lake, Interrupt, TinySample.Shared.RunInto(_lake));

    [Test]
    public void The_run_ends_in_order_and_says_so()
    {
        Assert.That(_sign, Is.Not.Null, "The run ended before.");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_code, Is.EqualTo(ExitCodes.Interrupted), _output);
            Assert.That(_output, Does.Contain("was stopped; the next run goes on from here"));
            Assert.That(_output, Does.Not.Contain("FAILED"));
        }
    }

    [Test]
    public void Neither_the_lock_nor_the_JVM_stays()
    {
        Assert.That(_children, Is.Not.Empty);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Path.Combine(_lake, "_customer360.lock"), Does.Not.Exist);
            Assert.That(_children.Where(child => Directory.Exists($"/proc/{child}")), Is.Empty);
        }
    }

    private void Interrupt(Program360 program)
    {
        _children = program.Children();
        program.Interrupt();
        _code = program.WaitForEnd();
        _output = program.Output;
    }
}
