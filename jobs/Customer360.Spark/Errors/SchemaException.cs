namespace Customer360.Spark;

/// <summary>A text or a declaration is not the schema or data type it should be.</summary>
public sealed class SchemaException : SparkClientException
{
    internal SchemaException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
