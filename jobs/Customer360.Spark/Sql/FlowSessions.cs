namespace Customer360.Spark.Sql;

/// <summary>The sessions that the static look-ups of a flow find.</summary>
internal sealed record FlowSessions(SparkSession? Active, SparkSession? Default);
