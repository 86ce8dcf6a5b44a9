namespace Customer360.Jobs.Errors;

/// <summary>Finds the word somebody probably meant.</summary>
public static class NearMatch
{
    /// <summary>The candidate closest to <paramref name="word"/>; null when none is close enough to be a slip of the fingers.</summary>
    public static string? Of(string word, IEnumerable<string> candidates) =>
        All(word, candidates) is [var nearest, ..] ? nearest : null;

    /// <summary>Candidates within a third of the word's length in edits, or that the word starts, nearest first.</summary>
    public static IReadOnlyList<string> All(string word, IEnumerable<string> candidates)
    {
        var limit = Math.Max(1, (word.Length + 2) / 3);
        return
        [
            .. candidates
                .Select(candidate => (candidate, edits: Edits(word.ToUpperInvariant(), candidate.ToUpperInvariant())))
                .Where(pair => pair.edits <= limit || (word.Length > 2 && pair.candidate.StartsWith(word, StringComparison.OrdinalIgnoreCase)))
                .OrderBy(pair => pair.edits)
                .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
                .Select(pair => pair.candidate)
                .Take(3),
        ];
    }

    // Two letters in the wrong order are one slip, not two.
    private static int Edits(string from, string to)
    {
        var costs = new int[from.Length + 1, to.Length + 1];
        for (var row = 0; row <= from.Length; row++)
        {
            for (var column = 0; column <= to.Length; column++)
            {
                costs[row, column] = row == 0 || column == 0 ? row + column : Cheapest(costs, from, to, row, column);
            }
        }

        return costs[from.Length, to.Length];
    }

    private static int Cheapest(int[,] costs, string from, string to, int row, int column)
    {
        var replaced = costs[row - 1, column - 1] + (from[row - 1] == to[column - 1] ? 0 : 1);
        var cheapest = Math.Min(replaced, Math.Min(costs[row - 1, column], costs[row, column - 1]) + 1);
        var swapped = row > 1 && column > 1 && from[row - 1] == to[column - 2] && from[row - 2] == to[column - 1];
        return swapped ? Math.Min(cheapest, costs[row - 2, column - 2] + 1) : cheapest;
    }
}
