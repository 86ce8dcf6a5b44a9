namespace Customer360.Spark.Interop;

/// <summary>A session of the JVM. Results of a call on something that belongs to a session belong to it too.</summary>
internal sealed class JvmSession
{
    internal JvmSession(JvmObject reference, JvmContext context)
    {
        Reference = reference;
        Context = context;
        reference.Session = this;
        context.Reference.Session ??= this;
    }

    internal JvmObject Reference { get; }

    internal JvmContext Context { get; }
}
