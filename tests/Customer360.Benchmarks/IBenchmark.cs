using Customer360.Benchmarks.Measuring;

namespace Customer360.Benchmarks;

/// <summary>Does one thing in C# and with PySpark, and compares what it cost.</summary>
internal interface IBenchmark
{
    /// <summary>Name to filter by; the Markdown file has it too.</summary>
    string Name { get; }

    /// <summary>What is measured, in one sentence.</summary>
    string Summary { get; }

    /// <summary>Measures both sides, one after the other.</summary>
    IReadOnlyList<Comparison> Run(Workbench bench);
}
