namespace Customer360.Spark.Interop;

/// <summary>A Java exception as the JVM tells it, before anything is left out.</summary>
internal sealed record JvmErrorFacts(
    string What,
    string JavaClass,
    string? Condition,
    string? SqlState,
    IReadOnlyDictionary<string, string> Parameters,
    string? Template,
    string? Message,
    string StackTrace,
    bool AtRunTime);
