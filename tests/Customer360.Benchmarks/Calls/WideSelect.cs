using System.Globalization;
using Customer360.Benchmarks.Measuring;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Benchmarks.Calls;

/// <summary>Building a plan of many expressions: the first time in a session, and once the JVM has compiled what that takes.</summary>
internal sealed class WideSelect : IBenchmark
{
    private const string Mark = "took ";
    private const int Repetitions = 60;
    private const int Settled = 10;

    public string Name => "wide-select";

    public string Summary => $"A select of 200 columns with five operations each, built and analyzed, not run; the first of {Repetitions}, and the middle one of the last {Settled}.";

    public IReadOnlyList<Comparison> Run(Workbench bench)
    {
        bench.CloseSession();
        bench.Say($"{Name}, PySpark");
        var peer = Peer(bench);
        bench.Say(Name);
        var ours = Ours(bench);
        return
        [
            new("select of 200 columns, the first", ours[0], peer[0]),
            new("select of 200 columns", Stopwatches.Median(ours.TakeLast(Settled)), Stopwatches.Median(peer.TakeLast(Settled)), Target: 0.1),
        ];
    }

    private static List<double> Ours(Workbench bench)
    {
        var narrow = bench.Session().Range(1);
        return Stopwatches.Each(Repetitions, () => narrow.Select(
            [.. Enumerable.Range(0, 200).Select(i => Upper(Trim((Col("id") + i).Cast("string"))).As($"c{i}"))]));
    }

    private static List<double> Peer(Workbench bench)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Peer", "wide_select.py");
        var run = bench.Peer.Run(script, confFolder: null, Repetitions.ToString(CultureInfo.InvariantCulture));
        return [.. run.Lines.Where(line => line.StartsWith(Mark, StringComparison.Ordinal)).Select(line => double.Parse(line[Mark.Length..], CultureInfo.InvariantCulture))];
    }
}
