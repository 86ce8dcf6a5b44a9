using Customer360.Testing;

namespace Customer360.Jobs.Tests;

/// <summary>One Spark for all tests of the assembly.</summary>
[SetUpFixture]
public sealed class AssemblySession
{
    private SparkFixture? _spark;

    [OneTimeSetUp]
    public void Start_Spark() => _spark = new SparkFixture(builder => builder
        // Hundreds of wide plans over tables of a few rows: to compile one takes longer than to interpret it.
        .Config("spark.sql.codegen.wholeStage", false)
        .Config("spark.sql.codegen.factoryMode", "NO_CODEGEN"));

    [OneTimeTearDown]
    public void Stop_Spark() => _spark?.Dispose();
}
