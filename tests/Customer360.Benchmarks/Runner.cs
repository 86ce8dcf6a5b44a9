using Customer360.Benchmarks.Measuring;
using Customer360.Benchmarks.Peer;

namespace Customer360.Benchmarks;

/// <summary>Runs benchmarks one after the other and reports each as soon as it is measured.</summary>
internal sealed class Runner(TextWriter output, TextWriter progress)
{
    /// <summary>Runs them; true when no target was missed.</summary>
    public bool Run(IReadOnlyList<IBenchmark> benchmarks, BenchmarkOptions options)
    {
        using var bench = new Workbench(options, PySpark.Find(), progress);
        var folder = Path.Combine(PySpark.Project(), "artifacts", "benchmarks");
        var all = new List<Comparison>();
        foreach (var benchmark in benchmarks)
        {
            var report = new Report(benchmark.Name, benchmark.Summary, benchmark.Run(bench));
            report.WriteMarkdown(folder);
            all.AddRange(report.Rows);
        }

        output.Write(Report.Table(all));
        var promised = all.Where(row => row.Target is not null).ToList();
        output.WriteLine($"{promised.Count(row => !row.IsMissed)} of {promised.Count} targets met. The tables are in artifacts/benchmarks.");
        return !promised.Any(row => row.IsMissed);
    }
}
