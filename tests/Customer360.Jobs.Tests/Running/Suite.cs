using Customer360.Jobs.Options;
using Customer360.Jobs.Running;
using Customer360.Testing;

namespace Customer360.Jobs.Tests.Running;

/// <summary>Runs jobs on a lake of a test as the program does.</summary>
internal sealed class Suite(string data, string lake) : IRunObserver
{
    private readonly Dictionary<string, string?> _overrides = new() { ["Data:Root"] = data, ["Lake:Root"] = lake };

    internal List<JobReport> Changes { get; } = [];

    internal AppSettings Settings => SettingsReader.Read(null, _overrides);

    internal Suite With(string key, string value)
    {
        _overrides[key] = value;
        return this;
    }

    internal IReadOnlyList<JobReport> Run(string asOf = "2025-03-31", bool full = false, Func<IJob, bool>? only = null)
    {
        var run = RunInfo.Start(TimeProvider.System, DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture), full);
        var graph = JobGraph.Of(JobCatalog.All.Where(only ?? (_ => true)));
        return new Runner(SparkFixture.Current.Spark, Settings, run, this).RunAsync(graph, CancellationToken.None).GetAwaiter().GetResult();
    }

    public void Changed(JobReport job)
    {
        lock (Changes)
        {
            Changes.Add(job);
        }
    }
}
