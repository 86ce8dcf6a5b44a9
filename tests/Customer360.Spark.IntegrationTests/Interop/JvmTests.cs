using Customer360.Spark.Interop;
using Customer360.Spark.Sql;

namespace Customer360.Spark.IntegrationTests.Interop;

public sealed class JvmTests : SparkTest
{
    private static readonly string[][] TextLists = [[], [""], ["a", "", "b\n", ""], ["a\u0001b", "c"], ["a", "b"]];

    [Test]
    public void A_query_runs()
    {
        using var query = Query("SELECT sum(id) FROM range(10)");

        Assert.That(query.Call<JvmObject>("first").Call<long>("getLong", 0), Is.EqualTo(45));
    }

    [Test]
    public void Static_look_ups_find_the_session_of_the_flow()
    {
        Assert.That(SparkSession.GetActiveSession(), Is.SameAs(Spark));
    }

    [TestCase("")]
    [TestCase("plain")]
    [TestCase("line\nfeed, \r return, \\n and \\\\, tab\t, quote ' and \"")]
    [TestCase("žluťoučký kůň 🐎 \u0001")]
    public void Text_comes_back_as_it_was_sent(string text)
    {
        Assert.That(Jvm.New("java.lang.StringBuilder", text).Call<string>("toString"), Is.EqualTo(text));
    }

    [Test]
    public void Values_keep_their_Java_type()
    {
        string Class(object value) => Jvm.List([value]).Call<string>("toString");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Jvm.CallStatic<long>("java.lang.Long", "parseLong", "4611686018427387904"), Is.EqualTo(1L << 62));
            Assert.That(Jvm.CallStatic<double>("java.lang.Double", "parseDouble", "NaN"), Is.NaN);
            Assert.That(Jvm.CallStatic<double>("java.lang.Math", "abs", double.NegativeInfinity), Is.EqualTo(double.PositiveInfinity));
            Assert.That(Jvm.New("java.util.ArrayList").Call<bool>("isEmpty"), Is.True);
            Assert.That(Class(1.5m), Is.EqualTo("[1.5]"));
            Assert.That(Jvm.CallStatic("java.util.Arrays", "copyOf", new byte[] { 1, 2, 255 }, 2), Is.EqualTo(new byte[] { 1, 2 }));
        }
    }

    [TestCaseSource(nameof(TextLists))]
    public void Text_lists_and_arrays_come_back_as_they_were_sent(string[] items)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Jvm.ReadStrings(Jvm.Strings(items)), Is.EqualTo(items));
            Assert.That(Jvm.ReadStrings(Jvm.StringList(items)), Is.EqualTo(items));
        }
    }
}
