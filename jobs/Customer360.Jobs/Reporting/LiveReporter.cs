using System.Globalization;
using Customer360.Jobs.Running;
using Customer360.Spark;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Customer360.Jobs.Reporting;

/// <summary>A table of the running jobs that repaints itself; it vanishes at the end, and the summary takes its place.</summary>
internal sealed class LiveReporter(IAnsiConsole console, TextWriter output, TimeProvider clock) : RunReporter
{
    private static readonly TimeSpan Repaint = TimeSpan.FromMilliseconds(250);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (JobReport Report, long Since)> _jobs = [];
    private readonly Dictionary<string, TaskProgress> _tasks = [];
    private readonly ManualResetEventSlim _ended = new();
    private Task _painter = Task.CompletedTask;
    private string _title = "";
    private RunInfo? _run;
    private volatile StatusTracker? _tracker;

    public override void Started(RunInfo run, string lake, JobGraph graph)
    {
        _run = run;
        _title = string.Create(CultureInfo.InvariantCulture, $"Run {run.Id} as of {run.AsOf:yyyy-MM-dd}");
        foreach (var job in graph.Jobs)
        {
            _jobs[job.Name] = (new JobReport(job.Name, JobStatus.Waiting), 0);
        }

        // A thread of its own: jobs may hold every one of the pool's.
        _painter = Task.Factory.StartNew(Paint, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public override void Watch(StatusTracker tracker) => _tracker = tracker;

    public override void Changed(JobReport job)
    {
        lock (_gate)
        {
            _jobs[job.Job] = (job, clock.GetTimestamp());
        }
    }

    public override void Ended(RunReport run)
    {
        StopPainting();
        output.Write(RunSummary.Text(run));
        output.Flush();
    }

    public override void Dispose()
    {
        StopPainting();
        _ended.Dispose();
        base.Dispose();
    }

    /// <summary>The table as it stands.</summary>
    internal IRenderable Picture()
    {
        lock (_gate)
        {
            var over = _jobs.Values.Count(job => job.Report.IsOver);
            var table = new Table().Border(TableBorder.None).AddColumns("", "", "", "")
                .HideHeaders()
                .Title(string.Create(CultureInfo.InvariantCulture, $"{Markup.Escape(_title)}: {over} of {_jobs.Count} jobs over"));
            foreach (var (report, since) in _jobs.Values.Where(job => job.Report.Status is JobStatus.Running or JobStatus.Failed))
            {
                var isFailed = report.Status is JobStatus.Failed;
                table.AddRow(
                    Markup.Escape(report.Job),
                    isFailed ? $"[red]{JobWords.Of(report.Status)}[/]" : JobWords.Of(report.Status),
                    $"{JobWords.Seconds(isFailed ? report.Elapsed : clock.GetElapsedTime(since))} s",
                    isFailed ? "" : JobWords.Tasks(_tasks.GetValueOrDefault(report.Job)));
            }

            return table;
        }
    }

    private void Paint() => console.Live(Picture()).AutoClear(true).Overflow(VerticalOverflow.Ellipsis).Start(context =>
    {
        for (var tick = 0; !_ended.Wait(Repaint); tick++)
        {
            // Every answer is some calls into the JVM, which has better things to do.
            if (tick % 4 == 0 && _tracker is { } tracker)
            {
                AskForTasks(tracker);
            }

            context.UpdateTarget(Picture());
        }
    });

    private void AskForTasks(StatusTracker tracker)
    {
        string[] running;
        lock (_gate)
        {
            running = [.. _jobs.Values.Where(job => job.Report.Status is JobStatus.Running).Select(job => job.Report.Job)];
        }

        foreach (var job in running)
        {
            var progress = TaskProgress.Of(tracker, TaskProgress.GroupOf(_run!, job));
            lock (_gate)
            {
                _tasks[job] = progress;
            }
        }
    }

    private void StopPainting()
    {
        _ended.Set();
        _painter.GetAwaiter().GetResult();
    }
}
