namespace Customer360.Spark.Interop;

/// <summary>A connection for the length of one call.</summary>
internal readonly struct RentedConnection(ConnectionPool pool, GatewayConnection connection) : IDisposable
{
    internal GatewayConnection Connection { get; } = connection;

    internal Command Command => Connection.Command;

    public void Dispose() => pool.Return(Connection);
}
