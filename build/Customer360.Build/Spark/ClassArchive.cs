using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Customer360.Build.Machines;

namespace Customer360.Build.Spark;

/// <summary>The class-data archive of the Spark that the build brings: what a short session loads, ready to be mapped at the next start.</summary>
public sealed class ClassArchive(Checkout checkout, Machine machine, TextWriter log)
{
    private readonly string _archive = Path.Combine(checkout.SparkHome, "customer360.jsa");

    /// <summary>Writes the archive by running a program once, unless the one that is there fits.</summary>
    /// <param name="warmUp">A program with its arguments that uses Spark through SPARK_HOME; its first word is a file.</param>
    public void Write(IReadOnlyList<string> warmUp)
    {
        if (OwnSpark.Named(machine, checkout) is not null)
        {
            return;
        }

        var stamp = Describe(Java.Find(machine, log), warmUp);
        if (File.Exists(_archive) && File.Exists(_archive + ".stamp") && File.ReadAllText(_archive + ".stamp") == stamp)
        {
            return;
        }

        File.Delete(_archive + ".stamp");
        File.Delete(_archive);
        log.WriteLine("Writing the class-data archive that makes Spark start faster; once, about half a minute.");
        var clock = Stopwatch.StartNew();
        Dump(warmUp);
        File.WriteAllText(_archive + ".stamp", stamp);
        log.WriteLine($"Class-data archive: {new FileInfo(_archive).Length / 1_000_000} MB in {clock.Elapsed.TotalSeconds:0} s.");
    }

    private void Dump(IReadOnlyList<string> warmUp)
    {
        var fresh = _archive + ".new";
        File.Delete(fresh);
        var emptyConf = Directory.CreateTempSubdirectory("customer360-").FullName;
        try
        {
            var run = ChildProcess.Run(warmUp[0], warmUp.Skip(1), new Dictionary<string, string?>
            {
                ["SPARK_HOME"] = checkout.SparkHome,
                ["SPARK_LOCAL_IP"] = "127.0.0.1",
                // A folder that holds anything makes the JVM refuse to archive.
                ["SPARK_CONF_DIR"] = emptyConf,
                ["SPARK_SUBMIT_OPTS"] = $"-XX:ArchiveClassesAtExit={fresh} -Xlog:cds=off -Xlog:cds+dynamic=off",
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

    private string Describe(Java java, IReadOnlyList<string> warmUp)
    {
        var jars = new JarFolder(Path.Combine(checkout.SparkHome, "jars")).Stamp;
        var launcher = File.ReadAllText(Path.Combine(checkout.Launchers, "spark-class"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [jars, java.Version, launcher, .. warmUp]))));
    }
}
