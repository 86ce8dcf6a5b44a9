using Customer360.Build.Standalone;
using Customer360.Build.Tests;

namespace Customer360.Build.IntegrationTests;

internal sealed class FirstJobTests
{
    private static readonly string Project = Path.Combine(Repository.Root, "tests", "Customer360.FirstJob");
    private static readonly string Orders = Path.Combine(Project, "orders.csv");

    private string _folder = null!;

    private static string Program => Path.Combine(
        Project, "bin", Path.GetRelativePath(Path.Combine(AppContext.BaseDirectory, "..", ".."), AppContext.BaseDirectory), "Customer360.FirstJob.dll");

    private string Totals => Path.Combine(_folder, "totals");

    [SetUp]
    public void Open() => _folder = Directory.CreateTempSubdirectory("customer360-first-job-").FullName;

    [TearDown]
    public void Close() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Submitted_to_a_local_spark_it_writes_its_table_and_ends_with_zero()
    {
        var run = ProvisionedSpark.Submit("local[2]", Program, Orders, Totals);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, string.Join('\n', run.Output));
            Assert.That(run.Output, Has.Some.Contains("Ada").And.Some.Contains("42.5"));
            Assert.That(Path.Combine(Totals, "_delta_log", "00000000000000000000.json"), Does.Exist);
        }
    }

    [Test]
    public void Its_own_exit_code_is_that_of_spark_submit()
    {
        var nothing = Path.Combine(_folder, "orders.csv");
        File.WriteAllLines(nothing, File.ReadLines(Orders).Take(1));

        var run = ProvisionedSpark.Submit("local[2]", Program, nothing, Totals);

        Assert.That(run.ExitCode, Is.EqualTo(3), string.Join('\n', run.Output));
    }

    [Test]
    public void Submitted_to_a_master_with_two_workers_it_writes_the_same_table()
    {
        var cluster = new StandaloneCluster(Path.Combine(_folder, "cluster"), ProvisionedSpark.Home, ProvisionedSpark.Launcher("spark-class"));
        try
        {
            var run = ProvisionedSpark.Submit(cluster.Start(), Program, Orders, Totals);

            using (Assert.EnterMultipleScope())
            {
                Assert.That(run.ExitCode, Is.Zero, string.Join('\n', run.Output));
                Assert.That(run.Output, Has.Some.Contains("Ada").And.Some.Contains("42.5"));
                Assert.That(Directory.GetDirectories(Path.Combine(_folder, "cluster"), "app-*", SearchOption.AllDirectories), Has.Length.EqualTo(2), "both workers took part");
            }
        }
        finally
        {
            cluster.Stop();
        }

        Assert.That(cluster.Address, Is.Null);
    }
}
