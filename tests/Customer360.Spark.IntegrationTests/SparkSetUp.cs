using Customer360.Testing;

namespace Customer360.Spark.IntegrationTests;

/// <summary>The one session of the assembly; every test is in this namespace or below it.</summary>
[SetUpFixture]
public sealed class SparkSetUp
{
    internal static SparkFixture Fixture { get; private set; } = null!;

    /// <summary>A folder that lives as long as the session: every later task fetches the files that were handed out, so they must stay.</summary>
    internal static DirectoryInfo HandedOut { get; private set; } = null!;

    [OneTimeSetUp]
    public void Start_Spark()
    {
        HandedOut = Directory.CreateTempSubdirectory("customer360-files-");
        Fixture = new SparkFixture();
    }

    [OneTimeTearDown]
    public void Stop_Spark()
    {
        Fixture.Dispose();
        HandedOut.Delete(recursive: true);
    }
}
