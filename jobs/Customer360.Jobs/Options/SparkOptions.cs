using System.Text.RegularExpressions;

namespace Customer360.Jobs.Options;

/// <summary>The engine; most of it counts only where this program starts Spark itself, not under spark-submit.</summary>
public sealed partial record SparkOptions : ISelfChecking
{
    /// <summary>Cluster.</summary>
    [Setting("Master URL where this program starts Spark itself: local[*], spark://…, yarn, k8s://….")]
    public string Master { get; init; } = "local[*]";

    /// <summary>Installation.</summary>
    [Setting("Folder of the Spark installation; empty is SPARK_HOME, else .spark/home upwards from here.")]
    public string Home { get; init; } = "";

    /// <summary>Heap of the driver.</summary>
    [Setting("Heap of the driver's JVM, e.g. 900m or 4g.")]
    public string DriverMemory { get; init; } = "2g";

    /// <summary>Trade of start-up against throughput.</summary>
    [Setting("Size of data to tune for: auto measures the data folder and the lake, small starts fast, large compiles its plans.")]
    public ProfileChoice Profile { get; init; }

    /// <summary>Tasks after a shuffle.</summary>
    [Setting("Tasks after a shuffle; 0 lets the program choose by processors and leaves the rest to adaptive execution.")]
    public int ShufflePartitions { get; init; }

    /// <summary>Further class path.</summary>
    [Setting("Jars to add to the class path, such as a JDBC driver.")]
    public IReadOnlyList<string> Jars { get; init; } = [];

    /// <summary>Further JVM options.</summary>
    [Setting("Further options of the driver's JVM, parted by blanks.")]
    public string JvmOptions { get; init; } = "";

    /// <summary>Further Spark properties.</summary>
    [Setting("Further Spark properties by their full name, e.g. Spark:Conf:spark.sql.session.timeZone.")]
    public IReadOnlyDictionary<string, string> Conf { get; init; } = new Dictionary<string, string>();

    /// <inheritdoc/>
    public IEnumerable<SettingProblem> Problems()
    {
        if (string.IsNullOrWhiteSpace(Master))
        {
            yield return new(nameof(Master), "is empty, expected a master URL such as local[*]");
        }

        if (!Memory().IsMatch(DriverMemory))
        {
            yield return new(nameof(DriverMemory), $"is '{DriverMemory}', expected a number and k, m or g, such as 2g");
        }

        if (ShufflePartitions < 0)
        {
            yield return new(nameof(ShufflePartitions), $"is {ShufflePartitions}, expected 0 or more");
        }

        foreach (var name in Conf.Keys.Where(name => !name.StartsWith("spark.", StringComparison.Ordinal)))
        {
            yield return new($"{nameof(Conf)}:{name}", "is no Spark property, expected a name that starts with 'spark.'");
        }
    }

    [GeneratedRegex("^[1-9][0-9]*[kmgKMG]$")]
    private static partial Regex Memory();
}

/// <summary>What Spark is tuned for.</summary>
public enum ProfileChoice
{
    /// <summary>By the size of the data folder and the lake.</summary>
    Auto,

    /// <summary>Some tens of megabytes: plans are interpreted.</summary>
    Small,

    /// <summary>Anything larger: plans are compiled and adapted while they run.</summary>
    Large,
}
