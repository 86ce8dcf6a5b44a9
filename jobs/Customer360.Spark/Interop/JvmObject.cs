namespace Customer360.Spark.Interop;

/// <summary>
/// A reference to an object of the JVM, which lives there until this is disposed or collected. An id the JVM no longer knows would
/// arrive as null and change a query without a word, so a disposed reference refuses to be used.
/// </summary>
internal sealed class JvmObject : IDisposable
{
    private readonly string _id;
    private int _disposed;

    internal JvmObject(Jvm jvm, string id, char kind, JvmSession? session)
    {
        Jvm = jvm;
        _id = id;
        Kind = kind;
        Session = session;
    }

    ~JvmObject() => Release();

    internal Jvm Jvm { get; }

    /// <summary>r object, l list, a map, h set, t array, g iterator.</summary>
    internal char Kind { get; }

    internal JvmSession? Session { get; set; }

    internal string Id
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed != 0, this);
            return _id;
        }
    }

    internal object? Call(string method, params ReadOnlySpan<object?> args) => Jvm.Call(this, method, args);

    internal T Call<T>(string method, params ReadOnlySpan<object?> args) => Jvm.Convert<T>(Jvm.Call(this, method, args), method);

    /// <summary>
    /// Calls on a connection of its own and tags the jobs it starts; cancelling the token cancels them, until the JVM has answered.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled before the call was done.</exception>
    internal async Task<T> CallAsync<T>(string method, CancellationToken cancel, params object?[] args) =>
        Jvm.Convert<T>(await Jvm.CallAsync(this, method, args, cancel).ConfigureAwait(false), method);

    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    private void Release()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            Jvm.Releaser.Release(_id);
        }
    }
}
