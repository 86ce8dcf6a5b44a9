using System.Diagnostics;
using Customer360.Build.Machines;

namespace Customer360.Build.Spark;

/// <summary>Brings the Spark that the suite runs on, or completes one of the user's own; does nothing when that was done before.</summary>
public sealed class Provisioner(Checkout checkout, Machine machine, TextWriter log)
{
    private static readonly string[] SparkSettings = ["spark-defaults.conf", "log4j2.properties"];

    /// <summary>Leaves a Spark that is ready to start, or throws a <see cref="BuildException"/> that says what to do.</summary>
    public void Provision()
    {
        var pins = Pins.Read(checkout.Pom);
        try
        {
            Directory.CreateDirectory(checkout.Provisioned);
            Java.Find(machine, log);
            if (OwnSpark.Named(machine, checkout) is { } home)
            {
                new OwnSpark(home, pins).Complete(checkout, new Maven(machine, checkout, log), log);
                return;
            }

            BringSpark(pins);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new BuildException(
                $"Could not write to '{checkout.Provisioned}', where the build keeps Spark: {error.Message} Make room or make it writable, and run the task again.",
                error);
        }
    }

    private void BringSpark(Pins pins)
    {
        Directory.CreateDirectory(checkout.SparkHome);
        var jars = new JarFolder(Path.Combine(checkout.SparkHome, "jars"));
        var made = !jars.IsMadeFrom(pins.Hash);
        if (made)
        {
            var clock = Stopwatch.StartNew();
            jars.Replace(pins.Hash, folder => new Maven(machine, checkout, log).CopyDependencies(folder, withSpark: true));
            log.WriteLine($"Spark {pins.Spark} with Delta {pins.Delta}: {jars.Jars.Count()} jars in {clock.Elapsed.TotalSeconds:0} s.");
        }

        CopyChanged(SparkSettings.Select(name => Path.Combine(checkout.Conf, name)), Path.Combine(checkout.SparkHome, "conf"));
        CopyChanged(Directory.EnumerateFiles(checkout.Launchers), Path.Combine(checkout.SparkHome, "bin"));
        if (!made)
        {
            log.WriteLine($"Spark {pins.Spark} with Delta {pins.Delta} is in place.");
        }
    }

    private static void CopyChanged(IEnumerable<string> files, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in files)
        {
            var target = Path.Combine(folder, Path.GetFileName(file));
            if (!File.Exists(target) || !File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(target)))
            {
                File.Copy(file, target, overwrite: true);
            }
        }
    }
}
