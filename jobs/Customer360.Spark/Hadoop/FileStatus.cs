namespace Customer360.Spark.Hadoop.Fs;

/// <summary>A file or folder as its file system lists it.</summary>
/// <param name="Path">Path with its scheme, e.g. <c>file:/data/a.csv</c>.</param>
/// <param name="Uri">The path with reserved characters escaped, as Spark's <c>_metadata.file_path</c> spells it, but for empty authorities.</param>
/// <param name="Length">Size in bytes; 0 for folders.</param>
/// <param name="ModifiedAt">Time of the last change, milliseconds since 1970-01-01 UTC.</param>
/// <param name="IsDirectory">Whether it is a folder.</param>
public sealed record FileStatus(string Path, string Uri, long Length, long ModifiedAt, bool IsDirectory)
{
    /// <summary>The last part of the path.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];
}
