using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Customer360.Jobs.Running;

namespace Customer360.Jobs.Reporting;

/// <summary>One JSON object a line, for schedulers: run_started, job, run_ended. Quiet leaves run_ended and failed jobs.</summary>
internal sealed class JsonReporter(TextWriter output, bool isQuiet) : RunReporter
{
    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Lock _gate = new();

    public override void Started(RunInfo run, string lake, JobGraph graph)
    {
        if (!isQuiet)
        {
            Write(new { Event = "run_started", RunId = run.Id, AsOf = Day(run.AsOf), run.Full, Lake = lake, Jobs = graph.Jobs.Select(job => job.Name) });
        }
    }

    public override void Changed(JobReport job)
    {
        if (!isQuiet || job.Status is JobStatus.Failed)
        {
            Write(Facts(job));
        }
    }

    public override void Ended(RunReport run) => Write(new
    {
        Event = "run_ended",
        run.RunId,
        AsOf = Day(run.AsOf),
        run.Lake,
        run.Interrupted,
        Failed = run.Failures.Select(job => job.Job),
        run.Quarantined,
        RefusedFiles = run.Jobs.Sum(job => job.RefusedFiles),
        Seconds = Seconds(run.Elapsed),
        run.Highlights,
        Jobs = run.Jobs.Select(Facts),
    });

    private static object Facts(JobReport job) => new
    {
        Event = "job",
        job.Job,
        Status = Word(job.Status),
        job.RowsIn,
        job.RowsChanged,
        job.RowsOut,
        job.Superseded,
        job.Quarantined,
        job.RefusedFiles,
        Seconds = Seconds(job.Elapsed),
        job.Message,
        job.Warnings,
    };

    private void Write(object line)
    {
        var text = JsonSerializer.Serialize(line, Form);
        lock (_gate)
        {
            output.WriteLine(text);
            output.Flush();
        }
    }

    private static string Word(JobStatus status) => JsonNamingPolicy.SnakeCaseLower.ConvertName(status.ToString());

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static double Seconds(TimeSpan time) => Math.Round(time.TotalSeconds, 3);
}
