using System.IO.Enumeration;
using Customer360.Jobs.Options;

namespace Customer360.Jobs.Verbs;

/// <summary>Looks for files of a pattern on the local disk, well enough to say whether a source has any.</summary>
internal static class LocalGlob
{
    private static readonly char[] Special = ['*', '?', '[', '{'];

    public static bool Matches(string root, string pattern)
    {
        var path = Location.Below(root, pattern);
        if (!Location.IsLocal(path))
        {
            return true;
        }

        var (start, rest) = path == pattern ? ("/", WithoutScheme(path)) : (root, pattern);
        return Found(start, rest.Split('/', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string WithoutScheme(string path) => path.StartsWith("file:", StringComparison.OrdinalIgnoreCase) ? path["file:".Length..] : path;

    private static bool Found(string folder, ReadOnlySpan<string> parts)
    {
        if (parts.IsEmpty)
        {
            return File.Exists(folder) || Directory.Exists(folder);
        }

        if (parts[0].IndexOfAny(Special) < 0)
        {
            return Found(Path.Combine(folder, parts[0]), parts[1..]);
        }

        // Character classes and alternatives are taken for anything: a doctor who overlooks nothing may be generous.
        var expression = parts[0].IndexOfAny(['[', '{']) < 0 ? parts[0] : parts[0][..parts[0].IndexOfAny(['[', '{'])] + "*";
        if (!Directory.Exists(folder))
        {
            return false;
        }

        foreach (var entry in Directory.EnumerateFileSystemEntries(folder))
        {
            if (FileSystemName.MatchesSimpleExpression(expression, Path.GetFileName(entry)) && Found(entry, parts[1..]))
            {
                return true;
            }
        }

        return false;
    }
}
