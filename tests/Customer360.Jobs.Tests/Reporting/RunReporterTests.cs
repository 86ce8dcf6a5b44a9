using System.Text.Json;
using Customer360.Jobs.Options;
using Customer360.Jobs.Reporting;
using Customer360.Jobs.Running;
using Customer360.Jobs.Tests.Running;
using Spectre.Console;

namespace Customer360.Jobs.Tests.Reporting;

public sealed class RunReporterTests
{
    private static readonly JobReport Done = new("silver-a", JobStatus.Done)
    {
        RowsIn = 1200,
        RowsChanged = 1100,
        RowsOut = 1100,
        Superseded = 90,
        Quarantined = 10,
        Elapsed = TimeSpan.FromSeconds(1.25),
        Warnings = ["one column more"],
    };

    private static readonly JobReport Failed = new("gold-b", JobStatus.Failed) { Message = "Refused to merge.\nReduce rows.", Elapsed = TimeSpan.FromSeconds(2) };

    private static readonly RunReport Run = new("r1", new DateOnly(2024, 6, 30), "/lake", TimeSpan.FromSeconds(3), [Done, Failed]) { Highlights = ["12 people"] };

    [Test]
    public void The_summary_shows_rows_seconds_failures_warnings_and_highlights()
    {
        Assert.That(RunSummary.Text(Run), Is.EqualTo("""
            job       status  rows in  changed  rows out  superseded  quarantined  seconds
            ------------------------------------------------------------------------------
            silver-a  done      1,200    1,100     1,100          90           10      1.3
            gold-b    FAILED                                                           2.0
            ------------------------------------------------------------------------------
            all                          1,100                    90           10      3.0

            FAILED   gold-b: Refused to merge. Reduce rows.

            warning  silver-a: one column more

            12 people

            Run r1 as of 2024-06-30 failed in 1 of 2 jobs; the next run goes on from here, in 3.0 s. Tables are in /lake.

            """));
    }

    [Test]
    public void Lines_tell_each_change_of_a_job()
    {
        Assert.That(Told(new RunOptions()).Split('\n').Take(4).Select(line => line.TrimEnd()), Is.EqualTo(new[]
        {
            "Run r1 as of 2024-06-30, 2 jobs, lake /lake",
            "[0/2] silver-a running",
            "[1/2] silver-a done: 1,200 in, 1,100 changed, 1,100 out, 10 quarantined, 1.3 s",
            "[2/2] gold-b FAILED: 2.0 s, Refused to merge. Reduce rows.",
        }));
    }

    [Test]
    public void Quiet_leaves_failures_and_the_summary()
    {
        Assert.That(Told(new RunOptions { Quiet = true }), Does.StartWith("[2/2] gold-b FAILED").And.Not.Contain("silver-a running").And.Contain("Tables are in /lake"));
    }

    [Test]
    public void Schedulers_get_one_object_a_line()
    {
        var lines = Told(new RunOptions { Log = LogFormat.Json }).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines.Select(line => line.GetProperty("event").GetString()), Is.EqualTo(new[] { "run_started", "job", "job", "job", "run_ended" }));
            Assert.That(lines[2].GetProperty("rows_in").GetInt64(), Is.EqualTo(1200));
            Assert.That(lines[3].GetProperty("status").GetString(), Is.EqualTo("failed"));
            Assert.That(lines[4].GetProperty("as_of").GetString(), Is.EqualTo("2024-06-30"));
        }
    }

    [Test]
    public void The_live_picture_shows_who_is_at_work_and_who_failed()
    {
        using var screen = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(screen) });
        using var reporter = new LiveReporter(console, screen, TimeProvider.System);
        reporter.Changed(new JobReport("bronze-[x]", JobStatus.Running));
        reporter.Changed(Failed);
        reporter.Changed(Done);

        console.Write(reporter.Picture());

        Assert.That(screen.ToString(), Does.Contain("bronze-[x]").And.Contain("FAILED").And.Contain("2 of 3 jobs over").And.Not.Contain("silver-a"));
    }

    [Test]
    public void The_live_table_ends_with_the_summary()
    {
        using var screen = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(screen) });
        using var reporter = new LiveReporter(console, screen, TimeProvider.System);

        Tell(reporter);

        Assert.That(screen.ToString(), Does.EndWith(RunSummary.Text(Run)));
    }

    [TestCase(0, 0, false, false, 0)]
    [TestCase(5, 1, false, false, 0)]
    [TestCase(5, 0, false, true, 1)]
    [TestCase(0, 1, false, true, 1)]
    [TestCase(0, 0, false, true, 0)]
    [TestCase(0, 0, true, false, 1)]
    public void Set_aside_data_fail_a_run_only_when_it_is_strict(int quarantined, int refused, bool isFailed, bool isStrict, int code)
    {
        var job = new JobReport("a", isFailed ? JobStatus.Failed : JobStatus.Done) { Quarantined = quarantined, RefusedFiles = refused };

        Assert.That((Run with { Jobs = [job] }).ExitCode(isStrict), Is.EqualTo(code));
    }

    [Test]
    public void A_stopped_run_says_so_to_the_shell()
    {
        Assert.That((Run with { Interrupted = true }).ExitCode(strict: false), Is.EqualTo(130));
    }

    private static string Told(RunOptions options)
    {
        using var output = new StringWriter();
        using var reporter = RunReporter.For(options, output, isInteractive: false, TimeProvider.System);
        Tell(reporter);
        return output.ToString();
    }

    private static void Tell(RunReporter reporter)
    {
        reporter.Started(new RunInfo("r1", DateTimeOffset.UnixEpoch, Run.AsOf, Full: false), Run.Lake, StandInJob.Graph("silver-a: -> silver.a", "gold-b: silver.a -> gold.b"));
        reporter.Changed(new JobReport("silver-a", JobStatus.Running));
        reporter.Changed(Done);
        reporter.Changed(Failed);
        reporter.Ended(Run);
    }
}
