using System.Diagnostics;
using Customer360.Benchmarks.Measuring;

namespace Customer360.Benchmarks;

/// <summary>From the start of a process to its first count; ours with the class-data archive, PySpark without.</summary>
internal sealed class SessionStart : IBenchmark
{
    /// <summary>The word that makes this program the one that is measured.</summary>
    public const string Probe = "probe";

    private const string Mark = "counted";
    private const int Repetitions = 3;

    public string Name => "session-start";

    public string Summary => "Process start to the first count, ours with the class-data archive, PySpark without.";

    public IReadOnlyList<Comparison> Run(Workbench bench)
    {
        bench.CloseSession();
        var (ours, peer) = (new List<double>(), new List<double>());
        var script = Path.Combine(AppContext.BaseDirectory, "Peer", "session_start.py");
        for (var i = 1; i <= Repetitions; i++)
        {
            bench.Say($"session start, {i} of {Repetitions}");
            var self = new ProcessStartInfo("dotnet", [typeof(SessionStart).Assembly.Location, Probe]);
            ours.Add(ChildRun.Of(self).SecondsUntil(Mark));
            peer.Add(bench.Peer.Run(script, confFolder: null).SecondsUntil(Mark));
        }

        return [new("process start to first count", Stopwatches.Median(ours), Stopwatches.Median(peer), Target: 0.6)];
    }

    /// <summary>What is measured: a program that starts a session and counts.</summary>
    internal static void Count(TextWriter output)
    {
        using var spark = Workbench.NewSession();
        output.WriteLine($"{Mark} {spark.Range(1000).Count()}");
        output.Flush();
    }
}
