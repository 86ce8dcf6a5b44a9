using Customer360.Build.Standalone;
using Customer360.Testing;

namespace Customer360.Jobs.IntegrationTests.Running;

internal sealed class ClusterTests
{
    [Test]
    public void A_cluster_with_two_workers_writes_the_same_tables_as_this_machine_alone()
    {
        using var folder = new TemporaryLake();
        var sample = TinySample.Shared;
        var lake = sample.LakeOf("cluster");
        var cluster = new StandaloneCluster(folder.PathOf("cluster"), Program360.SparkHome, Program360.SparkClass);
        try
        {
            var (code, output) = Program360.Run(sample.RunInto(lake, $"--Spark:Master={cluster.Start()}", "--Spark:Conf:spark.executor.memory=900m"));

            Assert.That(code, Is.Zero, output);
            Assert.That(Directory.GetDirectories(folder.PathOf("cluster"), "app-*", SearchOption.AllDirectories), Has.Length.EqualTo(2), "both workers took part");
        }
        finally
        {
            cluster.Stop();
        }

        Assert.That(LakeContent.Of(lake).DifferencesTo(sample.Undisturbed), Is.Empty);
    }
}
