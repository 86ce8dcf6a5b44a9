namespace Customer360.Spark.Sql;

/// <summary>What a write does where there is data already.</summary>
public enum SaveMode
{
    /// <summary>Adds the rows.</summary>
    Append,

    /// <summary>Replaces what is there.</summary>
    Overwrite,

    /// <summary>Refuses to write; the mode when none is set.</summary>
    ErrorIfExists,

    /// <summary>Leaves what is there and writes nothing.</summary>
    Ignore,
}
