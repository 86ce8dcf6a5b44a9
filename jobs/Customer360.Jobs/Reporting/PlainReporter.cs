using System.Globalization;
using Customer360.Jobs.Running;

namespace Customer360.Jobs.Reporting;

/// <summary>A line a job, for files and pipes.</summary>
internal sealed class PlainReporter(TextWriter output, bool isQuiet) : RunReporter
{
    private readonly Lock _gate = new();
    private int _over;
    private int _jobs;

    public override void Started(RunInfo run, string lake, JobGraph graph)
    {
        _jobs = graph.Jobs.Count;
        if (!isQuiet)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Run {run.Id} as of {run.AsOf:yyyy-MM-dd}, {_jobs} jobs, lake {lake}"));
        }
    }

    public override void Changed(JobReport job)
    {
        lock (_gate)
        {
            _over += job.IsOver ? 1 : 0;
            if (!isQuiet || job.Status is JobStatus.Failed)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{_over}/{_jobs}] {JobWords.Line(job)}"));
                output.Flush();
            }
        }
    }

    public override void Ended(RunReport run)
    {
        output.Write(RunSummary.Text(run));
        output.Flush();
    }
}
