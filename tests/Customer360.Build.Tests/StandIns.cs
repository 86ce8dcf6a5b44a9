using System.Runtime.Versioning;
using Customer360.Build.Machines;

namespace Customer360.Build.Tests;

/// <summary>A checkout in a folder of its own, and a machine whose programs are shell scripts written by the test.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class StandIns : IDisposable
{
    private const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    // Answers as Maven does to copy-dependencies, with jars that are empty zip files.
    private const string CopyingMaven = """
        for argument; do case $argument in -DoutputDirectory=*) folder=${argument#*=} ;; -Dspark.scope=provided) spark=no ;; esac; done
        echo "$@" >>"$(dirname "$0")/mvn.log"
        jars='delta-spark_4.1_2.13-4.4.0 postgresql-42.7.14'
        [ "${spark:-}" = no ] || jars="$jars spark-core_2.13-4.1.3"
        for jar in $jars; do printf 'PK\005\006\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0' >"$folder/$jar.jar"; done
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("customer360-build-").FullName;

    public StandIns()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "programs"));
        Variables["PATH"] = Path.Combine(_folder, "programs");
        CopyRepository("build/spark/pom.xml", "build/spark/bin/spark-class", "build/spark/bin/spark-submit", "conf/spark-defaults.conf", "conf/log4j2.properties");
        Checkout = new Checkout(Path.Combine(_folder, "checkout"));
    }

    public Dictionary<string, string?> Variables { get; } = [];

    public Checkout Checkout { get; }

    public StringWriter Log { get; } = new();

    public Machine Machine => new(name => Variables.GetValueOrDefault(name), isRoot: false);

    public string MavenCalls => Path.Combine(_folder, "programs", "mvn.log") is var log && File.Exists(log) ? File.ReadAllText(log) : "";

    public StandIns WithJava(string version = "17.0.15") => With("java", $"echo 'openjdk version \"{version}\" 2025-04-15' >&2");

    public StandIns WithJavaThatRepeatsItsArguments() => With("java", "printf '%s\\n' \"$@\"");

    public StandIns WithMaven(string script = CopyingMaven) => With("mvn", script);

    public StandIns WithSharedMaven()
    {
        Directory.CreateDirectory(Checkout.SharedMaven);
        return this;
    }

    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;

    /// <summary>A Spark of the user's own with these jars.</summary>
    public string OwnSpark(params string[] jars)
    {
        var home = Folder("own-spark");
        Folder("own-spark/jars");
        foreach (var jar in jars)
        {
            File.WriteAllText(Path.Combine(home, "jars", jar), "");
        }

        Variables["SPARK_HOME"] = home;
        return home;
    }

    public void Dispose()
    {
        Log.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private StandIns With(string program, string script)
    {
        var file = Path.Combine(_folder, "programs", program);
        File.WriteAllText(file, $"#!/bin/bash\nPATH=/usr/bin:/bin\n{script}\n");
        File.SetUnixFileMode(file, Executable);
        return this;
    }

    private void CopyRepository(params string[] files)
    {
        foreach (var file in files)
        {
            var target = Path.Combine(_folder, "checkout", file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(Repository.Root, file), target);
        }
    }
}
