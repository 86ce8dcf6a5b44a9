namespace Customer360.Spark.Interop;

/// <summary>A JVM that this process started.</summary>
internal sealed class JvmProcess : IDisposable
{
    private string? _end;

    internal string? DescribeEnd() => _end;

    public void Dispose() => _end = "The JVM was ended.";
}
