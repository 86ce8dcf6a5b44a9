using Customer360.Spark.Interop;

namespace Customer360.Spark.IntegrationTests.Interop;

public sealed class LifetimeTests : SparkTest
{
    private const int Operations = 10_000;

    [Test]
    public void Ten_thousand_operations_leave_the_table_of_objects_flat()
    {
        using var query = Query("SELECT 1 AS one");
        var before = Bindings.SettledAt(Jvm, 0);
        var most = 0;

        for (var i = 0; i < Operations; i++)
        {
            query.Call<JvmObject>("sparkSession");
            if (i % 500 == 0)
            {
                most = Math.Max(most, Jvm.LiveReferences());
            }
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(most - before, Is.LessThan(Operations / 2), "references go while the program works, not at its end");
            Assert.That(Bindings.SettledAt(Jvm, before + 10), Is.LessThanOrEqualTo(before + 10));
        }
    }

    [Test]
    public void A_disposed_reference_refuses_to_be_used()
    {
        var list = Jvm.New("java.util.ArrayList");
        list.Dispose();

        Assert.Throws<ObjectDisposedException>(() => list.Call("size"));
        Assert.Throws<ObjectDisposedException>(() => Jvm.CallStatic("java.util.Collections", "unmodifiableList", list));
    }
}
