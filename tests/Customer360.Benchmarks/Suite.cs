using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Customer360.Benchmarks.Measuring;
using Customer360.Jobs.Running;
using Customer360.Jobs.Sampling;

namespace Customer360.Benchmarks;

/// <summary>Raw files to gold: the tables that pyspark_baseline.py writes, made by both from the same sample into new lakes.</summary>
internal sealed class Suite : IBenchmark
{
    private const double Mebibyte = 1024 * 1024;
    private const decimal Large = 10;

    // PySpark's program writes no features, no compat and no GA4 tables.
    private static readonly string[] Compared =
    [
        "gold.transaction_stats", "gold.average_order_value", "gold.peak_times", "gold.agent_performance", "gold.customer_segments", "gold.customer360",
    ];

    /// <summary>Names of the tables that both sides write, for the command line.</summary>
    internal static string Tables { get; } = string.Join(',', Compared);

    public string Name => "suite";

    public string Summary => "Raw files to gold, the tables that pyspark_baseline.py writes, in new lakes: seconds, memory with the JVM, and rows.";

    public IReadOnlyList<Comparison> Run(Workbench bench) => bench.Apart(work => Compare(bench, work));

    private static Comparison[] Compare(Workbench bench, string work)
    {
        var (data, scale) = (Path.Combine(work, "data"), bench.Options.Scale);
        var profile = bench.Options.Profile ?? (scale >= Large ? "tuned" : "default");
        bench.Say($"sample of scale {scale}, seed {bench.Options.Seed}");
        SuiteSample.Write(data, scale, bench.Options.Seed);
        bench.Say("the suite");
        var ours = ChildRun.Of(OurProgram(data, Path.Combine(work, "ours"), "--to", Tables));
        bench.Say($"PySpark, {profile}");
        var peer = RunPeer(bench, data, work, profile);
        var (total, rows) = PeerResult(peer);
        return
        [
            new($"scale {scale}: seconds, PySpark {profile}", ours.Seconds, total, Target: profile == "default" ? 0.5 : 1),
            new($"scale {scale}: peak memory", ours.PeakBytes / Mebibyte, peer.PeakBytes / Mebibyte, "MiB"),
            .. SuiteRows.Compare(ours.Lines, rows, Compared),
        ];
    }

    /// <summary>A run of our program with the processors and the memory that PySpark gets.</summary>
    internal static ProcessStartInfo OurProgram(string data, string lake, params IEnumerable<string> arguments) => new("dotnet",
    [
        typeof(IJob).Assembly.Location, "run", "--data", data, "--lake", lake, "--as-of", AsOf, "--log", "json",
        "--Spark:Master=local[2]", "--Spark:DriverMemory=4g", .. arguments,
    ]);

    // An empty folder of settings: the provisioned Spark's are tuned already.
    private static ChildRun RunPeer(Workbench bench, string data, string work, string profile)
    {
        var conf = Directory.CreateDirectory(Path.Combine(work, "conf")).FullName;
        return bench.Peer.Run("pyspark_baseline.py", conf, "--data", data, "--lake", Path.Combine(work, "peer"), "--as-of", AsOf, "--profile", profile);
    }

    // Its own clock, which leaves out the counting that follows the last table.
    private static (double Seconds, IReadOnlyDictionary<string, long> Rows) PeerResult(ChildRun peer)
    {
        using var facts = JsonDocument.Parse(peer.Lines.Last(line => line.StartsWith('{')));
        var rows = facts.RootElement.GetProperty("rows").EnumerateObject().ToDictionary(table => table.Name, table => table.Value.GetInt64());
        return (facts.RootElement.GetProperty("total_s").GetDouble(), rows);
    }

    private static string AsOf => SampleClock.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
