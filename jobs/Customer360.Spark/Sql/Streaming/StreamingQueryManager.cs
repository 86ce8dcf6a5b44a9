using Customer360.Spark.Interop;

namespace Customer360.Spark.Sql.Streaming;

/// <summary>The streaming queries of a session.</summary>
public sealed class StreamingQueryManager : IJvmHandle
{
    private const long SliceMs = 200;

    private readonly JvmObject _jvm;

    internal StreamingQueryManager(JvmObject jvm) => _jvm = jvm;

    JvmObject IJvmHandle.Reference => _jvm;

    /// <summary>The queries that are running.</summary>
    public IEnumerable<StreamingQuery> Active()
    {
        using var active = _jvm.Call<JvmObject>("active");
        return [.. _jvm.Jvm.ReadArray(active).Select(query => new StreamingQuery(query))];
    }

    /// <summary>The running query of this id; null when there is none.</summary>
    public StreamingQuery? Get(string id) =>
        _jvm.Consume<JvmObject?>("get", id) is { } query ? new StreamingQuery(query) : null;

    /// <summary>Waits until any query has ended since the session began, or since <see cref="ResetTerminated"/>.</summary>
    /// <exception cref="StreamingQueryException">A query ended with an error.</exception>
    public void AwaitAnyTermination()
    {
        while (!AwaitAnyTermination(SliceMs))
        {
        }
    }

    /// <summary>Waits until any query has ended, at most this many milliseconds.</summary>
    /// <returns>Whether one has.</returns>
    /// <exception cref="StreamingQueryException">A query ended with an error.</exception>
    public bool AwaitAnyTermination(long timeoutMs) => _jvm.Consume<bool>("awaitAnyTermination", timeoutMs);

    /// <summary>Forgets the queries that have ended, so that the next wait is for another one.</summary>
    public void ResetTerminated() => _jvm.Call("resetTerminated");
}
