namespace Customer360.Benchmarks;

/// <summary>What a run of the benchmarks was asked for.</summary>
internal sealed record BenchmarkOptions
{
    /// <summary>Part of the name of the benchmarks to run; empty is all.</summary>
    public string Filter { get; init; } = "";

    /// <summary>Thousands of clients in the sample of the suite's benchmark.</summary>
    public decimal Scale { get; init; } = 1;

    /// <summary>Chooses one of the possible samples.</summary>
    public ulong Seed { get; init; } = 360;

    /// <summary>Settings of PySpark in the suite's benchmark, <c>default</c> or <c>tuned</c>; null leaves it to the scale.</summary>
    public string? Profile { get; init; }

    /// <summary>Whether a missed target ends the program with 1.</summary>
    public bool Strict { get; init; }
}
