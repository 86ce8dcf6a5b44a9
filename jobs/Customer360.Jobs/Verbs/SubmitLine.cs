using System.Text.RegularExpressions;
using Customer360.Jobs.Errors;
using Customer360.Jobs.Options;
using Customer360.Jobs.Running;

namespace Customer360.Jobs.Verbs;

/// <summary>
/// The words of a spark-submit call that runs this program. Spark starts it as it starts a Python program:
/// PythonRunner runs one executable, here dotnet, with the program's file and its arguments.
/// </summary>
/// <param name="Target">Where it runs: local, standalone, yarn-client, yarn-cluster or k8s.</param>
/// <param name="Settings">Memory, jars and Spark properties.</param>
internal sealed partial record SubmitLine(string Target, AppSettings Settings)
{
    public const string Local = "local";
    public const string Standalone = "standalone";
    public const string YarnClient = "yarn-client";
    public const string YarnCluster = "yarn-cluster";
    public const string Kubernetes = "k8s";
    private const string ImageFolder = "/opt/customer360";

    /// <summary>Master URL; null takes the target's own.</summary>
    public string? Master { get; init; }

    /// <summary>Container image of Kubernetes.</summary>
    public string? Image { get; init; }

    /// <summary>Program file on the driver's machine, or the archive with the program for a YARN cluster.</summary>
    public string? Program { get; init; }

    /// <summary>The program's file here.</summary>
    public required string OwnFile { get; init; }

    /// <summary>Whether the jars of the Spark here have Delta among them. They are those of the cluster where YARN gets them from here, or this machine is the cluster.</summary>
    public bool HasDelta { get; init; }

    /// <summary>Whether the Spark of the workers, or in the image, has Delta among its jars.</summary>
    public bool HasDeltaThere { get; init; }

    /// <summary>Whether the driver runs on a machine of the cluster.</summary>
    public bool HasDriverElsewhere => Target is YarnCluster or Kubernetes;

    /// <summary>Whether driver and executors see the disks of this machine.</summary>
    public bool IsOnThisMachine => Target == Local || (Target == Standalone && OwnMaster().IsMatch(MasterUrl()));

    /// <summary>What the program is told to do.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>The words after <c>spark-submit</c>, an option and its value in one group.</summary>
    /// <exception cref="UsageException">The target needs a master or an image that was not named.</exception>
    public IReadOnlyList<IReadOnlyList<string>> Words() =>
    [
        ["--master", MasterUrl()],
        .. ModeOf(Target),
        ["--class", "org.apache.spark.deploy.PythonRunner"],
        Conf("spark.pyspark.driver.python", "dotnet"),
        Conf("spark.api.mode", "classic"),
        Conf("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension"),
        Conf("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog"),
        Conf($"spark.{(Target == Local ? "driver" : "executor")}.defaultJavaOptions", SparkProfile.OfSubmittedJvms),
        ["--driver-memory", Settings.Spark.DriverMemory],
        .. Extras(),
        .. Settings.Spark.Conf.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => Conf(pair.Key, pair.Value)),
        // An empty second word would be lost by Spark's scripts on Windows; a lone comma stands for "no further files".
        ["spark-internal", ProgramFile(), ",", .. Arguments],
    ];

    /// <summary>The call as one pastes it into a shell, an option a line.</summary>
    public string Text(string executable) =>
        string.Join(" \\\n  ", Words().Select(group => string.Join(' ', group.Select(Quoted))).Prepend(Quoted(executable)));

    private static IEnumerable<IReadOnlyList<string>> ModeOf(string target) => target switch
    {
        Local => [],
        YarnCluster or Kubernetes => [["--deploy-mode", "cluster"]],
        _ => [["--deploy-mode", "client"]],
    };

    private string MasterUrl() => Master ?? Target switch
    {
        Local => Settings.Spark.Master.StartsWith("local", StringComparison.Ordinal) ? Settings.Spark.Master : "local[*]",
        YarnClient or YarnCluster => "yarn",
        _ => throw new UsageException($"Target '{Target}' needs '--master', such as {(Target == Kubernetes ? "k8s://https://host:6443" : "spark://host:7077")}."),
    };

    private IEnumerable<IReadOnlyList<string>> Extras()
    {
        var jarsAreOurs = IsOnThisMachine || Target is YarnClient or YarnCluster;
        if (!(HasDeltaThere || (jarsAreOurs && HasDelta) || Settings.Spark.Jars.Any(jar => Path.GetFileName(jar).StartsWith("delta-spark_", StringComparison.Ordinal))))
        {
            yield return ["--packages", DeltaPackage.Coordinates];
        }

        if (Settings.Spark.Jars.Count > 0)
        {
            yield return ["--jars", string.Join(',', Settings.Spark.Jars)];
        }

        if (Settings.Spark.JvmOptions.Length > 0)
        {
            yield return ["--driver-java-options", Settings.Spark.JvmOptions];
        }

        if (Target == YarnCluster)
        {
            yield return ["--archives", $"{Program ?? "customer360.zip"}#app"];
            // YARN would start a driver that has failed a second time, with what the first one wrote.
            yield return Conf("spark.yarn.maxAppAttempts", "1");
        }

        if (Target == Kubernetes)
        {
            yield return Conf("spark.kubernetes.container.image", Image ?? throw new UsageException("Target 'k8s' needs '--image', a Spark image with the .NET runtime and this program."));
            // Spark reckons with a tenth for programs that are not .py; the .NET process needs more.
            yield return Conf("spark.driver.memoryOverhead", "1g");
        }
    }

    private string ProgramFile() => Target switch
    {
        YarnCluster => $"app/{Path.GetFileName(OwnFile)}",
        Kubernetes => Program ?? $"{ImageFolder}/{Path.GetFileName(OwnFile)}",
        _ => Program ?? OwnFile,
    };

    private static string[] Conf(string name, string value) => ["--conf", $"{name}={value}"];

    [GeneratedRegex(@"^spark://(localhost|127\.[0-9.]+|\[::1\])(:|$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex OwnMaster();

    private static string Quoted(string word) => word.Length > 0 && word.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_./:,=@%+#".Contains(letter))
        ? word
        : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
