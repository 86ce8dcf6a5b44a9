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
        var limit = Math.Max(1, (word.Length + 1) / 3);
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

    private static int Edits(string from, string to)
    {
        var costs = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var row = 1; row <= from.Length; row++)
        {
            var diagonal = costs[0];
            costs[0] = row;
            for (var column = 1; column <= to.Length; column++)
            {
                var above = costs[column];
                var replaced = diagonal + (from[row - 1] == to[column - 1] ? 0 : 1);
                costs[column] = Math.Min(replaced, Math.Min(above, costs[column - 1]) + 1);
                diagonal = above;
            }
        }

        return costs[^1];
    }
}
