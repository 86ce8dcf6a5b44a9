using Customer360.Spark.Interop;
using Customer360.Testing;

namespace Customer360.Spark.IntegrationTests;

/// <summary>A test on the assembly's session that also looks below the public surface.</summary>
public abstract class SparkTest : SparkTests
{
    private protected static Jvm Jvm => Spark.Jvm;

    /// <summary>A query as the JVM's own object, for tests below the DataFrame.</summary>
    private protected static JvmObject Query(string sql) => ((IJvmHandle)Spark).Reference.Call<JvmObject>("sql", sql);
}
