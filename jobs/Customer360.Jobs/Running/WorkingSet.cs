using System.Text.RegularExpressions;
using Customer360.Jobs.Errors;
using Customer360.Jobs.Options;

namespace Customer360.Jobs.Running;

/// <summary>How much a run may have to read, judged before Spark starts.</summary>
internal static partial class WorkingSet
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
        if (!roots.All(Location.IsLocal) || !IsAllInDataFolder(settings))
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

    /// <summary>Whether the data folder is not there and nothing can be read without it; a folder that merely lacks a source is none of its business.</summary>
    internal static bool LacksDataFolder(AppSettings settings) =>
        Location.IsLocal(settings.Data.Root) && !Directory.Exists(settings.Data.Root) && IsAllInDataFolder(settings);

    /// <summary>Refuses a data folder that is lacking.</summary>
    /// <exception cref="ConfigurationException"><see cref="LacksDataFolder"/> holds.</exception>
    internal static void RequireDataFolder(AppSettings settings)
    {
        if (LacksDataFolder(settings))
        {
            var root = settings.Data.Root;
            throw new ConfigurationException($"Data folder '{root}' does not exist, and every source lies below it. Name yours with --data, or make one to try with 'sample --data {root}'.");
        }
    }

    private static bool IsAllInDataFolder(AppSettings settings)
    {
        var databases = settings.Sources.Values.Select(source => source.Jdbc).Append(settings.Transactions);
        return settings.Sources.Values.SelectMany(source => source.Paths).All(IsBelowData)
            && databases.All(database => IsWithin(settings.Data.Root, database.In(settings.Data.Root).Url));
    }

    private static bool IsBelowData(string path) => Location.Below("data", path) != path;

    // The file of a database inside this process is counted where it lies below the data folder; of a server, or of memory, nothing is seen.
    private static bool IsWithin(string data, string url)
    {
        if (url.Length == 0)
        {
            return true;
        }

        var file = Embedded().Match(url).Groups["file"].Value;
        return Path.IsPathFullyQualified(file)
            && Path.GetFullPath(file).StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(data)) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    // What is no file has its kind in the path's place: tcp:, ssl:, mem:.
    [GeneratedRegex("^jdbc:h2:(?:file:)?(?<file>[^;]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Embedded();

    private static IEnumerable<FileInfo> Files(string root)
    {
        var everything = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        return Directory.Exists(root) ? new DirectoryInfo(root).EnumerateFiles("*", everything) : [];
    }
}
