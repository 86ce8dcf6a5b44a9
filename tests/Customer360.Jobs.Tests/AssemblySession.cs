using Customer360.Jobs.Running;
using Customer360.Testing;

namespace Customer360.Jobs.Tests;

/// <summary>One Spark for all tests of the assembly.</summary>
[SetUpFixture]
public sealed class AssemblySession
{
    private SparkFixture? _spark;

    [OneTimeSetUp]
    public void Start_Spark() => _spark = new SparkFixture(builder =>
        // The explanations are left for tests of what is set later.
        QuickStart.Conf.Where(property => property.Key != "spark.sql.ui.explainMode").Aggregate(builder, (all, property) => all.Config(property.Key, property.Value)));

    [OneTimeTearDown]
    public void Stop_Spark() => _spark?.Dispose();
}
