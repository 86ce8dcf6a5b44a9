using System.Diagnostics;
using System.Text.Json;
using Customer360.Benchmarks.Measuring;
using Customer360.Jobs.Options;
using Customer360.Jobs.Running;

namespace Customer360.Benchmarks.Peer;

/// <summary>PySpark on the same jars: python3 of the machine, PySpark and its programs from the folder <c>shared</c> beside the project.</summary>
internal sealed class PySpark
{
    private readonly string _shared;
    private readonly string _sparkHome;

    private PySpark(string shared, string sparkHome) => (_shared, _sparkHome) = (shared, sparkHome);

    /// <summary>Finds PySpark.</summary>
    /// <exception cref="MissingPeerException">Something is missing; the message says what.</exception>
    public static PySpark Find()
    {
        var shared = SettingsFiles.Upwards(Project()).Skip(1).Select(folder => Path.Combine(folder, "shared")).FirstOrDefault(Directory.Exists)
            ?? throw new MissingPeerException("Nothing was measured: PySpark is expected in '../shared' beside this project, and that folder is not there.");
        foreach (var needed in new[] { "python", "bench/pyspark_calls.py", "bench/pyspark_baseline.py" })
        {
            if (!Path.Exists(Path.Combine(shared, needed)))
            {
                throw new MissingPeerException($"Nothing was measured: '../shared/{needed}' is not there, and the comparison needs it.");
            }
        }

        if (!HasPython())
        {
            throw new MissingPeerException("Nothing was measured: PySpark needs python3, and there is none. Install it (Debian: apt-get install python3).");
        }

        var spark = SparkInstallation.Find("") ?? throw new MissingPeerException("Nothing was measured: there is no Spark. Run 'build/cake Spark'.");
        return new PySpark(shared, spark.Folder);
    }

    /// <summary>Folder of the project: the one with the solution.</summary>
    public static string Project() =>
        SettingsFiles.Upwards(Directory.GetCurrentDirectory()).Concat(SettingsFiles.Upwards(AppContext.BaseDirectory))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "Customer360.Spark.sln")))
        ?? throw new MissingPeerException("Nothing was measured: run this inside the project, whose neighbour '../shared' has PySpark.");

    /// <summary>Runs one of the shared programs, or one of ours by its full path. It starts Java without the class-data archive.</summary>
    /// <param name="script">Name below <c>shared/bench</c>, or full path.</param>
    /// <param name="confFolder">Folder of Spark's settings; null is that of the installation.</param>
    /// <param name="arguments">Arguments of the program.</param>
    public ChildRun Run(string script, string? confFolder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("python3", [Path.Combine(_shared, "bench", script), .. arguments]);
        start.Environment["SPARK_HOME"] = _sparkHome;
        start.Environment["SPARK_SCALA_VERSION"] = "2.13";
        start.Environment["SPARK_LOCAL_IP"] = "127.0.0.1";
        start.Environment["PYSPARK_PYTHON"] = "python3";
        start.Environment["PYTHONPATH"] = string.Join(Path.PathSeparator, Directory.GetFiles(Path.Combine(_shared, "python"), "*.zip"));
        // The launcher takes the archive that this names, and does without when there is none.
        start.Environment["CUSTOMER360_CLASS_ARCHIVE"] = Path.Combine(Path.GetTempPath(), "no-archive.jsa");
        if (confFolder is not null)
        {
            start.Environment["SPARK_CONF_DIR"] = confFolder;
        }

        return ChildRun.Of(start);
    }

    /// <summary>What pyspark_calls.py measured: the middle seconds by name.</summary>
    public IReadOnlyDictionary<string, double> Calls()
    {
        var seconds = new Dictionary<string, double>();
        foreach (var line in Run("pyspark_calls.py", null).Lines.Where(line => line.StartsWith('{')))
        {
            using var facts = JsonDocument.Parse(line);
            if (facts.RootElement.TryGetProperty("seconds", out var repetitions))
            {
                seconds[facts.RootElement.GetProperty("name").GetString()!] = Stopwatches.Median(repetitions.EnumerateArray().Select(one => one.GetDouble()));
            }
        }

        return seconds;
    }

    private static bool HasPython()
    {
        try
        {
            return ChildRun.Of(new ProcessStartInfo("python3", ["--version"])).Seconds > 0;
        }
        catch (Exception error) when (error is System.ComponentModel.Win32Exception or BenchmarkException)
        {
            return false;
        }
    }
}
