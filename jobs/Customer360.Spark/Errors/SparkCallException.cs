namespace Customer360.Spark;

/// <summary>
/// Spark, or Java under it, refused a call. Everything is copied from the JVM when the error is made, so it can be read after the JVM is gone.
/// </summary>
/// <remarks>
/// Values of rows stay out of <see cref="Exception.Message"/>, <see cref="Parameters"/> and <see cref="JvmStackTrace"/>: where an error
/// condition carries one, its parameter's name stands instead, as <c>&lt;expression&gt;</c>. They are let in by the builder's setting
/// <c>spark.customer360.errors.includeValues</c>, for sessions that hold no personal data.
/// </remarks>
public class SparkCallException : SparkClientException
{
    internal SparkCallException(JvmFailure failure)
        : base(failure.Message)
    {
        JavaClass = failure.JavaClass;
        Condition = failure.Condition;
        SqlState = failure.SqlState;
        Parameters = failure.Parameters;
        JvmStackTrace = failure.StackTrace;
    }

    /// <summary>Class of the Java exception, for instance org.apache.spark.sql.AnalysisException.</summary>
    public string JavaClass { get; }

    /// <summary>Spark's error condition, for instance TABLE_OR_VIEW_NOT_FOUND; null for errors without one.</summary>
    public string? Condition { get; }

    /// <summary>The SQL state that goes with the condition, five characters; null for errors without one.</summary>
    public string? SqlState { get; }

    /// <summary>What the condition is about, by the names in Spark's catalogue of conditions; empty for errors without one.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; }

    /// <summary>The Java stack trace with all causes, several lines; for a log at debug level, never part of the message.</summary>
    public string JvmStackTrace { get; }
}
