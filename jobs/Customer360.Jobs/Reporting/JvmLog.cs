namespace Customer360.Jobs.Reporting;

/// <summary>What Spark's JVM prints, kept for the case that something fails: its last lines only, in memory.</summary>
internal sealed class JvmLog(TextWriter error) : IDisposable
{
    private const int Kept = 200;

    private readonly Queue<string> _lines = new();

    /// <summary>Whether the lines are wanted.</summary>
    internal bool ShowOnDispose { get; set; }

    /// <summary>Takes a line.</summary>
    internal void Write(string line)
    {
        lock (_lines)
        {
            _lines.Enqueue(line);
            while (_lines.Count > Kept)
            {
                _lines.Dequeue();
            }
        }
    }

    /// <summary>Prints the lines when they are wanted.</summary>
    public void Dispose()
    {
        if (ShowOnDispose)
        {
            lock (_lines)
            {
                foreach (var line in _lines)
                {
                    error.WriteLine(line);
                }
            }
        }
    }
}
