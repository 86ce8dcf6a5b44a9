namespace Customer360.Spark;

/// <summary>A value does not fit the type it should take, on its way into Spark or out of it. The value itself is never part of the message.</summary>
public sealed class DataConversionException : SparkClientException
{
    internal DataConversionException(string message, string? column, string expected, string actual, long? row = null)
        : base(message)
    {
        Column = column;
        Expected = expected;
        Actual = actual;
        Row = row;
    }

    /// <summary>Name of the column, with the path to the value inside it; null where there is no column.</summary>
    public string? Column { get; }

    /// <summary>Zero-based place of the row among those given; null where it is not known.</summary>
    public long? Row { get; }

    /// <summary>The type that was asked for.</summary>
    public string Expected { get; }

    /// <summary>The type that was there, or "null".</summary>
    public string Actual { get; }
}
