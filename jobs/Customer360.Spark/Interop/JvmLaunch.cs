using System.Text;

namespace Customer360.Spark.Interop;

/// <summary>The command line and the environment of a JVM with Spark and a gateway in it.</summary>
internal sealed class JvmLaunch
{
    private const string DriverMemory = "spark.driver.memory";
    private const string Master = "spark.master";
    private const string ExtraJars = "spark.jars";
    private const string SubmitClass = "org.apache.spark.deploy.SparkSubmit";
    private const string GatewayClass = "org.apache.spark.api.python.PythonGatewayServer";

    // What Spark's own launcher gives every JVM: Arrow, Py4J and Spark itself reach into these packages.
    private static readonly string[] ModuleOptions =
    [
        "-XX:+IgnoreUnrecognizedVMOptions",
        "--add-modules=jdk.incubator.vector",
        .. new[]
        {
            "java.lang", "java.lang.invoke", "java.lang.reflect", "java.io", "java.net", "java.nio", "java.util", "java.util.concurrent",
            "java.util.concurrent.atomic", "jdk.internal.ref", "sun.nio.ch", "sun.nio.cs", "sun.security.action", "sun.util.calendar",
        }.Select(package => $"--add-opens=java.base/{package}=ALL-UNNAMED"),
        "--add-opens=java.security.jgss/sun.security.krb5=ALL-UNNAMED",
        "-Djdk.reflect.useDirectMethodHandle=false",
        "-Dio.netty.tryReflectionSetAccessible=true",
        "-Dio.netty.allocator.type=pooled",
        "--enable-native-access=ALL-UNNAMED",
    ];

    private readonly SparkHome _home;
    private readonly Dictionary<string, string> _settings;
    private readonly IReadOnlyDictionary<string, string> _defaults;
    private readonly Func<string, string?> _variable;

    internal JvmLaunch(
        SparkHome home,
        IReadOnlyDictionary<string, string> settings,
        IReadOnlyList<string> jvmOptions,
        Func<string, string?> variable)
    {
        _home = home;
        _variable = variable;
        _settings = settings.Where(setting => setting.Key.StartsWith("spark.", StringComparison.Ordinal))
            .ToDictionary(setting => setting.Key, setting => setting.Value, StringComparer.Ordinal);
        JvmOptions = jvmOptions;
        ConfFolder = variable("SPARK_CONF_DIR") is { Length: > 0 } folder ? folder : Path.Combine(home.Path, "conf");
        _defaults = SparkDefaults.Read(Path.Combine(ConfFolder, "spark-defaults.conf"));
        AddExtraJars();
    }

    internal IReadOnlyList<string> JvmOptions { get; }

    internal string ConfFolder { get; }

    internal IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [SparkHome.HomeVariable] = _home.Path,
        ["SPARK_SCALA_VERSION"] = _variable("SPARK_SCALA_VERSION") ?? "2.13",
        ["SPARK_CONNECT_MODE"] = "0",
        ["PYSPARK_UDS_MODE"] = "false",
    }.Concat(LocalAddress()).ToDictionary();

    /// <summary>Everything after <c>java</c>.</summary>
    internal IReadOnlyList<string> Arguments() =>
    [
        "-cp", ClassPath(),
        .. ModuleOptions,
        $"-Xmx{Heap()}",
        .. _home.ClassArchive is { } archive ? new[] { "-Xshare:auto", $"-XX:SharedArchiveFile={archive}" } : [],
        .. Words(Setting("spark.driver.defaultJavaOptions")),
        .. Words(Setting("spark.driver.extraJavaOptions")),
        .. JvmOptions,
        SubmitClass,
        .. _settings.OrderBy(setting => setting.Key, StringComparer.Ordinal).SelectMany(setting => new[] { "--conf", $"{setting.Key}={setting.Value}" }),
        "--conf", "spark.api.mode=classic",
        "--conf", "spark.python.unix.domain.socket.enabled=false",
        "--class", GatewayClass,
        "spark-internal",
    ];

    /// <summary>Splits at blanks outside quotes, as a shell would.</summary>
    internal static IReadOnlyList<string> Words(string? text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (quote, open) = ('\0', false);
        foreach (var c in (text ?? "") + " ")
        {
            if (quote == '\0' && char.IsWhiteSpace(c))
            {
                if (open)
                {
                    words.Add(word.ToString());
                }

                word.Clear();
                open = false;
            }
            else if (c == quote || (quote == '\0' && c is '"' or '\''))
            {
                quote = c == quote ? '\0' : c;
                open = true;
            }
            else
            {
                word.Append(c);
                open = true;
            }
        }

        return words;
    }

    // A class-data archive is made for the jars alone and accepts what follows them, but nothing before them.
    private string ClassPath() => string.Join(Path.PathSeparator, new[]
    {
        Path.Combine(_home.Jars, "*"),
        Directory.Exists(ConfFolder) ? ConfFolder : null,
        _variable("HADOOP_CONF_DIR"),
        _variable("YARN_CONF_DIR"),
        Setting("spark.driver.extraClassPath"),
    }.Where(entry => !string.IsNullOrEmpty(entry)));

    // Spark writes 2g or 2gb, and means megabytes by a bare number; Java writes 2g only.
    private string Heap()
    {
        var memory = Setting(DriverMemory) ?? _variable("SPARK_DRIVER_MEMORY") ?? "1g";
        memory = memory.EndsWith('b') || memory.EndsWith('B') ? memory[..^1] : memory;
        return char.IsAsciiDigit(memory[^1]) ? memory + "m" : memory;
    }

    private string? Setting(string key) => _settings.GetValueOrDefault(key) ?? _defaults.GetValueOrDefault(key);

    private void AddExtraJars()
    {
        if (_home.ExtraJars.Count > 0)
        {
            var own = Setting(ExtraJars) is { Length: > 0 } jars ? [jars] : Array.Empty<string>();
            _settings[ExtraJars] = string.Join(',', [.. own, .. _home.ExtraJars]);
        }
    }

    // A local Spark talks to itself only; the machine's name may not even resolve.
    private IEnumerable<KeyValuePair<string, string>> LocalAddress() =>
        (Setting(Master) ?? "local").StartsWith("local", StringComparison.Ordinal) && _variable("SPARK_LOCAL_IP") is null
            ? [new("SPARK_LOCAL_IP", "127.0.0.1")]
            : [];
}
