using Customer360.Spark.Interop;
using Customer360.Spark.Sql;

namespace Customer360.Spark.IntegrationTests;

/// <summary>A test on the assembly's session, which is also what the static look-ups find.</summary>
public abstract class SparkTest
{
    protected static SparkSession Spark => SparkSetUp.Fixture.Spark;

    private protected static Jvm Jvm => Spark.Jvm;

    [SetUp]
    public void Make_the_session_this_flows_own() => SparkSession.SetActiveSession(Spark);

    /// <summary>A query as the JVM's own object, for tests below the DataFrame.</summary>
    private protected static JvmObject Query(string sql) => ((IJvmHandle)Spark).Reference.Call<JvmObject>("sql", sql);
}
