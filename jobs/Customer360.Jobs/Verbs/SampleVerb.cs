using System.CommandLine;

namespace Customer360.Jobs.Verbs;

/// <summary>Writes sample data.</summary>
internal sealed class SampleVerb : Verb
{
    /// <summary>Thousands of clients; 1 when not given.</summary>
    public static readonly Option<decimal?> Scale = new("--scale") { HelpName = "N", Description = "Thousands of clients and of customers; fractions are allowed. Default: 1." };

    /// <summary>Chooses one of the possible samples; 360 when not given.</summary>
    public static readonly Option<ulong?> Seed = new("--seed") { HelpName = "S", Description = "Same seed, same sample, to the byte. Default: 360." };

    public override string Name => "sample";

    public override string Summary => "Writes sample data for all sources, with planted faults and the truth to compare with, into the data folder.";

    public override IReadOnlyList<string> Examples => ["sample", "sample --scale 10 --seed 7 --data big", "sample --transactions csv"];

    public override IReadOnlyList<Option> Options => [CommonOptions.Data, Scale, Seed, CommonOptions.Transactions];

    public override int Run(Invocation call) => throw new NotImplementedException();
}
