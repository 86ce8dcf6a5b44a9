using Customer360.Jobs.Reporting;
using Customer360.Jobs.Running;

namespace Customer360.Jobs.Verbs;

/// <summary>Runs jobs as <c>run</c> and <c>job</c> do.</summary>
internal static class JobRuns
{
    /// <summary>Runs a graph and returns the exit code.</summary>
    internal static int Execute(Invocation call, JobGraph graph)
    {
        var settings = call.Settings;
        if (graph.Jobs.Any(job => job.ReadsOutside))
        {
            WorkingSet.RequireDataFolder(settings);
        }

        using var reporter = RunReporter.For(settings.Run, call.Out, call.IsInteractive, TimeProvider.System);
        using var log = new JvmLog(call.Error) { ShowOnDispose = call.Value(CommonOptions.Verbose) };
        using var spark = SparkSessions.Open(settings, log.Write);
        var report = new SuiteRun(settings, reporter, TimeProvider.System)
            .ExecuteAsync(spark, graph, holder => call.Error.WriteLine($"Waiting for {holder}."), session => Highlights.Of(session, new Lake(settings.Lake.Root)), call.Cancel)
            .GetAwaiter().GetResult();
        foreach (var failed in report.Failures.Where(_ => call.Value(CommonOptions.Verbose)))
        {
            call.Error.WriteLine($"{failed.Job}: {failed.Stack}");
        }

        return report.ExitCode(settings.Run.Strict);
    }
}
