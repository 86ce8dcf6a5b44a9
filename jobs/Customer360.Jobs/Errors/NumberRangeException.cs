using Customer360.Jobs.Running;
using Customer360.Spark;

namespace Customer360.Jobs.Errors;

/// <summary>A sum, an average or another computed number is larger than its column can hold.</summary>
public sealed class NumberRangeException : DataException
{
    // Spark's names of it, for decimals, for casts and for whole numbers.
    private static readonly string[] Conditions = ["NUMERIC_VALUE_OUT_OF_RANGE", "CAST_OVERFLOW", "ARITHMETIC_OVERFLOW"];

    internal NumberRangeException(IJob job, SparkCallException cause)
        : base(
            $"Job '{job.Name}' computed a number too large for its column in {List(job.Writes.Select(table => table.FullName))} ({cause.Condition}). "
            + $"The usual cause is an amount that its source got wrong: look for the largest {Amounts(job)} with the verb 'sql', have the source corrected, and run again.",
            cause)
    {
        Job = job.Name;
    }

    /// <summary>The job that was stopped.</summary>
    public string Job { get; }

    /// <summary>Whether Spark stopped because of such a number.</summary>
    internal static bool Is(SparkCallException error) => Conditions.Any(name => error.Condition is { } condition && condition.StartsWith(name, StringComparison.Ordinal));

    private static string Amounts(IJob job) =>
        job.Reads.SelectMany(table => table.Measures.Select(measure => $"{table.FullName}.{measure}")).ToList() is { Count: > 0 } measures ? List(measures) : "values of what it reads";

    private static string List(IEnumerable<string> names) => string.Join(", ", names);
}
