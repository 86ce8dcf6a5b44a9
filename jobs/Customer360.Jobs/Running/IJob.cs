using Customer360.Jobs.Options;
using Customer360.Jobs.Tables;

namespace Customer360.Jobs.Running;

/// <summary>
/// One step of the suite. What it reads and writes makes the graph, and the graph makes the order;
/// everything else a job does is a pure function from frames to frames.
/// </summary>
public interface IJob
{
    /// <summary>Layer, verb and noun in kebab case, e.g. <c>gold-build-peak-times</c>; what people type.</summary>
    string Name { get; }

    /// <summary>Tables the job reads; all must be written by another job, or be empty.</summary>
    IReadOnlyList<Table> Reads { get; }

    /// <summary>Tables only this job writes.</summary>
    IReadOnlyList<Table> Writes { get; }

    /// <summary>Whether the result depends on the run's as-of date, so that a later date means work.</summary>
    bool UsesAsOf => false;

    /// <summary>Whether the job looks at something outside the lake and so must always be asked.</summary>
    bool ReadsOutside => false;

    /// <summary>The settings that decide the result, as a value with a stable JSON form; null when none does. A change means recomputing.</summary>
    object? SettingsOf(AppSettings settings) => null;

    /// <summary>Does the work; every table is read and written through <paramref name="job"/>.</summary>
    void Run(JobContext job);
}
