namespace Customer360.Spark;

/// <summary>The JVM side could not be started, reached or understood; nothing is known about what it did with the last call.</summary>
public sealed class GatewayException : SparkClientException
{
    internal GatewayException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
