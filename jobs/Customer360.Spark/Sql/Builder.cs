using System.Globalization;
using Customer360.Spark.Interop;

namespace Customer360.Spark.Sql;

/// <summary>Collects settings and then makes, or finds, a session.</summary>
/// <remarks>
/// <para>Under spark-submit the session lives in the JVM that started this program, which the environment names. Otherwise the builder
/// starts a JVM of its own, which ends with <see cref="SparkSession.Stop"/> or with this program, however that ends.</para>
/// <para>For a JVM of its own Java is taken from JAVA_HOME, else from the PATH. Spark is taken from the first of: <c>spark.home</c> among
/// the settings, the variable SPARK_HOME, the folder <c>.spark/home</c> in the working folder or one above it, the same from the
/// program's folder upwards. Jars it lacks come from the folder or files in CUSTOMER360_EXTRA_JARS, else from <c>.spark/extra-jars</c>,
/// and are added to <c>spark.jars</c>. Settings for the JVM itself (<c>spark.driver.memory</c>, <c>spark.driver.extraJavaOptions</c>,
/// <c>spark.driver.extraClassPath</c>) hold too, from here or from spark-defaults.conf.</para>
/// <para>Where Delta's jar is there, Delta's extension and catalog are set unless the caller sets either.</para>
/// <para><c>spark.customer360.errors.includeValues</c>, false by default, lets values of rows into error texts.</para>
/// </remarks>
public sealed class Builder
{
    internal const string SparkHomeSetting = "spark.home";
    internal const string IncludeValuesSetting = "spark.customer360.errors.includeValues";

    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);
    private readonly List<string> _jvmOptions = [];
    private Action<string> _output = Console.Error.WriteLine;
    private TimeSpan _startLimit = TimeSpan.FromMinutes(2);
    private bool _separate;

    internal Builder()
    {
    }

    /// <summary>Where Spark runs, for instance <c>local[*]</c> or <c>spark://host:7077</c>.</summary>
    public Builder Master(string master) => Config("spark.master", master);

    /// <summary>The name that Spark's pages and logs show.</summary>
    public Builder AppName(string appName) => Config("spark.app.name", appName);

    /// <summary>Sets a Spark setting.</summary>
    public Builder Config(string key, string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        ArgumentNullException.ThrowIfNull(value);
        _settings[key] = value;
        return this;
    }

    /// <inheritdoc cref="Config(string, string)"/>
    public Builder Config(string key, bool value) => Config(key, value ? "true" : "false");

    /// <inheritdoc cref="Config(string, string)"/>
    public Builder Config(string key, double value) => Config(key, value.ToString("R", CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Config(string, string)"/>
    public Builder Config(string key, long value) => Config(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Takes over all settings of <paramref name="conf"/>.</summary>
    public Builder Config(SparkConf conf)
    {
        foreach (var (key, value) in conf.GetAll())
        {
            Config(key, value);
        }

        return this;
    }

    /// <summary>Uses Hive's catalog, whose jars must then be in Spark's folder.</summary>
    public Builder EnableHiveSupport() => Config("spark.sql.catalogImplementation", "hive");

    /// <summary>Options for the JVM that this builder starts, one each, such as <c>-XX:+UseSerialGC</c>; without effect under spark-submit.</summary>
    public Builder JvmOptions(params string[] options)
    {
        _jvmOptions.AddRange(options);
        return this;
    }

    /// <summary>
    /// Takes the lines that the started JVM writes; standard error by default. Called from other threads, one line at a time.
    /// </summary>
    public Builder JvmOutput(Action<string> sink)
    {
        _output = sink;
        return this;
    }

    /// <summary>How long the JVM may take to open its gateway; two minutes by default.</summary>
    public Builder StartLimit(TimeSpan limit)
    {
        _startLimit = limit;
        return this;
    }

    /// <summary>Starts another JVM even where the calling flow has a session already, or spark-submit a JVM.</summary>
    public Builder SeparateJvm()
    {
        _separate = true;
        return this;
    }

    /// <summary>
    /// The session of the calling flow, to which these settings are then added, or else a new one, which becomes the flow's.
    /// </summary>
    /// <remarks>A flow is an asynchronous one: what is set in it is seen by the tasks it starts, not by those it was started from.</remarks>
    /// <exception cref="GatewayException">No JVM could be started or reached; the message says what to do.</exception>
    /// <exception cref="SparkCallException">Spark refused a setting.</exception>
    public SparkSession GetOrCreate()
    {
        if (!_separate && SparkSession.Current is { IsStopped: false } current)
        {
            GetOrCreateIn(current.Jvm).Dispose();
            return current;
        }

        var jvm = Connect();
        try
        {
            var session = new SparkSession(GetOrCreateIn(jvm));
            jvm.ErrorsIncludeValues = session.Conf().Get(IncludeValuesSetting, "false") == "true";
            session.EndWithProcess();
            SparkSession.Enter(session);
            return session;
        }
        catch
        {
            jvm.Dispose();
            throw;
        }
    }

    private Jvm Connect()
    {
        var submitted = _separate ? null : GatewayAddress.FromEnvironment();
        return submitted is null ? StartJvm() : JoinJvm(submitted);
    }

    private static Jvm JoinJvm(GatewayAddress address)
    {
        var watch = new ParentWatch(address);
        watch.Start();
        return new Jvm(address, watch);
    }

    private Jvm StartJvm()
    {
        var home = SparkHome.Find(
            _settings.GetValueOrDefault(SparkHomeSetting),
            Environment.GetEnvironmentVariable,
            [Directory.GetCurrentDirectory(), AppContext.BaseDirectory]);
        if (home.HasDelta)
        {
            DeltaDefaults.Add(_settings);
        }

        _settings.TryAdd("spark.app.name", AppDomain.CurrentDomain.FriendlyName);
        var launch = new JvmLaunch(home, _settings, _jvmOptions, Environment.GetEnvironmentVariable);
        var (process, address) = JvmProcess.Start(Executables.Java(Environment.GetEnvironmentVariable), launch, _startLimit, _output);
        return new Jvm(address, process);
    }

    private JvmObject GetOrCreateIn(Jvm jvm)
    {
        if (!jvm.IsOwned)
        {
            DeltaDefaults.AddIfAvailable(_settings, jvm);
        }

        using var builder = jvm.CallStatic<JvmObject>("org.apache.spark.sql.SparkSession", "builder");
        foreach (var (key, value) in _settings)
        {
            builder.Call<JvmObject>("config", key, value).Dispose();
        }

        return builder.Call<JvmObject>("getOrCreate");
    }
}
