using System.Diagnostics;

namespace Customer360.Benchmarks.Measuring;

/// <summary>A program that ran to its end: what it printed, when, and how much memory it took.</summary>
internal sealed class ChildRun
{
    private static readonly TimeSpan Limit = TimeSpan.FromHours(2);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly List<(double Seconds, string Line)> _output = [];
    private readonly Queue<string> _lastErrors = new();

    private ChildRun()
    {
    }

    /// <summary>Seconds from start to end.</summary>
    public double Seconds { get; private set; }

    /// <summary>The most memory that it and what it started had at one time; 0 where the system does not tell.</summary>
    public long PeakBytes { get; private set; }

    /// <summary>Standard output.</summary>
    public IEnumerable<string> Lines => _output.Select(line => line.Line);

    /// <summary>Runs a program.</summary>
    /// <exception cref="BenchmarkException">It failed, or took longer than two hours.</exception>
    public static ChildRun Of(ProcessStartInfo program)
    {
        program.RedirectStandardOutput = program.RedirectStandardError = true;
        program.RedirectStandardInput = true;
        var run = new ChildRun();
        run.Execute(program);
        return run;
    }

    /// <summary>Seconds from start to the first line that begins like this.</summary>
    public double SecondsUntil(string beginning) =>
        _output.Where(line => line.Line.StartsWith(beginning, StringComparison.Ordinal)).Select(line => line.Seconds).First();

    private void Execute(ProcessStartInfo program)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(program) ?? throw new BenchmarkException($"'{program.FileName}' did not start.");
        process.OutputDataReceived += (_, line) => Add(line.Data, clock.Elapsed.TotalSeconds);
        process.ErrorDataReceived += (_, line) => AddError(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
        while (!process.WaitForExit(Interval))
        {
            PeakBytes = Math.Max(PeakBytes, ProcessTree.ResidentBytes(process.Id));
            if (clock.Elapsed > Limit)
            {
                process.Kill(entireProcessTree: true);
                throw new BenchmarkException($"'{program.FileName}' was ended after {Limit.TotalHours} hours.");
            }
        }

        Seconds = clock.Elapsed.TotalSeconds;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new BenchmarkException($"'{program.FileName} {program.ArgumentList.FirstOrDefault()}' ended with {process.ExitCode}:\n{string.Join('\n', _lastErrors)}");
        }
    }

    private void Add(string? line, double seconds)
    {
        if (line is not null)
        {
            _output.Add((seconds, line));
        }
    }

    private void AddError(string? line)
    {
        if (line is not null)
        {
            _lastErrors.Enqueue(line);
            if (_lastErrors.Count > 20)
            {
                _lastErrors.Dequeue();
            }
        }
    }
}
