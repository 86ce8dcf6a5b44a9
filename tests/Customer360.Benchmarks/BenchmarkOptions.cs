namespace Customer360.Benchmarks;

/// <summary>What a run of the benchmarks was asked for.</summary>
internal sealed record BenchmarkOptions
{
    /// <summary>Part of the name of the benchmarks to run; empty is all.</summary>
    public string Filter { get; init; } = "";

    /// <summary>Whether a missed target ends the program with 1.</summary>
    public bool Strict { get; init; }
}
