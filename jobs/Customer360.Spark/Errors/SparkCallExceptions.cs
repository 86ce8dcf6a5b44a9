namespace Customer360.Spark;

/// <summary>A query does not fit the data it is about: an unknown table or column, types that do not go together.</summary>
public class AnalysisException : SparkCallException
{
    internal AnalysisException(JvmFailure failure)
        : base(failure)
    {
    }
}

/// <summary>A text is not the SQL it should be.</summary>
public sealed class ParseException : AnalysisException
{
    internal ParseException(JvmFailure failure)
        : base(failure)
    {
    }
}

/// <summary>A streaming query ended with an error.</summary>
public sealed class StreamingQueryException : SparkCallException
{
    internal StreamingQueryException(JvmFailure failure)
        : base(failure)
    {
    }
}

/// <summary>A running query met something it could not go on with: a value that does not fit its type, a failed task.</summary>
public sealed class QueryExecutionException : SparkCallException
{
    internal QueryExecutionException(JvmFailure failure)
        : base(failure)
    {
    }
}

/// <summary>Another writer changed the Delta table in the meantime; the write may be tried again.</summary>
public sealed class ConcurrentWriteException : SparkCallException
{
    internal ConcurrentWriteException(JvmFailure failure)
        : base(failure)
    {
    }
}

/// <summary>The jobs of a call were cancelled from elsewhere, by group, by tag or all of them.</summary>
public sealed class JobCancelledException : SparkCallException
{
    internal JobCancelledException(JvmFailure failure)
        : base(failure)
    {
    }
}
