namespace Customer360.Spark.Interop;

/// <summary>Passes the JVM's output on, line by line, and keeps the last lines for the error that may follow.</summary>
internal sealed class OutputTail(Action<string> sink)
{
    private const int MostLines = 40;

    private readonly Queue<string> _lines = new();
    private readonly Lock _gate = new();

    internal IReadOnlyList<string> Lines
    {
        get
        {
            lock (_gate)
            {
                return [.. _lines];
            }
        }
    }

    internal void Add(string? line)
    {
        if (line is null)
        {
            return;
        }

        // One at a time, so that lines of the two streams do not run into each other in the sink either.
        lock (_gate)
        {
            if (_lines.Count == MostLines)
            {
                _lines.Dequeue();
            }

            _lines.Enqueue(line);
            sink(line);
        }
    }
}
