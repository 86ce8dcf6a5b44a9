using System.Text.RegularExpressions;

namespace Customer360.Jobs.Options;

/// <summary>Folders and files, local or on any file system Hadoop knows.</summary>
public static partial class Location
{
    /// <summary>Whether a location is a plain path or a file: URI of this machine.</summary>
    public static bool IsLocal(string location) => !Scheme().IsMatch(location) || location.StartsWith("file:", StringComparison.OrdinalIgnoreCase);

    /// <summary>A local path made absolute, without an ending slash; URIs of other file systems lose the ending slash alone.</summary>
    public static string Absolute(string location)
    {
        var path = !IsLocal(location) || !Scheme().IsMatch(location) ? location : new Uri(location).LocalPath;
        return IsLocal(path) ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)) : path.TrimEnd('/');
    }

    /// <summary>A location below a root; one that is absolute already stands as it is.</summary>
    public static string Below(string root, string location) =>
        Scheme().IsMatch(location) || Path.IsPathRooted(location) ? location : $"{root}/{location}";

    // Two characters at least, so that C:\ is a path.
    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]+:")]
    private static partial Regex Scheme();
}
