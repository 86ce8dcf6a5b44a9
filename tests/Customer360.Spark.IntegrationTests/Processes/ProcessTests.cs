using System.Diagnostics;

namespace Customer360.Spark.IntegrationTests.Processes;

[CancelAfter(180_000)]
public sealed class ProcessTests
{
    [Test]
    public async Task The_JVM_ends_when_the_program_that_started_it_is_killed()
    {
        using var program = TestProcess.Alone(Program.Hold);
        var (_, jvm) = await program.Ready();

        program.Kill();

        Assert.That(TestProcess.Ends(jvm), Is.True);
    }

    [Test]
    public async Task Stopping_ends_the_JVM_and_keeps_the_exit_code()
    {
        using var program = TestProcess.Alone(Program.Exit, "3");
        var (_, jvm) = await program.Ready();

        Assert.That((program.ExitCode(), TestProcess.Ends(jvm)), Is.EqualTo((3, true)));
    }

    [TestCase("0", 0)]
    [TestCase("3", 3)]
    public void Spark_submit_has_the_exit_code_of_the_program(string code, int expected)
    {
        using var submit = TestProcess.Submitted(Program.Exit, code);

        Assert.That(submit.ExitCode(), Is.EqualTo(expected));
    }

    [Test]
    public void Spark_submit_ends_when_the_program_forgets_to_stop()
    {
        using var submit = TestProcess.Submitted(Program.Forget);

        Assert.That(submit.ExitCode(), Is.Zero);
    }

    [Test]
    public void Spark_submit_fails_when_the_program_throws()
    {
        using var submit = TestProcess.Submitted(Program.Fail);

        Assert.That(submit.ExitCode(), Is.Not.Zero);
    }

    [Test]
    public async Task Spark_submit_fails_when_the_program_is_killed()
    {
        using var submit = TestProcess.Submitted(Program.Hold);
        var (program, _) = await submit.Ready();

        using (var process = Process.GetProcessById(program))
        {
            process.Kill();
        }

        Assert.That(submit.ExitCode(), Is.EqualTo(128 + 9));
    }

    [TestCase(Program.Hold)]
    [TestCase(Program.Query)]
    public async Task The_program_ends_when_the_JVM_of_spark_submit_is_killed(string doing)
    {
        using var submit = TestProcess.Submitted(doing);
        var (program, _) = await submit.Ready();

        submit.Kill();

        Assert.That(TestProcess.Ends(program), Is.True);
    }
}
