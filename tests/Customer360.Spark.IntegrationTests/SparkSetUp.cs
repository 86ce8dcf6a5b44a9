using Customer360.Testing;

namespace Customer360.Spark.IntegrationTests;

/// <summary>The one session of the assembly; every test is in this namespace or below it.</summary>
[SetUpFixture]
public sealed class SparkSetUp
{
    internal static SparkFixture Fixture { get; private set; } = null!;

    [OneTimeSetUp]
    public void Start_Spark() => Fixture = new SparkFixture();

    [OneTimeTearDown]
    public void Stop_Spark() => Fixture.Dispose();
}
