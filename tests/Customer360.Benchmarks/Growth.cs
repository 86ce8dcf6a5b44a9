using Customer360.Benchmarks.Measuring;

namespace Customer360.Benchmarks;

/// <summary>Whether cost grows with the data and no faster: a run on ten times the data, by ten times a run.</summary>
internal sealed class Growth : IBenchmark
{
    private const int Factor = 10;

    public string Name => "growth";

    public string Summary => "Raw files to gold at the scale and at a tenth of it: seconds, by ten times those of the tenth.";

    public IReadOnlyList<Comparison> Run(Workbench bench)
    {
        var scale = bench.Options.Scale;
        var tenth = bench.Apart(work => Seconds(bench, work, scale / Factor));
        var whole = bench.Apart(work => Seconds(bench, work, scale));
        return [new($"scale {scale}: seconds, by {Factor} times those at scale {scale / Factor}", whole, Factor * tenth, Target: 1)];
    }

    private static double Seconds(Workbench bench, string work, decimal scale)
    {
        var data = Path.Combine(work, "data");
        bench.Say($"sample of scale {scale}, seed {bench.Options.Seed}");
        SuiteSample.Write(data, scale, bench.Options.Seed);
        bench.Say("the suite");
        return ChildRun.Of(Suite.OurProgram(data, Path.Combine(work, "lake"), "--to", Suite.Tables)).Seconds;
    }
}
