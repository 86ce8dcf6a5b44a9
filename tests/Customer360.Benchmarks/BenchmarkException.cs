namespace Customer360.Benchmarks;

/// <summary>A measurement failed: one of the two programs did not do its work.</summary>
internal sealed class BenchmarkException(string message) : Exception(message);
