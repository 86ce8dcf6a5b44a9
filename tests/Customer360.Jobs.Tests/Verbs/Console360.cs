using Customer360.Jobs.Running;
using Customer360.Jobs.Tests.Running;
using Customer360.Jobs.Verbs;

namespace Customer360.Jobs.Tests.Verbs;

/// <summary>The program with three stand-in jobs, its output kept.</summary>
internal sealed record Console360(int Code, string Out, string Error)
{
    private static readonly IReadOnlyList<IJob> Jobs =
    [
        StandInJob.Of("bronze-ingest-customers: -> bronze.customers"),
        StandInJob.Of("silver-conform-customers: bronze.customers -> silver.customers"),
        StandInJob.Of("gold-build-customer360: silver.customers -> gold.customer360"),
    ];

    public static Console360 Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = new CommandLine(VerbCatalog.Of(Jobs), Jobs).Run(args, new Terminal(output, error, false, CancellationToken.None));
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>Parses a line as the program does.</summary>
    public static System.CommandLine.ParseResult ParsedBy(string[] args) =>
        new CommandLine(VerbCatalog.Of(Jobs), Jobs).Parse(args, new Terminal(TextWriter.Null, TextWriter.Null, false, CancellationToken.None));

    /// <summary>Parses a line and gives the call to a verb that stands in for the one named.</summary>
    public static Invocation Parse(params string[] args)
    {
        var probe = new ProbeVerb();
        using var output = new StringWriter();
        new CommandLine([probe], Jobs).Run([ProbeVerb.Word, .. args], new Terminal(output, output, false, CancellationToken.None));
        return probe.Call ?? throw new AssertionException(output.ToString());
    }

    private sealed class ProbeVerb : Verb
    {
        public const string Word = "probe";

        public Invocation? Call { get; private set; }

        public override string Name => Word;

        public override string Summary => "Keeps its call.";

        public override IReadOnlyList<string> Examples => [];

        public override IReadOnlyList<System.CommandLine.Option> Options => [.. CommonOptions.Settings.Keys, .. CommonOptions.Selection, CommonOptions.Limit];

        public override int Run(Invocation call)
        {
            Call = call;
            return 0;
        }
    }
}
