using Customer360.Jobs.Options;
using Customer360.Jobs.Running;
using Customer360.Spark;
using Spectre.Console;

namespace Customer360.Jobs.Reporting;

/// <summary>Tells the outside how a run goes, from its start to its closing summary.</summary>
internal abstract class RunReporter : IRunObserver, IDisposable
{
    /// <summary>The reporter that fits: JSON lines when asked for, a live table on a terminal, plain lines elsewhere, the summary alone when quiet.</summary>
    public static RunReporter For(RunOptions options, TextWriter output, bool isInteractive, TimeProvider clock) => options switch
    {
        { Log: LogFormat.Json } => new JsonReporter(output, options.Quiet),
        { Quiet: true } => new PlainReporter(output, isQuiet: true),
        _ when isInteractive => new LiveReporter(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }), output, clock),
        _ => new PlainReporter(output, isQuiet: false),
    };

    /// <summary>The run is about to start.</summary>
    public abstract void Started(RunInfo run, string lake, JobGraph graph);

    /// <summary>Spark is there to be asked how far it is, until <see cref="Ended"/>.</summary>
    public virtual void Watch(StatusTracker tracker)
    {
    }

    /// <inheritdoc/>
    public abstract void Changed(JobReport job);

    /// <summary>All is over; prints the closing summary.</summary>
    public abstract void Ended(RunReport run);

    /// <inheritdoc/>
    public virtual void Dispose()
    {
    }
}
