using System.CommandLine;
using System.Globalization;
using Customer360.Jobs.Errors;
using Customer360.Jobs.Reporting;
using Customer360.Jobs.Running;
using Customer360.Jobs.Sampling;

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

    public override int Run(Invocation call)
    {
        SamplePlace.Require(call.Settings.Data.Root);
        Make(call, OptionsOf(call));
        return ExitCodes.Done;
    }

    /// <summary>Refuses a wish for a new sample where none is due.</summary>
    /// <exception cref="UsageException">None is, and the call says what a new one should be like.</exception>
    internal static void RequireHeedable(Invocation call)
    {
        var root = call.Settings.Data.Root;
        if (call.Value(CommonOptions.Transactions) is { } asked && !SamplePlace.IsDue(call.Settings) && SamplePlace.TransactionsOf(root) != asked)
        {
            throw new UsageException($"'--transactions {asked}' is for a sample that the run makes, and it makes none: '{root}' is what it reads. Leave it out, or make one with 'sample --transactions {asked} --data DIR'.");
        }
    }

    /// <summary>Makes the default sample where it is due.</summary>
    internal static void MakeWhereMissing(Invocation call)
    {
        if (SamplePlace.IsDue(call.Settings))
        {
            call.Error.WriteLine($"There is no data yet; making the sample in {call.Settings.Data.Root}.");
            Make(call, OptionsOf(call));
            call.Forget();
        }
    }

    private static SampleOptions OptionsOf(Invocation call) => new(call.Settings.Data.Root, call.Value(Scale) ?? 1, call.Value(Seed) ?? 360)
    {
        Transactions = call.Value(CommonOptions.Transactions) == "csv" ? TransactionsFormat.Csv : TransactionsFormat.H2,
        Web = WebFormat.Parquet,
    };

    private static void Make(Invocation call, SampleOptions options)
    {
        using var log = new JvmLog(call.Error) { ShowOnDispose = call.Value(CommonOptions.Verbose) };
        using var spark = SparkSessions.Open(call.Settings, log.Write);
        var result = SampleGenerator.Generate(options, new SparkSampleConverter(spark));
        call.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Sample of {result.People:#,0} people written to {options.Folder}; what was planted is in truth/faults.csv."));
    }
}
