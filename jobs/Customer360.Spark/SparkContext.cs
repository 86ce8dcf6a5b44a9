using Customer360.Spark.Hadoop.Conf;
using Customer360.Spark.Interop;
using Customer360.Spark.Sql;

namespace Customer360.Spark;

/// <summary>What runs a session's jobs: executors, files, job groups.</summary>
public sealed partial class SparkContext : IJvmHandle, IDisposable
{
    private const string Separator = "\u0001";

    private readonly SparkSession _session;

    /// <summary>Finds or makes a session with the settings in <paramref name="conf"/> and uses its context.</summary>
    public SparkContext(SparkConf conf)
        : this(SparkSession.Builder().Config(conf).GetOrCreate())
    {
    }

    /// <summary>Finds or makes a session with the settings of spark-submit or spark-defaults.conf.</summary>
    public SparkContext()
        : this(new SparkConf())
    {
    }

    /// <summary>Finds or makes a session on <paramref name="master"/>.</summary>
    public SparkContext(string master, string appName)
        : this(new SparkConf().SetMaster(master).SetAppName(appName))
    {
    }

    /// <summary>Finds or makes a session on <paramref name="master"/>, of the Spark in <paramref name="sparkHome"/>.</summary>
    public SparkContext(string master, string appName, string sparkHome)
        : this(new SparkConf().SetMaster(master).SetAppName(appName).SetSparkHome(sparkHome))
    {
    }

    /// <summary>Finds or makes a session on <paramref name="master"/> with the settings in <paramref name="conf"/>, which it changes.</summary>
    public SparkContext(string master, string appName, SparkConf conf)
        : this(conf.SetMaster(master).SetAppName(appName))
    {
    }

    internal SparkContext(SparkSession session) => _session = session;

    JvmObject IJvmHandle.Reference => Reference;

    private JvmObject Reference => _session.Scope.Context.Reference;

    private JvmContext Flow => _session.Scope.Context;

    /// <summary>The context of the calling flow's session, or of a new one with the settings in <paramref name="conf"/>.</summary>
    public static SparkContext GetOrCreate(SparkConf conf) => SparkSession.Builder().Config(conf).GetOrCreate().SparkContext;

    /// <summary>A copy of the settings that the context runs with.</summary>
    public SparkConf GetConf()
    {
        using var conf = Reference.Call<JvmObject>("getConf");
        var copy = new SparkConf();
        foreach (var line in conf.Call<string>("toDebugString").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            // The text hides secrets and cuts nothing else; the value itself is asked for by name.
            var key = line[..line.IndexOf('=', StringComparison.Ordinal)];
            copy.Set(key, conf.Call<string>("get", key));
        }

        return copy;
    }

    /// <summary>Spark's version, for instance 4.1.3.</summary>
    public string Version() => Reference.Call<string>("version");

    /// <summary>How many partitions a dataset gets when nobody says.</summary>
    public int DefaultParallelism => Reference.Call<int>("defaultParallelism");

    /// <summary>The name under which the cluster manager knows the application.</summary>
    public string ApplicationId() => Reference.Call<string>("applicationId");

    /// <summary>The address of Spark's own page; null when it is off.</summary>
    public string? UiWebUrl() => ReadOption("uiWebUrl");

    /// <summary>How much the JVM logs from now on: ALL, TRACE, DEBUG, INFO, WARN, ERROR, FATAL or OFF.</summary>
    public void SetLogLevel(string logLevel) => Reference.Call("setLogLevel", logLevel);

    /// <summary>Sends a file, or with <paramref name="recursive"/> a folder, to every executor.</summary>
    public void AddFile(string path, bool recursive = false) => Reference.Call("addFile", path, recursive);

    /// <summary>The files sent so far.</summary>
    public IEnumerable<string> ListFiles() => ReadSequence("listFiles");

    /// <summary>Sends an archive to every executor, which unpacks it.</summary>
    public void AddArchive(string path) => Reference.Call("addArchive", path);

    /// <summary>The archives sent so far.</summary>
    public IEnumerable<string> ListArchives() => ReadSequence("listArchives");

    /// <summary>The folder for checkpoints; on a cluster one that all executors see.</summary>
    public void SetCheckpointDir(string directory) => Reference.Call("setCheckpointDir", directory);

    /// <summary>The folder for checkpoints; null when none is set.</summary>
    public string? GetCheckpointDir() => ReadOption("getCheckpointDir");

    /// <summary>Settings of the file systems; changing one holds for all sessions of the context.</summary>
    public Configuration HadoopConfiguration() => new(Reference.Call<JvmObject>("hadoopConfiguration"));

    /// <summary>Stops the context with all its sessions; a JVM that this program started is ended.</summary>
    public void Stop() => _session.Stop();

    /// <summary>Does what <see cref="Stop"/> does.</summary>
    public void Dispose() => Stop();

    private string? ReadOption(string method)
    {
        using var option = Reference.Call<JvmObject>(method);
        return option.Call<bool>("isDefined") ? option.Call<string>("get") : null;
    }

    private string[] ReadSequence(string method)
    {
        using var sequence = Reference.Call<JvmObject>(method);
        return sequence.Call<string>("mkString", Separator).Split(Separator, StringSplitOptions.RemoveEmptyEntries);
    }
}
