using Customer360.Spark.Interop;

namespace Customer360.Spark.Sql.Streaming;

/// <summary>A query that runs in the background of the JVM; it goes on when this handle is gone.</summary>
public sealed class StreamingQuery : IJvmHandle
{
    // Each slice holds a connection of the pool, and so long a cancelled wait lasts at most.
    private const long SliceMs = 200;

    private readonly JvmObject _jvm;

    internal StreamingQuery(JvmObject jvm) => _jvm = jvm;

    JvmObject IJvmHandle.Reference => _jvm;

    /// <summary>The name given at the start; null without one.</summary>
    public string? Name => _jvm.Call<string?>("name");

    /// <summary>The id that stays the same when the query is started again from its checkpoint.</summary>
    public string Id => Text("id");

    /// <summary>The id of this start of the query.</summary>
    public string RunId => Text("runId");

    /// <summary>What the query is doing at the moment.</summary>
    public StreamingQueryStatus Status => StreamingQueryStatus.Parse(Json("status"));

    /// <summary>What the last batch did; null before the first one.</summary>
    public StreamingQueryProgress? LastProgress
    {
        get
        {
            using var progress = _jvm.Call<JvmObject?>("lastProgress");
            return progress is null ? null : StreamingQueryProgress.Parse(progress.Call<string>("json"));
        }
    }

    /// <summary>What the last batches did, the oldest first; as many as <c>spark.sql.streaming.numRecentProgressUpdates</c> says.</summary>
    public IReadOnlyList<StreamingQueryProgress> RecentProgress
    {
        get
        {
            using var all = _jvm.Call<JvmObject>("recentProgress");
            return [.. _jvm.Jvm.ReadArray(all).Select(each => StreamingQueryProgress.Parse(each.Call<string>("json")))];
        }
    }

    /// <summary>Whether the query is running.</summary>
    public bool IsActive() => _jvm.Call<bool>("isActive");

    /// <summary>Waits until the query has ended.</summary>
    /// <exception cref="StreamingQueryException">The query ended with an error.</exception>
    public void AwaitTermination()
    {
        while (!AwaitTermination(SliceMs))
        {
        }
    }

    /// <summary>Waits until the query has ended, at most this many milliseconds.</summary>
    /// <returns>Whether it has.</returns>
    /// <exception cref="StreamingQueryException">The query ended with an error.</exception>
    public bool AwaitTermination(long timeoutMs) => _jvm.Consume<bool>("awaitTermination", timeoutMs);

    /// <summary>Waits until the query has ended; cancelling ends the wait, not the query.</summary>
    /// <exception cref="StreamingQueryException">The query ended with an error.</exception>
    public async Task AwaitTerminationAsync(CancellationToken cancel = default)
    {
        while (!await _jvm.ConsumeAsync<bool>("awaitTermination", CancellationToken.None, SliceMs).ConfigureAwait(false))
        {
            cancel.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Waits until all that the source has now is written; for tests, as a busy source never lets it end.</summary>
    /// <exception cref="StreamingQueryException">The query ended with an error.</exception>
    public void ProcessAllAvailable() => _jvm.Call("processAllAvailable");

    /// <summary>Waits as <see cref="ProcessAllAvailable"/> does; cancelling ends the wait, not the query.</summary>
    public Task ProcessAllAvailableAsync(CancellationToken cancel = default) =>
        _jvm.CallAsync<object?>("processAllAvailable", CancellationToken.None).WaitAsync(cancel);

    /// <summary>Stops the query and waits until it has.</summary>
    public void Stop() => _jvm.Call("stop");

    /// <summary>Prints the plan of the last batch to the console, with <paramref name="extended"/> the logical plans too.</summary>
    public void Explain(bool extended = false) => Console.WriteLine(_jvm.Consume<string>("explainInternal", extended));

    /// <summary>The error that ended the query; null when it is running or was stopped.</summary>
    public StreamingQueryException? Exception()
    {
        using var found = _jvm.Call<JvmObject>("exception");
        if (!found.Call<bool>("isDefined"))
        {
            return null;
        }

        try
        {
            // A query that has failed answers a wait with its error, which so takes the one way errors are read.
            AwaitTermination(1);
            return null;
        }
        catch (StreamingQueryException error)
        {
            return error;
        }
    }

    private string Text(string method)
    {
        using var value = _jvm.Call<JvmObject>(method);
        return value.Call<string>("toString");
    }

    private string Json(string method)
    {
        using var value = _jvm.Call<JvmObject>(method);
        return value.Call<string>("json");
    }
}
