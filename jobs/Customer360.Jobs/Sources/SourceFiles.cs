using System.Text.RegularExpressions;
using Customer360.Jobs.Options;
using Customer360.Spark.Hadoop.Fs;

namespace Customer360.Jobs.Sources;

/// <summary>Finds the files of a source below the data folder.</summary>
internal sealed partial class SourceFiles(FileSystem files, string dataFolder)
{
    /// <summary>Files of the source, ordered by name, then by path; folders that match stand for the files directly in them.</summary>
    internal IReadOnlyList<FileStatus> Of(SourceOptions source) =>
    [
        .. source.Paths
            .SelectMany(pattern => files.Glob(Location.Below(Literal(dataFolder), pattern)))
            .SelectMany(found => found.IsDirectory ? files.List(found.Path).Where(file => !file.IsDirectory) : [found])
            .Where(file => !IsJunk(file.Name))
            .DistinctBy(file => file.Path)
            .OrderBy(file => file.Name, StringComparer.Ordinal).ThenBy(file => file.Path, StringComparer.Ordinal),
    ];

    /// <summary>The pattern that only <paramref name="path"/> itself fits.</summary>
    // On Windows Hadoop takes a backslash for a slash, so such names stay patterns there.
    internal static string Literal(string path) => OperatingSystem.IsWindows() ? path : PatternSigns().Replace(path, @"\$0");

    // Resource forks (._name), hidden files, and marks of other programs such as _SUCCESS.
    private static bool IsJunk(string name) => name.StartsWith('.') || name.StartsWith('_');

    [GeneratedRegex(@"[\\*?\[\]{}]")]
    private static partial Regex PatternSigns();
}
