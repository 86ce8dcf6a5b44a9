namespace Customer360.Spark.Sql.Streaming;

/// <summary>Which rows of a streaming result are written at each trigger.</summary>
public enum OutputMode
{
    /// <summary>Only rows that will never change again.</summary>
    Append,

    /// <summary>The whole result; aggregations only.</summary>
    Complete,

    /// <summary>Only rows that changed since the last trigger.</summary>
    Update,
}
