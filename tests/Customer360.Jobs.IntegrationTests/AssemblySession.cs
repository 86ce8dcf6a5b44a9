using Customer360.Jobs.IntegrationTests.Running;
using Customer360.Testing;

namespace Customer360.Jobs.IntegrationTests;

/// <summary>One Spark for all tests of the assembly.</summary>
[SetUpFixture]
public sealed class AssemblySession
{
    private SparkFixture? _spark;

    [OneTimeSetUp]
    public void Start_Spark() => _spark = new SparkFixture();

    [OneTimeTearDown]
    public void Stop_Spark()
    {
        TinySample.Remove();
        _spark?.Dispose();
    }
}
