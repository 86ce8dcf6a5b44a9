using System.Runtime.Versioning;
using Customer360.Build.Machines;

namespace Customer360.Build.IntegrationTests;

[UnsupportedOSPlatform("windows")]
[Platform(Exclude = "Win", Reason = "Asks the launcher for shells.")]
internal sealed class ClassArchiveTests
{
    [Test]
    public void Classes_of_spark_come_from_the_archive()
    {
        Assume.That(File.Exists(Path.Combine(ProvisionedSpark.Home, "customer360.jsa")), "A Spark of the user's own has no archive.");

        var run = ChildProcess.Run(
            ProvisionedSpark.Launcher("spark-submit"),
            ["--version"],
            new Dictionary<string, string?> { ["SPARK_HOME"] = ProvisionedSpark.Home, ["SPARK_SUBMIT_OPTS"] = "-Xlog:class+load" });

        Assert.That(run.Output, Has.Some.Contains("org.apache.spark.deploy.SparkSubmit source: shared objects file (top)"));
    }
}
