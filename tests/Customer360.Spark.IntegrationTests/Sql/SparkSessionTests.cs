using System.Diagnostics;
using Customer360.Spark.Interop;
using Customer360.Spark.Sql;
using Customer360.Testing;

namespace Customer360.Spark.IntegrationTests.Sql;

public sealed class SparkSessionTests : SparkTest
{
    [Test]
    public void The_version_is_Sparks()
    {
        Assert.That(Spark.Version(), Does.Match(@"^\d+\.\d+\.\d+"));
        Assert.That(Spark.SparkContext.Version(), Is.EqualTo(Spark.Version()));
    }

    [Test]
    public void A_session_of_this_flow_is_found_again()
    {
        Assert.That(SparkSession.Builder().Config("spark.sql.shuffle.partitions", 2).GetOrCreate(), Is.SameAs(Spark));
        Assert.That(SparkSession.Active(), Is.SameAs(Spark));
    }

    [Test]
    public async Task What_a_task_makes_active_stays_in_that_task()
    {
        var other = Spark.NewSession();

        await Task.Run(() => SparkSession.SetActiveSession(other));

        Assert.That(SparkSession.GetActiveSession(), Is.SameAs(Spark));
    }

    [Test]
    public void Without_a_session_the_flow_is_told_what_to_do()
    {
        SparkSession.ClearActiveSession();
        SparkSession.ClearDefaultSession();

        Assert.That(SparkSession.Active, Throws.InvalidOperationException.With.Message.Contains("SetActiveSession"));
    }

    [Test]
    public void Sessions_of_one_context_have_their_own_settings_and_views()
    {
        var other = Spark.NewSession();
        other.Conf().Set("spark.sql.shuffle.partitions", 7);
        Run(other, "CREATE TEMPORARY VIEW only_here AS SELECT 1 AS one");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Spark.Conf().Get("spark.sql.shuffle.partitions"), Is.EqualTo("2"));
            Assert.That(other.Conf().Get("spark.sql.shuffle.partitions"), Is.EqualTo("7"));
            Assert.That(() => Run(Spark, "SELECT * FROM only_here"), Throws.TypeOf<AnalysisException>());
            Assert.That(() => Run(other, "SELECT * FROM only_here"), Throws.Nothing);
        }
    }

    [Test]
    public void A_call_finds_its_own_session_active_in_the_JVM()
    {
        var other = Spark.NewSession();
        other.Conf().Set("spark.sql.session.timeZone", "Asia/Tokyo");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ActiveZone(other), Is.EqualTo("Asia/Tokyo"));
            Assert.That(ActiveZone(Spark), Is.EqualTo("UTC"));
        }
    }

    [Test]
    public void A_setting_that_is_fixed_is_refused()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Spark.Conf().Set("spark.sql.extensions", "x"), Throws.TypeOf<AnalysisException>());
            Assert.That(Spark.Conf().IsModifiable("spark.sql.shuffle.partitions"), Is.True);
            Assert.That(Spark.Conf().IsModifiable("spark.sql.extensions"), Is.False);
            Assert.That(Spark.Conf().Get("no.such.setting", "none"), Is.EqualTo("none"));
            Assert.That(() => Spark.Conf().Get("no.such.setting"), Throws.InstanceOf<SparkCallException>());
        }
    }

    [Test]
    public void A_setting_that_was_unset_is_as_before()
    {
        var session = Spark.NewSession();
        session.Conf().Set("spark.sql.ansi.enabled", false);
        session.Conf().Unset("spark.sql.ansi.enabled");

        Assert.That(session.Conf().Get("spark.sql.ansi.enabled"), Is.EqualTo("true"));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task Two_JVMs_live_side_by_side_until_one_is_killed(CancellationToken limit)
    {
        using var other = await Task.Run(() => SparkFixture.Builder().Config("spark.driver.memory", "1g").SeparateJvm().GetOrCreate(), limit);
        using var query = ((IJvmHandle)other).Reference.Call<JvmObject>(
            "sql", "SELECT count(*) FROM range(1000000000000) WHERE hash(id) = hash(id + 1)");
        var running = query.CallAsync<JvmObject>("collectAsList", CancellationToken.None);
        using var jvm = Process.GetProcessById(other.Jvm.ProcessId!.Value);

        Assert.That(() => Spark.Jvm.CallStatic("java.util.Objects", "hash", query), Throws.ArgumentException, "objects of two JVMs do not mix");
        jvm.Kill();

        Assert.That(async () => await running.WaitAsync(limit), Throws.TypeOf<GatewayException>().With.Message.Contains("code 137"));
        Assert.That(other.Version, Throws.TypeOf<GatewayException>());
        Assert.That(other.IsStopped, Is.True, "so that the builder starts another");
        Assert.That(Spark.Version(), Is.Not.Empty);
    }

    private static void Run(SparkSession session, string sql) =>
        ((IJvmHandle)session).Reference.Call<JvmObject>("sql", sql).Call<JvmObject>("collectAsList");

    // By reflection from an object of the session, so that the look-up is a call that belongs to it.
    private static string ActiveZone(SparkSession session)
    {
        using var loader = ((IJvmHandle)session).Reference.Call<JvmObject>("getClass").Call<JvmObject>("getClassLoader");
        using var type = loader.Call<JvmObject>("loadClass", "org.apache.spark.sql.SparkSession");
        using var look = type.Call<JvmObject>("getMethod", "active", session.Jvm.Array("java.lang.Class", []));
        using var active = look.Call<JvmObject>("invoke", null, session.Jvm.Array("java.lang.Object", []));
        return active.Call<JvmObject>("conf").Call<string>("get", "spark.sql.session.timeZone");
    }
}
