using Customer360.Build.Machines;
using Customer360.Build.Tests;

namespace Customer360.Build.IntegrationTests;

/// <summary>The Spark that the build brought, or the one that SPARK_HOME names.</summary>
internal static class ProvisionedSpark
{
    public static string Home { get; } = Environment.GetEnvironmentVariable("SPARK_HOME") is { Length: > 0 } home
        ? home
        : Path.Combine(Repository.Root, ".spark", "home");

    public static string Launcher(string name)
    {
        var script = OperatingSystem.IsWindows() ? name + ".cmd" : name;
        var own = Path.Combine(Home, "bin", script);
        return File.Exists(own) ? own : Path.Combine(Repository.Root, "build", "spark", "bin", script);
    }

    /// <summary>Submits a program of this solution as the README says.</summary>
    public static ChildProcess Submit(string master, string program, params string[] arguments) => ChildProcess.Run(
        Launcher("spark-submit"),
        [
            "--master", master, "--class", "org.apache.spark.deploy.PythonRunner", "--conf", "spark.pyspark.driver.python=dotnet",
            "--conf", "spark.executor.memory=512m", .. ExtraJars(), "spark-internal", program, ",", .. arguments,
        ],
        new Dictionary<string, string?> { ["SPARK_HOME"] = Home, ["SPARK_LOCAL_IP"] = "127.0.0.1" });

    private static string[] ExtraJars() => Environment.GetEnvironmentVariable("CUSTOMER360_EXTRA_JARS") is { Length: > 0 } folder
        ? ["--jars", string.Join(',', Directory.GetFiles(folder, "*.jar"))]
        : [];
}
