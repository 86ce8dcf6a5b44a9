using System.Diagnostics;
using Customer360.Spark.Interop;

namespace Customer360.Spark.IntegrationTests.Interop;

public sealed class CallAsyncTests : SparkTest
{
    // Never done by itself within the time of a test.
    private const string Endless = "SELECT count(*) FROM range(1000000000000) WHERE hash(id) = hash(id + 1)";

    [Test]
    public async Task An_asynchronous_call_gives_its_result()
    {
        using var query = Query("SELECT * FROM range(7)");

        Assert.That(await query.CallAsync<long>("count", CancellationToken.None), Is.EqualTo(7));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Cancelling_ends_the_jobs_and_the_call(CancellationToken limit)
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(limit);
        using var query = Query(Endless);
        Spark.SparkContext.AddJobTag("endless");
        var call = query.CallAsync<JvmObject>("collectAsList", cancel.Token);
        var tracker = Spark.SparkContext.StatusTracker();
        await Until(() => tracker.GetJobIdsForTag("endless").Count > 0, limit);

        await cancel.CancelAsync();

        Assert.That(async () => await call, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(tracker.GetJobIdsForTag("endless").Select(id => tracker.GetJobInfo(id)?.Status), Has.None.EqualTo("RUNNING"));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Cancelling_before_there_is_a_job_ends_the_call_too(CancellationToken limit)
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(limit);
        using var query = Query(Endless);
        var waited = Stopwatch.StartNew();

        var call = query.CallAsync<JvmObject>("collectAsList", cancel.Token);
        await cancel.CancelAsync();

        Assert.That(async () => await call, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(waited.Elapsed, Is.LessThan(TimeSpan.FromSeconds(15)));
    }

    [Test]
    public void A_call_with_a_cancelled_token_is_not_made()
    {
        using var list = Jvm.New("java.util.ArrayList");

        Assert.That(async () => await list.CallAsync<bool>("add", new CancellationToken(true), 1), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(list.Call<int>("size"), Is.Zero);
    }

    [Test]
    public void Errors_are_the_same_as_of_a_direct_call()
    {
        using var query = Query("SELECT CAST(concat('x', id) AS int) FROM range(1)");

        Assert.That(
            async () => await query.CallAsync<JvmObject>("collectAsList", CancellationToken.None),
            Throws.TypeOf<QueryExecutionException>().With.Property(nameof(SparkCallException.Condition)).EqualTo("CAST_INVALID_INPUT"));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Calls_of_several_tasks_run_at_the_same_time(CancellationToken limit)
    {
        using var latch = Jvm.New("java.util.concurrent.CountDownLatch", 1);

        // Were calls made one after the other, the first would wait for ever.
        var waiting = Enumerable.Range(0, 8).Select(_ => Task.Run(() => latch.Call("await"), limit)).ToList();
        latch.Call("countDown");

        await Task.WhenAll(waiting).WaitAsync(limit);
        Assert.That(waiting, Has.All.Property(nameof(Task.IsCompletedSuccessfully)).True);
    }

    private static async Task Until(Func<bool> condition, CancellationToken limit)
    {
        while (!condition())
        {
            await Task.Delay(20, limit);
        }
    }
}
