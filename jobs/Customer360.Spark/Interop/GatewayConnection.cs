using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Customer360.Spark.Interop;

/// <summary>One connection, which is one thread of the JVM; used by one call at a time.</summary>
internal sealed class GatewayConnection : IDisposable
{
    private const int SmallestBuffer = 8192;
    private const int LargestKeptBuffer = 1 << 20;

    private static readonly TimeSpan OpeningLimit = TimeSpan.FromSeconds(20);

    private readonly Socket _socket;
    private byte[] _buffer = new byte[SmallestBuffer];
    private int _start;
    private int _end;
    private bool _waitsForReply;

    private GatewayConnection(Socket socket) => _socket = socket;

    /// <summary>The command under construction; <see cref="Exchange"/> sends and empties it.</summary>
    internal Command Command { get; } = new();

    /// <summary>The session that is the active one on the JVM's thread behind this connection.</summary>
    internal JvmSession? ActiveSession { get; set; }

    /// <summary>The context whose local properties were last set on the JVM's thread.</summary>
    internal JvmContext? Context { get; set; }

    internal ImmutableDictionary<string, string> LocalProperties { get; set; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Whether it has waited without a thread, after which .NET never blocks in the socket again and plain calls are slower.</summary>
    internal bool HasWaitedAsync { get; private set; }

    /// <summary>Whether the next command would be answered by its own reply: false after a failure in the middle of one.</summary>
    internal bool IsInStep => !_waitsForReply && _start == _end && _socket.Connected;

    /// <summary>Whether the gateway has closed the connection, or said something nobody asked for, while it lay idle.</summary>
    internal bool HasChangedWhileIdle => _socket.Poll(0, SelectMode.SelectRead);

    internal static GatewayConnection Open(GatewayAddress address)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        var connection = new GatewayConnection(socket);
        try
        {
            // Not ConnectAsync: a socket that has once waited without a thread makes every later call take half as long again.
            using var limit = new Timer(_ => socket.Dispose(), null, OpeningLimit, Timeout.InfiniteTimeSpan);
            socket.Connect(new IPEndPoint(IPAddress.Loopback, address.Port));
            connection.Authenticate(address);
            return connection;
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            connection.Dispose();
            throw new GatewayException($"No gateway answers on {address}: the JVM behind it has ended or is stuck.", error);
        }
        catch (GatewayException)
        {
            // Refused, or broken while the secret was on its way.
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Sends the command with a single write and waits for its reply, however long the JVM takes.</summary>
    internal Reply Exchange()
    {
        try
        {
            Send();
            return Receive();
        }
        catch (SocketException error)
        {
            throw Broken(error);
        }
    }

    /// <summary>Does what <see cref="Exchange"/> does without holding a thread while it waits.</summary>
    internal async Task<Reply> ExchangeAsync()
    {
        HasWaitedAsync = true;
        try
        {
            // A command fits the socket's buffer or is read by the JVM as it comes: sending does not wait for Spark's work.
            Send();
            int length;
            while ((length = LineLength()) < 0)
            {
                MakeRoom();
                Fill(await _socket.ReceiveAsync(_buffer.AsMemory(_end), SocketFlags.None).ConfigureAwait(false));
            }

            return TakeLine(length);
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            throw Broken(error);
        }
    }

    /// <summary>Sends several commands in one piece and reads as many replies, which all are thrown away.</summary>
    internal void ExchangeBatch(int count)
    {
        try
        {
            Send();
            for (var i = 0; i < count; i++)
            {
                Receive();
            }
        }
        catch (SocketException error)
        {
            throw Broken(error);
        }
    }

    public void Dispose() => _socket.Dispose();

    private void Authenticate(GatewayAddress address)
    {
        _socket.ReceiveTimeout = (int)OpeningLimit.TotalMilliseconds;
        Command.Authenticate(address.Secret);
        if (Exchange().Kind != ReplyKind.Value)
        {
            throw new GatewayException(
                $"The gateway on {address} refused the secret. It belongs to another program or another run; start the program again.");
        }

        _socket.ReceiveTimeout = 0;
    }

    private void Send()
    {
        _waitsForReply = true;
        var rest = Command.Bytes;
        while (rest.Length > 0)
        {
            rest = rest[_socket.Send(rest.Span)..];
        }

        Command.Clear();
    }

    private Reply Receive()
    {
        int length;
        while ((length = LineLength()) < 0)
        {
            MakeRoom();
            Fill(_socket.Receive(_buffer.AsSpan(_end)));
        }

        return TakeLine(length);
    }

    private int LineLength() => _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');

    private Reply TakeLine(int length)
    {
        var line = _buffer.AsSpan(_start, length);
        _start += length + 1;
        var reply = Reply.Parse(line);
        _waitsForReply = reply.Kind == ReplyKind.FatalError;
        if (_start == _end && _buffer.Length > LargestKeptBuffer)
        {
            _buffer = new byte[SmallestBuffer];
            _start = _end = 0;
        }

        return reply;
    }

    private void MakeRoom()
    {
        if (_start == _end)
        {
            _start = _end = 0;
        }
        else if (_end == _buffer.Length && _start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        else if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
    }

    private void Fill(int received) => _end += received > 0 ? received : throw new SocketException((int)SocketError.ConnectionReset);

    private static GatewayException Broken(Exception error) => new("The connection to the JVM broke during a call.", error);
}
