using Customer360.Spark.Interop;

namespace Customer360.Spark.Sql;

/// <summary>The way to Spark's tables and queries. A session has its own settings, temporary views and current database.</summary>
public sealed partial class SparkSession : IJvmHandle
{
    // The only static of the client: sessions live side by side, and each flow of a program knows its own.
    private static readonly AsyncLocal<FlowSessions?> Flow = new();

    private readonly JvmObject _jvm;

    internal SparkSession(JvmObject jvm)
    {
        _jvm = jvm;
        Scope = new JvmSession(jvm, new JvmContext(jvm.Call<JvmObject>("sparkContext")));
    }

    JvmObject IJvmHandle.Reference => _jvm;

    internal Jvm Jvm => _jvm.Jvm;

    internal JvmSession Scope { get; }

    /// <summary>The session for calls that belong to none: this flow's, when it lives in the JVM that is called.</summary>
    internal static JvmSession? OfThisFlow(Jvm jvm)
    {
        var session = Flow.Value?.Active ?? Flow.Value?.Default;
        return session?.Jvm == jvm ? session.Scope : null;
    }
}
