using System.Collections.Concurrent;

namespace Customer360.Spark.Interop;

/// <summary>
/// Idle connections, the last used on top: its thread in the JVM is the one with the warmest caches. Every call takes one for as long
/// as it lasts, so calls made at the same time run on connections of their own.
/// </summary>
internal sealed class ConnectionPool(GatewayAddress address) : IDisposable
{
    private const int MostIdle = 16;

    private readonly ConcurrentStack<GatewayConnection> _idle = new();
    private volatile bool _disposed;

    internal bool IsDisposed => _disposed;

    internal GatewayConnection Rent()
    {
        while (!_disposed && _idle.TryPop(out var connection))
        {
            if (!connection.HasChangedWhileIdle)
            {
                return connection;
            }

            connection.Dispose();
        }

        ObjectDisposedException.ThrowIf(_disposed, typeof(Jvm));
        return GatewayConnection.Open(address);
    }

    internal void Return(GatewayConnection connection)
    {
        // A command that was begun and not sent, because an argument was refused, must not go out with the next one.
        connection.Command.Clear();
        if (_disposed || !connection.IsInStep || _idle.Count >= MostIdle)
        {
            connection.Dispose();
            return;
        }

        _idle.Push(connection);
    }

    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryPop(out var connection))
        {
            connection.Dispose();
        }
    }
}
