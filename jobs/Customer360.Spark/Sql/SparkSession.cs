using Customer360.Spark.Interop;

namespace Customer360.Spark.Sql;

/// <summary>
/// The way to Spark's tables and queries. A session has its own settings, temporary views and current database; several can live side
/// by side, in one JVM or in several, and be used from any number of tasks at once.
/// </summary>
public sealed partial class SparkSession : IJvmHandle, IDisposable
{
    // The only static of the client: sessions live side by side, and each flow of a program knows its own.
    private static readonly AsyncLocal<FlowSessions?> Flow = new();

    private readonly JvmObject _jvm;
    private int _stopped;

    internal SparkSession(JvmObject jvm)
        : this(jvm, new JvmContext(jvm.Call<JvmObject>("sparkContext")))
    {
    }

    private SparkSession(JvmObject jvm, JvmContext context)
    {
        _jvm = jvm;
        Scope = new JvmSession(jvm, context);
        SparkContext = new SparkContext(this);
    }

    JvmObject IJvmHandle.Reference => _jvm;

    /// <summary>The context that runs this session's jobs; sessions made by <see cref="NewSession"/> share it.</summary>
    public SparkContext SparkContext { get; }

    internal Jvm Jvm => _jvm.Jvm;

    internal JvmSession Scope { get; }

    internal bool IsStopped => _stopped != 0 || Jvm.IsGone;

    /// <summary>The active session of the calling flow, else its default one; null when it has neither.</summary>
    internal static SparkSession? Current => Flow.Value?.Active ?? Flow.Value?.Default;

    /// <summary>Begins a new session.</summary>
    public static Builder Builder() => new();

    /// <summary>Makes <paramref name="session"/> the one that the calling flow, and the tasks it starts from now on, find.</summary>
    public static void SetActiveSession(SparkSession session) => Flow.Value = new FlowSessions(session, Flow.Value?.Default);

    /// <summary>Lets the calling flow find its default session again.</summary>
    public static void ClearActiveSession() => Flow.Value = new FlowSessions(null, Flow.Value?.Default);

    /// <summary>The active session of the calling flow; null when it has none.</summary>
    public static SparkSession? GetActiveSession() => Flow.Value?.Active;

    /// <summary>Makes <paramref name="session"/> the one that the calling flow finds when it has no active one.</summary>
    public static void SetDefaultSession(SparkSession session) => Flow.Value = new FlowSessions(Flow.Value?.Active, session);

    /// <summary>Takes the default session away from the calling flow.</summary>
    public static void ClearDefaultSession() => Flow.Value = new FlowSessions(Flow.Value?.Active, null);

    /// <summary>The default session of the calling flow, which is the first it built; null when it has none.</summary>
    public static SparkSession? GetDefaultSession() => Flow.Value?.Default;

    /// <summary>The active session of the calling flow, else its default one.</summary>
    /// <exception cref="InvalidOperationException">The flow has neither.</exception>
    public static SparkSession Active() => Current ?? throw new InvalidOperationException(
        "This flow has no session. Build one, or make an existing one its own with SparkSession.SetActiveSession.");

    /// <summary>A session of its own settings, temporary views and current database on the same context.</summary>
    public SparkSession NewSession() => new(_jvm.Call<JvmObject>("newSession"), Scope.Context);

    /// <summary>The settings that can change while the session lives.</summary>
    public RuntimeConfig Conf() => new(_jvm.Call<JvmObject>("conf"));

    /// <summary>Spark's version, for instance 4.1.3.</summary>
    public string Version() => _jvm.Call<string>("version");

    /// <summary>
    /// Stops the context, and with it every session on it; a JVM that this program started is ended. Stopping twice does nothing.
    /// </summary>
    public void Stop()
    {
        if (Interlocked.Exchange(ref _stopped, 1) != 0)
        {
            return;
        }

        try
        {
            _jvm.Call("stop");
        }
        catch (GatewayException)
        {
            // The JVM is gone, or another session has stopped it: there is nothing left to stop.
        }

        Leave(this);
        AppDomain.CurrentDomain.ProcessExit -= StopWithProcess;
        Jvm.Dispose();
    }

    /// <summary>Does what <see cref="Stop"/> does.</summary>
    public void Dispose() => Stop();

    /// <summary>The session for calls that belong to none: this flow's, when it lives in the JVM that is called.</summary>
    internal static JvmSession? OfThisFlow(Jvm jvm) => Current is { } session && session.Jvm == jvm ? session.Scope : null;

    internal static void Enter(SparkSession session)
    {
        var first = Flow.Value?.Default is { IsStopped: false } known ? known : session;
        Flow.Value = new FlowSessions(session, first);
    }

    /// <summary>
    /// Stops the session with the process where the program does not: the JVM of spark-submit would otherwise see its driver vanish.
    /// </summary>
    internal void EndWithProcess() => AppDomain.CurrentDomain.ProcessExit += StopWithProcess;

    private void StopWithProcess(object? sender, EventArgs arguments) => Stop();

    private static void Leave(SparkSession session)
    {
        if (Flow.Value is { } known)
        {
            Flow.Value = new FlowSessions(
                known.Active == session ? null : known.Active,
                known.Default == session ? null : known.Default);
        }
    }
}
