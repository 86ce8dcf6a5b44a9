using System.Collections.Concurrent;

namespace Customer360.Spark.Interop;

/// <summary>
/// Gives references back to the JVM, which otherwise keeps every object a call ever returned. It has a thread and a connection of its
/// own: finalizers must not wait for a socket, and foreground calls must not wait for clearing up.
/// </summary>
internal sealed class ReferenceReleaser : IDisposable
{
    private const int LargestBatch = 2048;

    private readonly ConcurrentQueue<string> _ids = new();
    private readonly AutoResetEvent _work = new(initialState: false);
    private readonly GatewayAddress _address;
    private volatile bool _disposed;
    private int _started;

    internal ReferenceReleaser(GatewayAddress address) => _address = address;

    /// <summary>References that are queued and not yet given back.</summary>
    internal int Waiting => _ids.Count;

    internal void Release(string id)
    {
        if (_disposed)
        {
            return;
        }

        _ids.Enqueue(id);
        if (Interlocked.Exchange(ref _started, 1) == 0)
        {
            new Thread(Run) { IsBackground = true, Name = "JVM references" }.Start();
        }

        _work.Set();
    }

    public void Dispose()
    {
        _disposed = true;
        _ids.Clear();
        _work.Set();
    }

    private void Run()
    {
        GatewayConnection? connection = null;
        try
        {
            while (_work.WaitOne() && !_disposed)
            {
                while (!_ids.IsEmpty && !_disposed)
                {
                    connection ??= GatewayConnection.Open(_address);
                    SendBatch(connection);
                }
            }
        }
        catch (GatewayException)
        {
            // The JVM is gone and its objects with it; whoever calls it next is told so.
            Dispose();
        }
        finally
        {
            connection?.Dispose();
        }
    }

    private void SendBatch(GatewayConnection connection)
    {
        var count = 0;
        while (count < LargestBatch && _ids.TryDequeue(out var id))
        {
            connection.Command.Release(id);
            count++;
        }

        connection.ExchangeBatch(count);
    }
}
