using System.Globalization;

namespace Customer360.Benchmarks.Measuring;

/// <summary>Resident memory of a process with all that it started, as Linux tells it; elsewhere it is unknown.</summary>
internal static class ProcessTree
{
    private const string Proc = "/proc";

    /// <summary>Bytes in memory now; 0 where the system does not tell.</summary>
    public static long ResidentBytes(int root)
    {
        if (!Directory.Exists(Proc))
        {
            return 0;
        }

        var parents = Directory.EnumerateDirectories(Proc)
            .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0)
            .ToDictionary(id => id, ParentOf);
        return parents.Keys.Where(id => Descends(id, root, parents) && (id == root || !IsStarting(id, parents[id]))).Sum(Resident);
    }

    private static bool Descends(int id, int root, Dictionary<int, int> parents)
    {
        while (id != root && id > 1)
        {
            id = parents.GetValueOrDefault(id);
        }

        return id == root;
    }

    // Until it runs a program of its own, a process has the memory of the one that started it, which counts once.
    private static bool IsStarting(int id, int parent) => Read(id, "cmdline") == Read(parent, "cmdline");

    // The name in parentheses may hold blanks; after it come the state and the parent.
    private static int ParentOf(int id) =>
        Read(id, "stat") is { Length: > 0 } text && text[(text.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var parent, ..]
            ? int.Parse(parent, CultureInfo.InvariantCulture)
            : 0;

    private static long Resident(int id) =>
        Read(id, "statm").Split(' ') is [_, var pages, ..] ? long.Parse(pages, CultureInfo.InvariantCulture) * Environment.SystemPageSize : 0;

    // A process may end while it is looked at.
    private static string Read(int id, string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(Proc, id.ToString(CultureInfo.InvariantCulture), file));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
