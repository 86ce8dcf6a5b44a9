using System.Diagnostics;
using System.Globalization;
using Customer360.Jobs.Errors;
using Customer360.Jobs.Options;
using Customer360.Jobs.Tables;
using Customer360.Spark;
using Customer360.Spark.Hadoop.Fs;
using Customer360.Spark.Sql;

namespace Customer360.Jobs.Running;

/// <summary>
/// Runs jobs in one Spark application: each as soon as the jobs that write its inputs are done, independent ones side by side, those that most jobs
/// in a row wait for before others, those that are up to date not at all. A failed job blocks what depends on it and nothing else.
/// </summary>
public sealed class Runner
{
    private readonly SparkSession _spark;
    private readonly AppSettings _settings;
    private readonly RunInfo _run;
    private readonly Lake _lake;
    private readonly IRunObserver _observer;
    private readonly FileSystem _files;
    private readonly TableStates _states;

    /// <summary>Prepares a run.</summary>
    /// <param name="spark">The application's session; every job gets one of its own from it.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="run">What all jobs share.</param>
    /// <param name="observer">Told what happens.</param>
    /// <param name="lake">The lake; null is that of the settings.</param>
    public Runner(SparkSession spark, AppSettings settings, RunInfo run, IRunObserver observer, Lake? lake = null)
    {
        (_spark, _settings, _run, _observer) = (spark, settings, run, observer);
        _lake = lake ?? new Lake(settings.Lake.Root);
        _files = FileSystem.Get(spark);
        _states = new TableStates(_lake, _files);
    }

    /// <summary>Runs the jobs of a graph and waits for all of them.</summary>
    /// <param name="graph">The jobs; what they read and nobody among them writes is taken as it is.</param>
    /// <param name="cancel">Stops running jobs and starts no more.</param>
    /// <returns>One report a job, in the graph's order; jobs that a cancellation left out are still waiting.</returns>
    public async Task<IReadOnlyList<JobReport>> RunAsync(JobGraph graph, CancellationToken cancel)
    {
        var reports = graph.Jobs.ToDictionary(job => job, job => new JobReport(job.Name, JobStatus.Waiting));
        var running = new Dictionary<Task<JobReport>, IJob>();
        while (true)
        {
            foreach (var job in Ready(graph, reports, running.Count, cancel))
            {
                reports[job] = new JobReport(job.Name, JobStatus.Running);
                running.Add(Task.Run(() => Execute(job, cancel), CancellationToken.None), job);
            }

            // Looked at only after the last job to end has let its dependents start.
            if (running.Count == 0)
            {
                return [.. graph.Jobs.Select(job => reports[job])];
            }

            var ended = await Task.WhenAny(running.Keys);
            running.Remove(ended, out var done);
            Report(reports, done!, await ended);
        }
    }

    private List<IJob> Ready(JobGraph graph, Dictionary<IJob, JobReport> reports, int running, CancellationToken cancel)
    {
        foreach (var job in graph.Jobs.Where(job => reports[job].Status is JobStatus.Waiting))
        {
            if (graph.Before(job).FirstOrDefault(other => reports[other].Status is JobStatus.Failed or JobStatus.Blocked) is { } cause)
            {
                Report(reports, job, new JobReport(job.Name, JobStatus.Blocked) { Message = $"Waits for '{cause.Name}', which did not end well." });
            }
        }

        return cancel.IsCancellationRequested
            ? []
            : [.. graph.Jobs
                .Where(job => reports[job].Status is JobStatus.Waiting && graph.Before(job).All(other => reports[other].IsOver))
                .OrderByDescending(graph.Chain)
                .Take(_settings.Run.Jobs - running)];
    }

    private void Report(Dictionary<IJob, JobReport> reports, IJob job, JobReport report)
    {
        reports[job] = report;
        _observer.Changed(report);
    }

