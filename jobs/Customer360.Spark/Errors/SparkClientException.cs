namespace Customer360.Spark;

/// <summary>Anything this client reports. Catch it only at the entry point of a program.</summary>
public abstract class SparkClientException : Exception
{
    private protected SparkClientException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
