using System.Collections;
using System.Runtime.CompilerServices;

namespace Customer360.Testing;

/// <summary>One row of a small table, written as a collection expression: <c>["c1", null, 3L]</c>.</summary>
[CollectionBuilder(typeof(TestRow), nameof(Of))]
public readonly struct TestRow : IEnumerable<object?>
{
    private readonly object?[] _values;

    private TestRow(object?[] values) => _values = values;

    /// <summary>The values in the order of the columns.</summary>
    public IReadOnlyList<object?> Values => _values ?? [];

    /// <summary>A row of these values.</summary>
    public static TestRow Of(ReadOnlySpan<object?> values) => new(values.ToArray());

    /// <inheritdoc/>
    public IEnumerator<object?> GetEnumerator() => Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
