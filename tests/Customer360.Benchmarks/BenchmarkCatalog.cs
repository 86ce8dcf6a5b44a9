using Customer360.Benchmarks.Calls;

namespace Customer360.Benchmarks;

/// <summary>All benchmarks, in the order in which they run: those that need a quiet machine first.</summary>
internal static class BenchmarkCatalog
{
    /// <summary>One of each.</summary>
    public static readonly IReadOnlyList<IBenchmark> All = [new SessionStart(), new RoundTrips(), new WideSelect(), new StreamedRows(), new LocalRows(), new Suite(), new Growth(), new GrainChecks()];

    /// <summary>Those whose name holds the text, whatever its case.</summary>
    public static IReadOnlyList<IBenchmark> Named(string filter) =>
        [.. All.Where(benchmark => benchmark.Name.Contains(filter, StringComparison.OrdinalIgnoreCase))];
}
