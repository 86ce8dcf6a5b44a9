using Customer360.Benchmarks.Measuring;

namespace Customer360.Benchmarks;

/// <summary>What the checks of grain and sums take of a run: the jobs that join, with them and without, by the whole run.</summary>
internal sealed class GrainChecks : IBenchmark
{
    private const int Rounds = 2;
    private const double WantedShare = 0.15;

    public string Name => "grain-checks";

    public string Summary => "The jobs that join, recomputed with the checks of grain and sums and without: the seconds between, by those of the whole run.";

    public IReadOnlyList<Comparison> Run(Workbench bench) => bench.Apart(work => Compare(bench, Path.Combine(work, "data"), Path.Combine(work, "lake")));

    private static Comparison[] Compare(Workbench bench, string data, string lake)
    {
        var scale = bench.Options.Scale;
        bench.Say($"sample of scale {scale}, seed {bench.Options.Seed}");
        SuiteSample.Write(data, scale, bench.Options.Seed);
        bench.Say("the suite");
        var whole = ChildRun.Of(Suite.OurProgram(data, lake, "--to", Suite.Tables)).Seconds;
        var (with, without) = (0.0, 0.0);
        for (var round = 1; round <= Rounds; round++)
        {
            bench.Say($"the jobs that join, without checks and with them, {round} of {Rounds}");
            without += Joins(data, lake, "false") / Rounds;
            with += Joins(data, lake, "true") / Rounds;
        }

        return [new($"scale {scale}: seconds of the checks, by those of the whole run", with - without, whole, Target: WantedShare)];
    }

    private static double Joins(string data, string lake, string checks) =>
        ChildRun.Of(Suite.OurProgram(data, lake, "--full", "--only", $"silver.customer_keys,{Suite.Tables}", "--Quality:CheckGrain", checks)).Seconds;
}
