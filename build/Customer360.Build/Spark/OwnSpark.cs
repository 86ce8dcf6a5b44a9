using Customer360.Build.Machines;

namespace Customer360.Build.Spark;

/// <summary>A Spark of the user's own, named by SPARK_HOME: used, never written to.</summary>
internal sealed class OwnSpark(string home, Pins pins)
{
    private const string Unset = "or unset SPARK_HOME to let the build bring its own.";

    /// <summary>The folder that SPARK_HOME names, null when it is unset or the build's own.</summary>
    public static string? Named(Machine machine, Checkout checkout) =>
        machine.Variable("SPARK_HOME") is { } home && Path.TrimEndingDirectorySeparator(Path.GetFullPath(home)) != checkout.SparkHome
            ? Path.GetFullPath(home)
            : null;

    public void Complete(Checkout checkout, Maven maven, TextWriter log)
    {
        var present = Check();
        var extra = new JarFolder(checkout.ExtraJars);
        var source = $"{pins.Hash} {string.Join(' ', present.Order(StringComparer.Ordinal))}";
        if (extra.IsMadeFrom(source))
        {
            log.WriteLine($"Spark in '{home}' is complete with {extra.Jars.Count()} jars in '{checkout.ExtraJars}'.");
            return;
        }

        extra.Replace(source, folder =>
        {
            maven.CopyDependencies(folder, withSpark: false);
            foreach (var jar in Directory.EnumerateFiles(folder).Where(jar => present.Contains(JarFolder.Artifact(jar))))
            {
                File.Delete(jar);
            }
        });
        log.WriteLine($"Spark in '{home}' is used as it is; it lacks {extra.Jars.Count()} jars, now in '{checkout.ExtraJars}'.");
    }

    private HashSet<string> Check()
    {
        var folder = Path.Combine(home, "jars");
        var jars = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.jar") : [];
        CheckSpark(jars.FirstOrDefault(jar => JarFolder.Artifact(jar).StartsWith("spark-core_", StringComparison.Ordinal)));
        CheckDelta(jars.FirstOrDefault(jar => JarFolder.Artifact(jar).StartsWith("delta-spark_", StringComparison.Ordinal)));
        return [.. jars.Select(JarFolder.Artifact)];
    }

    private void CheckSpark(string? core)
    {
        if (core is null)
        {
            throw new BuildException($"SPARK_HOME is '{home}', which holds no jars/spark-core_*.jar. Set it to a Spark {pins.SparkLine}, {Unset}");
        }

        var scala = JarFolder.Artifact(core).Split('_')[1];
        var version = JarFolder.Version(core);
        if (!version.StartsWith(pins.SparkLine + ".", StringComparison.Ordinal) || scala != pins.Scala)
        {
            throw new BuildException(
                $"SPARK_HOME '{home}' holds Spark {version} for Scala {scala}, and the suite needs {pins.SparkLine} for Scala {pins.Scala}. Set it to such a Spark, {Unset}");
        }
    }

    private void CheckDelta(string? delta)
    {
        if (delta is not null && JarFolder.Version(delta) != pins.Delta)
        {
            throw new BuildException(
                $"SPARK_HOME '{home}' already holds Delta {JarFolder.Version(delta)} ({Path.GetFileName(delta)}), and the suite needs {pins.Delta}: two versions on one class path break each other. Take it out of there, {Unset}");
        }
    }
}
