using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Customer360.Build.Machines;

namespace Customer360.Build.Spark;

/// <summary>The class-data archive of the Spark that the build brings: what a short session loads, ready to be mapped at the next start.</summary>
public sealed class ClassArchive(Checkout checkout, string configuration, Machine machine, TextWriter log)
{
    // The way that every program of the suite starts; Spark itself is told to run a program that is no Python.
    private static readonly string[] Submitting =
    [
        "--master", "local[2]", "--class", "org.apache.spark.deploy.PythonRunner",
        "--conf", "spark.pyspark.driver.python=dotnet", "--conf", "spark.api.mode=classic", "spark-internal",
    ];

    private readonly string _archive = Path.Combine(checkout.SparkHome, "customer360.jsa");

    /// <summary>Writes the archive by running the warm-up program once, unless the archive that is there fits.</summary>
    public void Write()
    {
        if (OwnSpark.Named(machine, checkout) is not null)
        {
            return;
        }

        var stamp = Describe(Java.Find(machine, log));
        if (File.Exists(_archive) && File.Exists(_archive + ".stamp") && File.ReadAllText(_archive + ".stamp") == stamp)
        {
            return;
        }

        File.Delete(_archive + ".stamp");
        File.Delete(_archive);
        log.WriteLine("Writing the class-data archive that makes Spark start faster; once, about a minute.");
        var clock = Stopwatch.StartNew();
        Dump(Compile());
        File.WriteAllText(_archive + ".stamp", stamp);
        log.WriteLine($"Class-data archive: {new FileInfo(_archive).Length / 1_000_000} MB in {clock.Elapsed.TotalSeconds:0} s.");
    }

    private string Compile()
    {
        var project = Path.GetDirectoryName(checkout.WarmUp)!;
        var run = ChildProcess.Run("dotnet", ["build", project, "-c", configuration, "--no-restore", "-v", "q", "-nologo"]);
        return run.ExitCode == 0
            ? Path.Combine(project, "bin", configuration, "net10.0", Path.GetFileName(project) + ".dll")
            : throw new BuildException($"The warm-up program does not compile: {run.Output.FirstOrDefault(line => line.Contains("error", StringComparison.Ordinal))} Run 'build/cake Compile'.");
    }

    private void Dump(string warmUp)
    {
        var fresh = _archive + ".new";
        File.Delete(fresh);
        var emptyConf = Directory.CreateTempSubdirectory("customer360-").FullName;
        try
        {
            var run = ChildProcess.Run(SparkSubmit, [.. Submitting, warmUp, ","], new Dictionary<string, string?>
            {
                ["SPARK_HOME"] = checkout.SparkHome,
                ["SPARK_LOCAL_IP"] = "127.0.0.1",
                // A folder that holds anything makes the JVM refuse to archive.
                ["SPARK_CONF_DIR"] = emptyConf,
                // The quick compiler alone: nothing here runs long enough for the thorough one to pay.
                ["SPARK_SUBMIT_OPTS"] = $"-XX:ArchiveClassesAtExit={fresh} -XX:TieredStopAtLevel=1 -Xlog:cds=off -Xlog:cds+dynamic=off",
            });
            if (run.ExitCode != 0 || !File.Exists(fresh))
            {
                throw new BuildException($"The class-data archive could not be written: {run.LastLine} Start 'build/cake Spark' again; if that does not help, delete '{checkout.SparkHome}' first.");
            }
        }
        finally
        {
            Directory.Delete(emptyConf, recursive: true);
        }

        File.Move(fresh, _archive);
    }

    private string SparkSubmit => Path.Combine(checkout.SparkHome, "bin", OperatingSystem.IsWindows() ? "spark-submit.cmd" : "spark-submit");

    private string Describe(Java java)
    {
        var jars = new JarFolder(Path.Combine(checkout.SparkHome, "jars")).Stamp;
        var launcher = File.ReadAllText(Path.Combine(checkout.Launchers, "spark-class"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', jars, java.Version, launcher, File.ReadAllText(checkout.WarmUp)))));
    }
}
