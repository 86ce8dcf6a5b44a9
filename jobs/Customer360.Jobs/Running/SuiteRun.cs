using System.Diagnostics;
using Customer360.Jobs.Options;
using Customer360.Jobs.Reporting;
using Customer360.Spark.Hadoop.Fs;
using Customer360.Spark.Sql;

namespace Customer360.Jobs.Running;

/// <summary>One run from the lock on the lake to the closing summary.</summary>
internal sealed class SuiteRun(AppSettings settings, RunReporter reporter, TimeProvider clock)
{
    /// <summary>Runs a graph on an open session.</summary>
    /// <param name="spark">The session.</param>
    /// <param name="graph">The jobs.</param>
    /// <param name="waiting">Told when another run holds the lake.</param>
    /// <param name="highlights">Lines for the summary, asked for when all jobs are over.</param>
    /// <param name="cancel">Stops the run in order.</param>
    internal async Task<RunReport> ExecuteAsync(
        SparkSession spark, JobGraph graph, Action<string> waiting, Func<SparkSession, IReadOnlyList<string>> highlights, CancellationToken cancel)
    {
        var elapsed = Stopwatch.StartNew();
        var run = RunInfo.Start(clock, settings.Run.AsOf, settings.Run.Full);
        var lake = new Lake(settings.Lake.Root);
        var patience = TimeSpan.FromSeconds(settings.Run.LockWaitSeconds);
        using var held = await LakeLock.TakeAsync(FileSystem.Get(spark), lake, run.Id, patience, waiting, clock, cancel);

        reporter.Started(run, lake.Root, graph);
        reporter.Watch(spark.SparkContext.StatusTracker());
        using var stopping = held.Stopping(cancel);
        using var stop = stopping.Token.Register(() => spark.SparkContext.CancelAllJobs());
        var reports = await new Runner(spark, settings, run, reporter).RunAsync(graph, stopping.Token);
        var report = new RunReport(run.Id, run.AsOf, lake.Root, elapsed.Elapsed, reports) { Interrupted = stopping.IsCancellationRequested };
        report = report.Interrupted || report.Failures.Any() ? report : report with { Highlights = highlights(spark) };
        reporter.Ended(report);
        held.RequireHeld(lake);
        return report;
    }
}