    private JobReport Execute(IJob job, CancellationToken cancel)
    {
        var elapsed = Stopwatch.StartNew();
        JobContext? context = null;
        try
        {
            var fingerprint = Fingerprint.Of(job, _settings);
            if (!_run.Full && !job.ReadsOutside && IsUpToDate(job, fingerprint))
            {
                return UpToDate(job) with { Elapsed = elapsed.Elapsed };
            }

            _observer.Changed(new JobReport(job.Name, JobStatus.Running));
            context = new JobContext(job, SessionOf(job), _lake, _run, _settings, _files, _states, fingerprint, cancel);
            if (context.ReadsFewRows)
            {
                context.ExpectFewRows();
            }

            job.Run(context);
            var report = context.IsAbsent ? ReportOf(context, JobStatus.Absent) with { RowsIn = 0 } : ReportOf(context, JobStatus.Done);
            return report with { Warnings = [.. context.Warnings, .. AsideIn(job).Select(Told)], Elapsed = elapsed.Elapsed };
        }
        catch (Exception error)
        {
            // Whatever it is ends this job alone. Spark reports a job that was cancelled under it as an error of its own.
            var status = cancel.IsCancellationRequested ? JobStatus.Cancelled : JobStatus.Failed;
            var report = context is null ? new JobReport(job.Name, status) : ReportOf(context, status);
            var told = error is SparkCallException call && NumberRangeException.Is(call) ? new NumberRangeException(job, call) : error;
            return report with { Elapsed = elapsed.Elapsed, Message = Defect.Is(told) ? Defect.MessageOf(told) : told.Message, Stack = error.ToString() };
        }
    }

    // Rows that were set aside before are still to be looked at, and a retry of a strict run is to end as it did.
    private JobReport UpToDate(IJob job)
    {
        var aside = AsideIn(job).ToList();
        return new JobReport(job.Name, JobStatus.UpToDate)
        {
            RowsOut = _states.Of(job.Writes[0])?.Entry.Rows.Out ?? 0,
            Quarantined = aside.Sum(table => table.Rows),
            Warnings = [.. aside.Select(Told)],
        };
    }

    private IEnumerable<(Table Table, long Rows)> AsideIn(IJob job) => job.Writes.Where(table => table.Layer is Layer.Quarantine)
        .Select(table => (table, _states.Of(table)?.Entry is { } entry ? entry.TableRows ?? entry.Rows.Out : 0)).Where(table => table.Item2 > 0);

    private static string Told((Table Table, long Rows) aside) => string.Create(CultureInfo.InvariantCulture,
        $"Table '{aside.Table.FullName}' holds {aside.Rows:#,0} rows that were set aside; 'quarantine {aside.Table.Name}' shows them with the rule each broke.");

    private static JobReport ReportOf(JobContext context, JobStatus status) => new(context.Job.Name, status)
    {
        RowsIn = context.Rows.In,
        RowsChanged = context.Rows.Changed,
        RowsOut = context.Rows.Out,
        Superseded = context.Rows.Superseded,
        Quarantined = context.Rows.Quarantined,
        RefusedFiles = context.RefusedFiles,
        Warnings = context.Warnings,
    };

    private SparkSession SessionOf(IJob job)
    {
        var session = SparkSessions.Another(_spark);
        SparkSession.SetActiveSession(session);
        session.SparkContext.SetJobGroup(TaskProgress.GroupOf(_run, job.Name), job.Name, true);
        return session;
    }

    private bool IsUpToDate(IJob job, string fingerprint) => job.Writes.All(table =>
        _states.Of(table) is { } state ? IsUpToDate(job, state.Entry, fingerprint) : IsOptional(job, table));

    // A quarantine table appears with the first row that is set aside.
    private bool IsOptional(IJob job, Table table) =>
        table.Layer is Layer.Quarantine && job.Writes.Any(other => other != table && _states.Of(other) is not null);

    private bool IsUpToDate(IJob job, LedgerEntry entry, string fingerprint)
    {
        var inputs = job.Reads.Select(table => (table.FullName, _states.Of(table)?.AsInput)).Where(input => input.Item2 is not null).ToList();
        return entry.Fingerprint == fingerprint
            && (!job.UsesAsOf || entry.AsOf == _run.AsOf)
            && inputs.Count == entry.Inputs.Count
            && inputs.All(input => entry.Inputs.GetValueOrDefault(input.FullName) == input.Item2);
    }
}
