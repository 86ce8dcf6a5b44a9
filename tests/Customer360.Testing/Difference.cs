namespace Customer360.Testing;

/// <summary>Says what tells two sets of rows apart.</summary>
internal static class Difference
{
    private const int ShownLines = 40;

    /// <summary>The difference as lines; null when there is none. The columns come first: where they differ, rows are not compared.</summary>
    public static string? Between(Snapshot expected, Snapshot actual, bool ordered = false, bool nullability = false)
    {
        var expectedColumns = expected.SchemaText(nullability);
        var actualColumns = actual.SchemaText(nullability);
        if (expectedColumns != actualColumns)
        {
            return $"expected columns {expectedColumns}{Environment.NewLine}but were         {actualColumns}";
        }

        return Between(expected.Rows, actual.Rows) ?? (ordered ? Order(expected.Rows, actual.Rows) : null);
    }

    /// <summary>The rows that one has more often than the other; null when there are none.</summary>
    public static string? Between(IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var balance = new SortedDictionary<string, int>(StringComparer.Ordinal);
        Add(expected, +1);
        Add(actual, -1);

        var lines = balance.Where(row => row.Value != 0).Select(row => row.Value > 0
            ? $"missing    {row.Value} x {row.Key}"
            : $"unexpected {-row.Value} x {row.Key}").ToList();
        return lines.Count == 0 ? null : string.Join(Environment.NewLine, Shortened(lines));

        void Add(IEnumerable<string> rows, int step)
        {
            foreach (var row in rows)
            {
                balance[row] = balance.GetValueOrDefault(row) + step;
            }
        }
    }

    private static IEnumerable<string> Shortened(List<string> lines) => lines.Count <= ShownLines
        ? lines
        : lines.Take(ShownLines).Append($"and {lines.Count - ShownLines} more lines");

    private static string? Order(IReadOnlyList<string> expected, IReadOnlyList<string> actual)
    {
        var place = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        return place == expected.Count
            ? null
            : $"the same rows in another order: row {place + 1} is {actual[place]} instead of {expected[place]}";
    }
}
