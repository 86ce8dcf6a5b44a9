using Customer360.Spark.Hadoop.Fs;

namespace Customer360.Jobs.Sources;

/// <summary>Finds the files of a source below the data folder.</summary>
internal sealed class SourceFiles(FileSystem files, string dataFolder)
{
    /// <summary>Files of the source, ordered by name, then by path; folders that match stand for the files directly in them.</summary>
    internal IReadOnlyList<FileStatus> Of(SourceOptions source) =>
    [
        .. source.Paths
            .SelectMany(pattern => files.Glob(Absolute(pattern)))
            .SelectMany(found => found.IsDirectory ? files.List(found.Path).Where(file => !file.IsDirectory) : [found])
            .Where(file => !IsJunk(file.Name))
            .DistinctBy(file => file.Path)
            .OrderBy(file => file.Name, StringComparer.Ordinal).ThenBy(file => file.Path, StringComparer.Ordinal),
    ];

    private string Absolute(string pattern) =>
        pattern.Contains("://", StringComparison.Ordinal) || pattern.StartsWith('/') ? pattern : $"{dataFolder}/{pattern}";

    // Resource forks (._name), hidden files, and marks of other programs such as _SUCCESS.
    private static bool IsJunk(string name) => name.StartsWith('.') || name.StartsWith('_');
}
