using System.Runtime.CompilerServices;
using Customer360.Spark.Sql;

namespace Customer360.Spark.IntegrationTests.Functions;

/// <summary>An expression over the inputs and the values it has, one for each row and parted by a bar.</summary>
internal sealed class Case(
    Func<Inputs, Column> build, string expected, [CallerArgumentExpression(nameof(build))] string source = "")
{
    /// <summary>Expected of what has another value in every run: Spark checks it and does not run it.</summary>
    internal const string Varies = "(varies)";

    internal Func<Inputs, Column> Build { get; } = build;

    internal string Expected { get; } = expected;

    internal string Source { get; } = source;

    public override string ToString() => Source;
}
