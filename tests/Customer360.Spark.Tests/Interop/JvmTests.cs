using System.Diagnostics;
using System.Globalization;
using Customer360.Spark.Interop;

namespace Customer360.Spark.Tests.Interop;

public sealed class JvmTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    [Test]
    public void A_static_call_is_sent_in_full_and_answered_with_its_value()
    {
        using var gateway = new FakeGateway(_ => "!yi42");
        using var jvm = new Jvm(gateway.Address);

        var answer = jvm.CallStatic<int>("a.B", "c", null, true, 1, 2L, 0.5, 1.5f, 2.50m, "x\ny", new byte[] { 1, 2, 3 });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer, Is.EqualTo(42));
            Assert.That(gateway.Commands, Is.EqualTo(new[] { @"c z:a.B c n btrue i1 L2 d0.5 d1.5 D2.50 sx\ny jAQID" }));
        }
    }

    [Test]
    public void Calls_on_an_object_name_its_id()
    {
        using var gateway = new FakeGateway(command => command.StartsWith('i') ? "!yro7" : "!ybtrue");
        using var jvm = new Jvm(gateway.Address);
        using var list = jvm.New("java.util.ArrayList");

        list.Call("add", list);

        Assert.That(gateway.Commands, Is.EqualTo(new[] { "i java.util.ArrayList", "c o7 add ro7" }));
    }

    [Test]
    public void A_call_uses_the_connection_of_the_one_before()
    {
        using var gateway = new FakeGateway(_ => "!yv");
        using var jvm = new Jvm(gateway.Address);

        jvm.CallStatic("a.B", "first");
        jvm.CallStatic("a.B", "second");

        Assert.That(gateway.Connections, Is.EqualTo(1));
    }

    // A socket of .NET that has once waited without a thread is slower for every later call.
    [Test]
    public async Task Waiting_without_a_thread_has_connections_of_its_own()
    {
        using var gateway = new FakeGateway(_ => "!yro1");
        using var jvm = new Jvm(gateway.Address);
        var target = jvm.New("java.lang.Object");

        await target.CallAsync<JvmObject>("wait", CancellationToken.None);
        await target.CallAsync<JvmObject>("wait again", CancellationToken.None);
        target.Call<JvmObject>("ask");

        Assert.That(gateway.Connections, Is.EqualTo(2));
    }

    [Test]
    [CancelAfter(20_000)]
    public async Task Calls_at_the_same_time_have_a_connection_each(CancellationToken limit)
    {
        using var both = new Barrier(2);
        using var gateway = new FakeGateway(command => both.SignalAndWait(Limit, limit) ? "!ys" + command : "!yn");
        using var jvm = new Jvm(gateway.Address);

        var answers = await Task.WhenAll(
            Task.Run(() => jvm.CallStatic<string>("a.B", "first"), limit),
            Task.Run(() => jvm.CallStatic<string>("a.B", "second"), limit));

        Assert.That(answers, Is.EqualTo(new[] { "c z:a.B first", "c z:a.B second" }));
    }

    [Test]
    public void A_wrong_secret_is_said_without_saying_it()
    {
        using var gateway = new FakeGateway(_ => "!yv");
        using var jvm = new Jvm(gateway.Address with { Secret = "wrong-one" });

        var error = Assert.Throws<GatewayException>(() => jvm.CallStatic("a.B", "c"))!;

        Assert.That(error.Message, Does.Contain("refused the secret").And.Not.Contains("wrong-one"));
    }

    [Test]
    public void A_gateway_that_is_not_there_is_a_gateway_error()
    {
        using var gateway = new FakeGateway(_ => "!yv");
        var address = gateway.Address;
        gateway.Dispose();
        using var jvm = new Jvm(address);

        Assert.That(() => jvm.CallStatic("a.B", "c"), Throws.TypeOf<GatewayException>().With.Message.Contains("No gateway answers"));
    }

    [Test]
    public void A_connection_that_breaks_is_an_error_for_its_call_only()
    {
        using var gateway = new FakeGateway(command => command.EndsWith("dies", StringComparison.Ordinal) ? FakeGateway.HangUp : "!yi1");
        using var jvm = new Jvm(gateway.Address);

        Assert.Throws<GatewayException>(() => jvm.CallStatic("a.B", "dies"));

        Assert.That(jvm.CallStatic<int>("a.B", "lives"), Is.EqualTo(1));
    }

    [TestCase("")]
    [TestCase("HTTP/1.1 400 Bad Request")]
    [TestCase("!")]
    [TestCase("!q")]
    [TestCase("!y")]
    [TestCase("!yq1")]
    [TestCase("!yimany")]
    [TestCase("!ybperhaps")]
    [TestCase("!yj***")]
    public void Garbage_is_a_gateway_error_and_costs_the_connection(string line)
    {
        using var gateway = new FakeGateway(command => command.EndsWith("odd", StringComparison.Ordinal) ? line : "!yi1");
        using var jvm = new Jvm(gateway.Address);

        Assert.Throws<GatewayException>(() => jvm.CallStatic("a.B", "odd"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(jvm.CallStatic<int>("a.B", "even"), Is.EqualTo(1));
            Assert.That(gateway.Connections, Is.EqualTo(2));
        }
    }

    [Test]
    public void An_error_of_the_gateway_keeps_the_connection_and_shows_one_line()
    {
        using var gateway = new FakeGateway(command => command.EndsWith("bad", StringComparison.Ordinal)
            ? @"!xspy4j.Py4JException: Method bad([]) does not exist\n\tat py4j.Gateway.invoke" : "!yi1");
        using var jvm = new Jvm(gateway.Address);

        var error = Assert.Throws<GatewayException>(() => jvm.CallStatic("a.B", "bad"))!;
        jvm.CallStatic("a.B", "good");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Message, Does.Contain("'bad'").And.Contains("Method bad([]) does not exist").And.Not.Contains("\n"));
            Assert.That(gateway.Connections, Is.EqualTo(1));
        }
    }

    [Test]
    public void After_a_fatal_error_the_next_call_opens_another_connection()
    {
        using var gateway = new FakeGateway(command => command.EndsWith("bad", StringComparison.Ordinal) ? "!zsgone" : "!yi1");
        using var jvm = new Jvm(gateway.Address);

        Assert.Throws<GatewayException>(() => jvm.CallStatic("a.B", "bad"));
        jvm.CallStatic("a.B", "good");

        Assert.That(gateway.Connections, Is.EqualTo(2));
    }

    [Test]
    public void An_exception_of_Java_is_copied_and_its_references_are_given_back()
    {
        using var gateway = new FakeGateway(command => command switch
        {
            "c z:a.B c" => "!xro1",
            "c o1 getClass" => "!yro2",
            "c o2 getName" => "!ysjava.lang.IllegalStateException",
            "c o1 getCause" => "!yn",
            "c o1 getMessage" => "!ysnot now",
            "p ro1" => "!ysjava.lang.IllegalStateException: not now\\n\tat a.B.c(B.java)",
            _ => "!xsno such method",
        });
        using var jvm = new Jvm(gateway.Address);

        var error = Assert.Throws<SparkCallException>(() => jvm.CallStatic("a.B", "c"))!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Message, Is.EqualTo("Spark refused 'c': not now"));
            Assert.That(error.JavaClass, Is.EqualTo("java.lang.IllegalStateException"));
            Assert.That(error.Condition, Is.Null);
            Assert.That(error.JvmStackTrace, Is.EqualTo("java.lang.IllegalStateException\n\tat a.B.c(B.java)"));
            Assert.That(() => gateway.Commands, Does.Contain("m d o1").And.Contains("m d o2").After(5000, 10));
        }
    }

    [Test]
    public void References_are_given_back_in_the_background()
    {
        var next = 0;
        using var gateway = new FakeGateway(_ => "!yro" + Interlocked.Increment(ref next).ToString(CultureInfo.InvariantCulture));
        using var jvm = new Jvm(gateway.Address);

        for (var i = 0; i < 100; i++)
        {
            jvm.New("java.lang.Object").Dispose();
        }

        Assert.That(() => gateway.Commands.Count(command => command.StartsWith("m d", StringComparison.Ordinal)), Is.EqualTo(100).After(5000, 10));
    }

    [Test]
    public void A_value_of_another_type_than_expected_says_which_call()
    {
        using var gateway = new FakeGateway(_ => "!yswords");
        using var jvm = new Jvm(gateway.Address);

        Assert.That(() => jvm.CallStatic<int>("a.B", "count"), Throws.TypeOf<GatewayException>().With.Message.Contains("'count' answered with a String"));
    }

    [Test]
    public void An_argument_that_cannot_be_sent_leaves_the_connection_in_order()
    {
        using var gateway = new FakeGateway(command => "!ys" + command);
        using var jvm = new Jvm(gateway.Address);

        Assert.Throws<ArgumentException>(() => jvm.CallStatic("a.B", "c", new Version(1, 0)));

        Assert.That(jvm.CallStatic<string>("a.B", "d"), Is.EqualTo("c z:a.B d"));
    }

    [Test]
    public void A_long_answer_arrives_whole()
    {
        var text = string.Concat(Enumerable.Repeat("0123456789é", 5000));
        using var gateway = new FakeGateway(_ => "!ys" + text);
        using var jvm = new Jvm(gateway.Address);

        Assert.That(jvm.CallStatic<string>("a.B", "c"), Is.EqualTo(text));
    }

    [Test]
    public async Task A_cancelled_call_without_a_session_lets_go_at_once()
    {
        using var cancel = new CancellationTokenSource();
        using var never = new ManualResetEventSlim();
        using var gateway = new FakeGateway(command =>
        {
            if (command.EndsWith("slow", StringComparison.Ordinal))
            {
                never.Wait(Limit);
            }

            return "!yro1";
        });
        using var jvm = new Jvm(gateway.Address);
        var target = jvm.New("java.lang.Object");
        var waited = Stopwatch.StartNew();

        var call = target.CallAsync<JvmObject>("slow", cancel.Token);
        await cancel.CancelAsync();

        Assert.That(async () => await call, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(waited.Elapsed, Is.LessThan(Limit));
        never.Set();
    }

    [Test]
    public void After_its_end_every_call_says_so()
    {
        using var gateway = new FakeGateway(_ => "!yv");
        var jvm = new Jvm(gateway.Address);
        jvm.Dispose();

        Assert.That(() => jvm.CallStatic("a.B", "c"), Throws.TypeOf<GatewayException>().With.Message.Contains("Build a new session"));
    }
}
