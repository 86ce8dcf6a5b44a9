using System.Globalization;
using Customer360.Jobs.Options;
using Customer360.Jobs.Running;
using Customer360.Jobs.Sampling;

namespace Customer360.Jobs.Verbs;

/// <summary>Checks of what lies around the program: Spark, memory, data, lake.</summary>
internal static class Surroundings
{
    private const long Megabyte = 1L << 20;

    // What the .NET side and the system need beside the driver's heap.
    private const long Headroom = 700 * Megabyte;

    /// <summary>The installation and its jars.</summary>
    public static IEnumerable<Finding> OfSpark(AppSettings settings)
    {
        var home = SparkInstallation.Find(settings.Spark.Home);
        if (home is null || !home.HasSpark)
        {
            yield return Finding.Fail("spark", home is null ? "no installation found" : $"no spark-core jar in '{home.Folder}/jars'", "run build/cake Spark, or let SPARK_HOME name an installation");
            yield break;
        }

        yield return Finding.Ok("spark", $"{home.Folder}, {home.Jars.Count} jars");
        yield return home.HasDelta || settings.Spark.Jars.Any(jar => Path.GetFileName(jar).StartsWith("delta-spark_", StringComparison.Ordinal))
            ? Finding.Ok("delta", "among Spark's jars")
            : Finding.Fail("delta", "no delta-spark jar", "run build/cake Spark, or name the jars in Spark:Jars");
    }

    /// <summary>Whether the heap fits into the machine.</summary>
    public static Finding OfMemory(AppSettings settings, long available)
    {
        var heap = Bytes(settings.Spark.DriverMemory);
        var text = string.Create(CultureInfo.InvariantCulture, $"{available / Megabyte} MB, of which the driver's heap may take {heap / Megabyte} MB");
        return heap + Headroom <= available
            ? Finding.Ok("memory", text)
            : Finding.Warn("memory", text, "lower Spark:DriverMemory");
    }

    /// <summary>The data folder and which sources have files in it.</summary>
    public static IEnumerable<Finding> OfData(AppSettings settings)
    {
        var root = settings.Data.Root;
        if (!Location.IsLocal(root))
        {
            yield return Finding.Ok("data", $"{root}, on another file system; not looked at");
            yield break;
        }

        if (SamplePlace.IsDue(settings))
        {
            yield return Finding.Ok("data", $"'{root}' is made by the first run, as a sample");
            yield break;
        }

        if (!Directory.Exists(root))
        {
            yield return WorkingSet.LacksDataFolder(settings)
                ? Finding.Fail("data", $"'{root}' does not exist", "name the folder with --data")
                : Finding.Warn("data", $"'{root}' does not exist, though some sources lie elsewhere", "name the folder with --data where others lie below it");
            yield break;
        }

        var absent = settings.Sources.Where(source => source.Value.Enabled && source.Value.Paths.Count > 0)
            .Where(source => !source.Value.Paths.Any(path => LocalGlob.Matches(root, path)))
            .Select(source => source.Key).Order(StringComparer.Ordinal).ToList();
        yield return Finding.Ok("data", root);
        if (absent.Count > 0)
        {
            yield return Finding.Warn("sources", $"without files: {string.Join(", ", absent)}", "fine where you have none; else see Paths in conf/sources.json");
        }
    }

    /// <summary>Whether the lake can be written.</summary>
    public static Finding OfLake(AppSettings settings)
    {
        var root = settings.Lake.Root;
        if (!Location.IsLocal(root))
        {
            return Finding.Ok("lake", $"{root}, on another file system; not looked at");
        }

        var folder = SettingsFiles.Upwards(root).First(Directory.Exists);
        try
        {
            var probe = Path.Combine(folder, $".customer360-{Guid.NewGuid():N}");
            File.Create(probe, 1, FileOptions.DeleteOnClose).Dispose();
            return Finding.Ok("lake", $"{root} can be written");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Finding.Fail("lake", $"{root} cannot be written", "choose another with --lake, or change its rights");
        }
    }

    private static long Bytes(string memory) => long.Parse(memory[..^1], CultureInfo.InvariantCulture) * char.ToLowerInvariant(memory[^1]) switch
    {
        'k' => 1L << 10,
        'm' => Megabyte,
        _ => 1L << 30,
    };
}
