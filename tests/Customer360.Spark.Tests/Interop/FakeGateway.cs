using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Customer360.Spark.Interop;

namespace Customer360.Spark.Tests.Interop;

/// <summary>Speaks Py4J's bytes on a real socket and says what a test wants said.</summary>
internal sealed class FakeGateway : IDisposable
{
    internal const string Secret = "the-secret";

    /// <summary>An answer that closes the connection instead of saying anything.</summary>
    internal const string HangUp = "\0";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, string> _answer;
    private readonly ConcurrentBag<TcpClient> _clients = [];
    private int _connections;

    /// <summary>Listens at once.</summary>
    /// <param name="answer">From a command's lines, joined by blanks and without the closing e, to the line that answers it.</param>
    internal FakeGateway(Func<string, string> answer)
    {
        _answer = answer;
        _listener.Start();
        _ = Accept();
    }

    internal GatewayAddress Address => new(((IPEndPoint)_listener.LocalEndpoint).Port, Secret);

    internal int Connections => Volatile.Read(ref _connections);

    internal ConcurrentQueue<string> Commands { get; } = new();

    public void Dispose()
    {
        _listener.Stop();
        foreach (var client in _clients)
        {
            client.Dispose();
        }
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync();
                client.NoDelay = true;
                _clients.Add(client);
                Interlocked.Increment(ref _connections);
                _ = Task.Run(() => Serve(client));
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Serve(TcpClient client)
    {
        try
        {
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.UTF8);
            _ = await reader.ReadLineAsync();
            var isAllowed = await reader.ReadLineAsync() == Secret;
            await Say(stream, isAllowed ? "!yv" : "!xsAuthentication error");
            while (isAllowed && await ReadCommand(reader) is { } command)
            {
                Commands.Enqueue(command);
                var line = command.StartsWith("m d ", StringComparison.Ordinal) ? "!yv" : _answer(command);
                if (line == HangUp)
                {
                    return;
                }

                await Say(stream, line);
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // The client has gone.
        }
    }

    private static async Task<string?> ReadCommand(StreamReader reader)
    {
        var lines = new List<string>();
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line == "e")
            {
                return string.Join(' ', lines);
            }

            lines.Add(line);
        }

        return null;
    }

    // Byte by byte: a reply may arrive in any pieces.
    private static async Task Say(NetworkStream stream, string line)
    {
        foreach (var piece in Encoding.UTF8.GetBytes(line + "\n").Chunk(1))
        {
            await stream.WriteAsync(piece);
        }
    }
}
