namespace Customer360.Spark;

/// <summary>What is known of one Java exception, fit to be shown.</summary>
internal sealed record JvmFailure(
    string Message,
    string JavaClass,
    string? Condition,
    string? SqlState,
    IReadOnlyDictionary<string, string> Parameters,
    string StackTrace);
