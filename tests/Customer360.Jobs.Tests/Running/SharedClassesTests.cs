using Customer360.Jobs.Running;
using Customer360.Spark.Interop;
using Customer360.Spark.Sql;
using Customer360.Testing;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Tests.Running;

public sealed class SharedClassesTests : SparkTests
{
    [Test]
    public void The_session_of_a_job_finds_the_classes_that_another_has_compiled()
    {
        var first = Compiled(Compiling());
        var second = Compiled(Compiling());

        Assert.That((first > 0, second), Is.EqualTo((true, 0)));
    }

    private static SparkSession Compiling()
    {
        var session = SparkSessions.Another(Spark);
        session.Conf().Set("spark.sql.codegen.wholeStage", "true");
        session.Conf().Set("spark.sql.codegen.factoryMode", "FALLBACK");
        return session;
    }

    // No other test has this expression, so that the first session has something to compile.
    private static long Compiled(SparkSession session)
    {
        var before = Count();
        session.Range(10).Select(((Col("id") * 77) + 7919).As("shared")).GroupBy((Col("shared") % 13).As("kind")).Agg(Max(Col("shared"))).Collect();
        return Count() - before;
    }

    private static long Count()
    {
        using var compilations = Spark.Jvm.CallStatic<JvmObject>("org.apache.spark.metrics.source.CodegenMetrics", "METRIC_COMPILATION_TIME");
        return compilations.Call<long>("getCount");
    }
}
