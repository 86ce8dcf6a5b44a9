using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Customer360.Jobs.Sampling;
using Customer360.Spark;

namespace Customer360.Benchmarks;

/// <summary>Arguments to benchmarks to exit code: 0 measured, 1 something failed or a target was missed with --strict, 2 usage or nothing to compare with.</summary>
internal sealed class CommandLine(TextWriter output, TextWriter error)
{
    private const int Done = 0;
    private const int Failed = 1;
    private const int Misused = 2;

    private static readonly Option<string> Filter = new("--filter") { HelpName = "NAME", Description = "Only benchmarks whose name holds this.", DefaultValueFactory = _ => "" };
    private static readonly Option<decimal> Scale = new("--scale") { HelpName = "N", Description = "Thousands of clients in the sample that the suite runs on.", DefaultValueFactory = _ => 1 };
    private static readonly Option<ulong> Seed = new("--seed") { HelpName = "S", Description = "Chooses one of the possible samples.", DefaultValueFactory = _ => 360 };
    private static readonly Option<string?> Profile = new("--profile") { HelpName = "WORD", Description = "Settings of PySpark against the suite: default or tuned. Not given: tuned from scale 10." };
    private static readonly Option<bool> Strict = new("--strict") { Description = "End with 1 when a target is missed." };

    /// <summary>Runs what the arguments ask for.</summary>
    public int Run(string[] args)
    {
        try
        {
            return args is [SessionStart.Probe] ? Probe() : Dispatch(args);
        }
        catch (MissingPeerException missing)
        {
            return Say(missing.Message, Misused);
        }
        catch (Exception failure) when (failure is BenchmarkException or SparkClientException or IOException or UnauthorizedAccessException)
        {
            return Say(failure.Message, Failed);
        }
    }

    private int Probe()
    {
        SessionStart.Count(output);
        return Done;
    }

    private int Dispatch(string[] args)
    {
        Profile.AcceptOnlyFromAmong("default", "tuned");
        var root = new RootCommand("Measures the client and the suite against PySpark on the same jars, in the same run.") { Filter, Scale, Seed, Profile, Strict };
        root.SetAction(Measure);
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new Help((HelpAction)help.Action!);
        var parsed = root.Parse(args);
        return parsed.Action is ParseErrorAction
            ? Say($"{parsed.Errors[0].Message} --help lists what there is.", Misused)
            : parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
    }

    private int Measure(ParseResult parsed)
    {
        var options = new BenchmarkOptions
        {
            Filter = parsed.GetValue(Filter)!,
            Scale = parsed.GetValue(Scale),
            Seed = parsed.GetValue(Seed),
            Profile = parsed.GetValue(Profile),
            Strict = parsed.GetValue(Strict),
        };
        if (options.Scale is <= 0 or > SampleOptions.LargestScale)
        {
            return Say($"--scale is {options.Scale}, expected more than 0 and at most {SampleOptions.LargestScale}.", Misused);
        }

        var chosen = BenchmarkCatalog.Named(options.Filter);
        if (chosen.Count == 0)
        {
            return Say($"No benchmark's name holds '{options.Filter}'. There are: {string.Join(", ", BenchmarkCatalog.All.Select(one => one.Name))}.", Misused);
        }

        return new Runner(output, error).Run(chosen, options) || !options.Strict ? Done : Failed;
    }

    private int Say(string message, int code)
    {
        error.WriteLine(message);
        return code;
    }

    private sealed class Help(HelpAction help) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var code = help.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Benchmarks:");
            foreach (var benchmark in BenchmarkCatalog.All)
            {
                output.WriteLine($"  {benchmark.Name,-14} {benchmark.Summary}");
            }

            output.WriteLine("\nExample:\n  build/cake Benchmark --filter streamed-rows");
            return code;
        }
    }
}
