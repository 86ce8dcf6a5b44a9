namespace Customer360.Spark.Interop;

/// <summary>One JVM behind one gateway. Calls may come from any thread; each has a connection, and so a JVM thread, to itself.</summary>
internal sealed partial class Jvm : IDisposable
{
    private const int HandlesBetweenCollections = 2000;

    private readonly ConnectionPool _connections;
    private readonly JvmProcess? _process;
    private readonly IDisposable? _host;
    private int _handles;

    /// <summary>Speaks to a gateway; <paramref name="host"/>, the process behind it or the watch over it, is disposed with this.</summary>
    internal Jvm(GatewayAddress address, IDisposable? host = null)
    {
        Address = address;
        _host = host;
        _process = host as JvmProcess;
        _connections = new ConnectionPool(address);
        Releaser = new ReferenceReleaser(address);
    }

    internal GatewayAddress Address { get; }

    internal ReferenceReleaser Releaser { get; }

    /// <summary>Whether error texts may hold values of rows.</summary>
    internal bool ErrorsIncludeValues { get; set; }

    /// <summary>Whether this process started the JVM, and so ends it.</summary>
    internal bool IsOwned => _process is not null;

    /// <summary>Whether no call can succeed any more: this was disposed, or the JVM that this process started has ended.</summary>
    internal bool IsGone => _connections.IsDisposed || _process?.HasEnded == true;

    /// <summary>The JVM's process; null when others started it.</summary>
    internal int? ProcessId => _process?.Id;

    internal object? CallStatic(string javaClass, string method, params ReadOnlySpan<object?> args)
    {
        var session = SessionOf(args);
        using var call = Begin(session);
        call.Command.CallStatic(javaClass, method).Arguments(args).End();
        return Finish(call, session, method, args);
    }

    internal T CallStatic<T>(string javaClass, string method, params ReadOnlySpan<object?> args) =>
        Convert<T>(CallStatic(javaClass, method, args), method);

    internal JvmObject New(string javaClass, params ReadOnlySpan<object?> args)
    {
        var session = SessionOf(args);
        using var call = Begin(session);
        call.Command.New(javaClass).Arguments(args).End();
        return Convert<JvmObject>(Finish(call, session, javaClass, args), javaClass);
    }

    /// <summary>The one instance of a Scala object, named without the dollar sign at its end.</summary>
    internal JvmObject ScalaObject(string javaClass)
    {
        using var call = Begin(null);
        call.Command.StaticField(javaClass + "$", "MODULE$").End();
        return Convert<JvmObject>(Finish(call, null, javaClass, []), javaClass);
    }

    /// <summary>How many objects the JVM keeps for its clients.</summary>
    internal int LiveReferences()
    {
        // Not a reference of ours: releasing this id would take the server out of the table it manages.
        using var call = Begin(null);
        call.Command.Call("GATEWAY_SERVER", "getGateway").End();
        using var gateway = Convert<JvmObject>(Finish(call, null, "getGateway", []), "getGateway");
        using var bindings = gateway.Call<JvmObject>("getBindings");
        return bindings.Call<int>("size");
    }

    /// <summary>The Class object of a class that spark-submit's class path and jars hold; null when they do not.</summary>
    internal JvmObject? FindClass(string javaClass)
    {
        using var call = Begin(null);
        call.Command.FindClass(javaClass).End();
        var reply = call.Connection.Exchange();
        return reply.Kind == ReplyKind.Reference ? (JvmObject?)Take(reply, null) : null;
    }

    internal object? Call(JvmObject target, string method, ReadOnlySpan<object?> args)
    {
        var session = SessionOf(target, args);
        using var call = Begin(session);
        call.Command.Call(target.Id, method).Arguments(args).End();
        var result = Finish(call, session, method, args);
        GC.KeepAlive(target);
        return result;
    }

    /// <summary>Ends the connections, and the JVM itself when this process started it.</summary>
    public void Dispose()
    {
        Releaser.Dispose();
        _connections.Dispose();
        _host?.Dispose();
    }

    internal static T Convert<T>(object? value, string method)
    {
        switch (value)
        {
            case T fits:
                return fits;
            case null when default(T) is null:
                return default!;
            case int number when typeof(T) == typeof(long):
                return (T)(object)(long)number;
            case int number when typeof(T) == typeof(double):
                return (T)(object)(double)number;
            default:
                (value as JvmObject)?.Dispose();
                throw new GatewayException(
                    $"'{method}' answered with a {value?.GetType().Name ?? "null"} where a {typeof(T).Name} was expected. "
                    + "Check that the Spark version is one this client knows.");
        }
    }

    private JvmSession? SessionOf(JvmObject target, ReadOnlySpan<object?> args)
    {
        var session = SessionOf(args);
        return target.Session ?? session;
    }

    private JvmSession? SessionOf(ReadOnlySpan<object?> args)
    {
        JvmSession? session = null;
        foreach (var argument in args)
        {
            var reference = argument as JvmObject ?? (argument as IJvmHandle)?.Reference;
            if (reference is not null && reference.Jvm != this)
            {
                // Its id means another object here, or none, which would arrive as null.
                throw new ArgumentException("An object of one JVM cannot be used in another. Use one session, or pass the rows themselves.");
            }

            session ??= reference?.Session;
        }

        return session;
    }

    private object? Finish(in RentedConnection call, JvmSession? session, string what, ReadOnlySpan<object?> args)
    {
        try
        {
            var reply = call.Connection.Exchange();
            return reply.Kind is ReplyKind.Value or ReplyKind.Reference
                ? Take(reply, session)
                : throw Failure(call.Connection, reply, what);
        }
        catch (GatewayException error) when (error.InnerException is not null)
        {
            throw Explain(error);
        }
        finally
        {
            KeepAlive(args);
        }
    }

    private object? Take(Reply reply, JvmSession? session)
    {
        if (reply.Kind != ReplyKind.Reference)
        {
            return reply.Value;
        }

        // A reference is small here and may be large there, so the collector sees no reason to look for dead ones.
        if (Interlocked.Increment(ref _handles) % HandlesBetweenCollections == 0)
        {
            GC.Collect(0, GCCollectionMode.Forced, blocking: false);
        }

        return new JvmObject(this, reply.Id, reply.Letter, session);
    }

    // A reference that is collected while its id is on the way to the JVM could be released before it arrives.
    private static void KeepAlive(ReadOnlySpan<object?> args)
    {
        foreach (var argument in args)
        {
            GC.KeepAlive(argument);
        }
    }
}
