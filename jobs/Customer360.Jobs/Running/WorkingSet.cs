using Customer360.Jobs.Options;

namespace Customer360.Jobs.Running;

/// <summary>How much a run may have to read, judged before Spark starts.</summary>
internal static class WorkingSet
{
    /// <summary>
    /// Bytes of files up to which compiling a plan costs more than it saves: below it Spark's planning and the JVM's warm-up are nearly all of
    /// a run. Measured by the Benchmark task.
    /// </summary>
    internal const long SmallBytes = 64L << 20;

    /// <summary>Whether data and lake are known to be small; what cannot be seen from here, such as a bucket or a database server, is not.</summary>
    internal static bool IsSmall(AppSettings settings)
    {
        string[] roots = [settings.Data.Root, settings.Lake.Root];
        var paths = settings.Sources.Values.SelectMany(source => source.Paths);
        var databases = settings.Sources.Values.Select(source => source.Jdbc).Append(settings.Transactions);
        if (!roots.All(Location.IsLocal) || !paths.All(IsBelowData) || !databases.All(IsEmbedded))
        {
            return false;
        }

        long bytes = 0;
        foreach (var file in roots.SelectMany(Files))
        {
            bytes += file.Length;
            if (bytes > SmallBytes)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBelowData(string path) => Location.Below("data", path) != path;

    // A database inside this process keeps its file in the data folder, where it is counted.
    private static bool IsEmbedded(JdbcOptions database) =>
        database.Url.Length == 0 || database.Url.StartsWith("jdbc:h2:", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<FileInfo> Files(string root)
    {
        var everything = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        return Directory.Exists(root) ? new DirectoryInfo(root).EnumerateFiles("*", everything) : [];
    }
}
