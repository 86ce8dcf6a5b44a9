using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Customer360.Spark.Interop.Arrow;

/// <summary>
/// The connection on which the JVM serves bytes it was asked for: a port and a secret, or the path of a socket file.
/// </summary>
internal sealed class ServedStream : IDisposable
{
    // The JVM gives up waiting for us after 15 seconds; what takes longer than this is no connection on one machine.
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(15);

    private readonly byte[] _small = new byte[sizeof(int)];
    private readonly NetworkStream _stream;
    private readonly JvmObject _server;

    private ServedStream(NetworkStream stream, JvmObject server)
    {
        _stream = stream;
        _server = server;
    }

    /// <summary>Connects to what a call of the JVM offered; takes over the reference.</summary>
    public static ServedStream Connect(JvmObject offer)
    {
        using (offer)
        {
            var address = Item(offer, 0);
            var secret = Item(offer, 1) as string;
            var server = (JvmObject)Item(offer, 2)!;
            var stream = new NetworkStream(Open(address), ownsSocket: true);
            if (address is int)
            {
                Authenticate(stream, secret ?? throw new GatewayException(
                    "The JVM offered rows without a secret. Check that the Spark version is one this client knows."));
            }

            return new ServedStream(stream, server);
        }
    }

    /// <summary>Reads a number; null at the end of the stream.</summary>
    public async ValueTask<int?> TryReadInt32(bool async, CancellationToken cancel)
    {
        var read = async
            ? await _stream.ReadAtLeastAsync(_small, sizeof(int), throwOnEndOfStream: false, cancel).ConfigureAwait(false)
            : _stream.ReadAtLeast(_small, sizeof(int), throwOnEndOfStream: false);
        return read == sizeof(int) ? BinaryPrimitives.ReadInt32BigEndian(_small) : null;
    }

    /// <summary>Fills the bytes; false at the end of the stream.</summary>
    public async ValueTask<bool> TryRead(Memory<byte> bytes, bool async, CancellationToken cancel)
    {
        var read = async
            ? await _stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel).ConfigureAwait(false)
            : _stream.ReadAtLeast(bytes.Span, bytes.Length, throwOnEndOfStream: false);
        return read == bytes.Length;
    }

    public void Write(int number)
    {
        BinaryPrimitives.WriteInt32BigEndian(_small, number);
        _stream.Write(_small);
    }

    /// <summary>Reads on and throws away until the JVM closes the stream.</summary>
    public async Task Drain(CancellationToken cancel)
    {
        var bytes = new byte[1 << 16];
        try
        {
            while (await _stream.ReadAsync(bytes, cancel).ConfigureAwait(false) > 0)
            {
            }
        }
        catch (IOException)
        {
            // Closed from the other side is closed.
        }
    }

    /// <summary>Waits until the JVM is done with serving, and throws what went wrong there.</summary>
    public void ThrowIfFailed() => (_server.Call("getResult") as JvmObject)?.Dispose();

    public void Dispose()
    {
        _stream.Dispose();
        _server.Dispose();
    }

    private static object? Item(JvmObject array, int index) => array.Jvm.CallStatic("java.lang.reflect.Array", "get", array, index);

    private static Socket Open(object? address)
    {
        EndPoint endPoint = address switch
        {
            int port => new IPEndPoint(IPAddress.Loopback, port),
            string path => new UnixDomainSocketEndPoint(path),
            _ => throw new GatewayException("The JVM offered rows at no address. Check that the Spark version is one this client knows."),
        };
        var socket = endPoint is IPEndPoint
            ? new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true }
            : new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            using var limit = new CancellationTokenSource(ConnectLimit);
            socket.ConnectAsync(endPoint, limit.Token).AsTask().GetAwaiter().GetResult();
            return socket;
        }
        catch (Exception error) when (error is SocketException or OperationCanceledException)
        {
            socket.Dispose();
            throw new GatewayException(
                "The JVM offered rows and did not take the connection. Check that nothing closes connections on the loopback interface.",
                error);
        }
    }

    private static void Authenticate(NetworkStream stream, string secret)
    {
        var bytes = new byte[sizeof(int) + Encoding.UTF8.GetByteCount(secret)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, bytes.Length - sizeof(int));
        Encoding.UTF8.GetBytes(secret, bytes.AsSpan(sizeof(int)));
        stream.Write(bytes);

        const string Accepted = "ok";
        Span<byte> reply = stackalloc byte[sizeof(int) + Accepted.Length];
        if (stream.ReadAtLeast(reply, reply.Length, throwOnEndOfStream: false) < reply.Length
            || !Encoding.ASCII.GetString(reply[sizeof(int)..]).Equals(Accepted, StringComparison.Ordinal))
        {
            throw new GatewayException("The JVM did not accept the secret it gave out for reading rows. Start a new session.");
        }
    }
}
