using System.CommandLine;
using System.Diagnostics;
using Customer360.Jobs.Errors;
using Customer360.Jobs.Options;
using Customer360.Jobs.Running;

namespace Customer360.Jobs.Verbs;

/// <summary>Prints or runs the spark-submit line of a run.</summary>
internal sealed class SubmitVerb : Verb
{
    private static readonly HashSet<string> SettingsOfSessions = new(StringComparer.OrdinalIgnoreCase)
    {
        $"Spark:{nameof(SparkOptions.Profile)}", $"Spark:{nameof(SparkOptions.ShufflePartitions)}",
    };

    private readonly Option<string?> _target = CommonOptions.Word(
        "--target", "Where to run.", SubmitLine.Local, SubmitLine.Standalone, SubmitLine.YarnClient, SubmitLine.YarnCluster, SubmitLine.Kubernetes);

    private readonly Option<string?> _master = CommonOptions.Text("--master", "URL", "Master URL, for standalone and k8s.");
    private readonly Option<string?> _image = CommonOptions.Text("--image", "NAME", "Container image with Spark, the .NET runtime and this program, for k8s.");
    private readonly Option<string?> _program = CommonOptions.Text("--program", "FILE", "The program's file on the driver's machine; for yarn-cluster the zip to ship.");
    private readonly Option<bool> _delta = CommonOptions.Flag("--delta-installed", "The Spark of the workers, or in the image, has Delta among its jars; else standalone and k8s fetch it.");
    private readonly Option<bool> _execute = CommonOptions.Flag("--execute", "Run the line instead of printing it.");
    private readonly Argument<string[]> _words = new("WORDS") { Description = "What to submit, after --; default: run.", Arity = ArgumentArity.ZeroOrMore };

    public override string Name => "submit";

    public override string Summary => "Prints the exact spark-submit line for a run or a job on this machine or a cluster, or runs it.";

    public override IReadOnlyList<string> Examples =>
    [
        "submit",
        "submit --target yarn-cluster --program customer360.zip --data hdfs://cluster/files --lake hdfs://cluster/lake -- run --full",
        "submit --target standalone --master spark://host:7077 --lake hdfs://cluster/lake --execute -- gold-build-customer360 --as-of 2024-06-30",
    ];

    public override IReadOnlyList<Argument> Arguments => [_words];

    public override IReadOnlyList<Option> Options =>
        [_target, _master, _image, _program, _delta, _execute, CommonOptions.Data, CommonOptions.Lake, CommonOptions.AsOf];

    public override int Run(Invocation call)
    {
        var home = SparkInstallation.Find(call.Settings.Spark.Home);
        var executable = home is null ? "spark-submit" : Path.Combine(home.Folder, "bin", "spark-submit");
        var line = Line(call, home?.HasDelta ?? false);
        var text = line.Text(executable);
        var advice = new SubmitAdvice(line, call.Settings);
        advice.RequireLake();
        foreach (var warning in advice.Warnings())
        {
            call.Error.WriteLine(warning);
        }

        if (!call.Value(_execute))
        {
            call.Out.WriteLine(text);
            return ExitCodes.Done;
        }

        return Execute(executable, line, call);
    }

    private SubmitLine Line(Invocation call, bool hasDelta)
    {
        var line = new SubmitLine(call.Value(_target) ?? SubmitLine.Local, call.Settings)
        {
            Master = call.Value(_master),
            Image = call.Value(_image),
            Program = call.Value(_program),
            OwnFile = typeof(SubmitVerb).Assembly.Location,
            HasDelta = hasDelta,
            HasDeltaThere = call.Value(_delta),
        };
        return line with { Arguments = [.. call.Value(_words) is { Length: > 0 } words ? words : ["run"], .. Passed(line.HasDriverElsewhere ? Elsewhere(call) : call.Overrides)] };
    }

    // A driver on another machine has neither the environment of this one nor its working folder.
    private static Dictionary<string, string?> Elsewhere(Invocation call)
    {
        var all = SettingsReader.OfEnvironment();
        foreach (var (key, value) in call.Overrides)
        {
            all[key] = value;
        }

        (all["Data:Root"], all["Lake:Root"]) = (call.Settings.Data.Root, call.Settings.Lake.Root);
        return all;
    }

    // Spark's own settings are in the line already, but for those by which the program sets up its session.
    private static IEnumerable<string> Passed(IReadOnlyDictionary<string, string?> set) => set
        .Where(setting => !setting.Key.StartsWith("Spark:", StringComparison.OrdinalIgnoreCase) || SettingsOfSessions.Contains(setting.Key))
        .OrderBy(setting => setting.Key, StringComparer.Ordinal)
        .Select(setting => $"--{setting.Key}={setting.Value}");

    private static int Execute(string executable, SubmitLine line, Invocation call)
    {
        var start = new ProcessStartInfo(executable, line.Words().SelectMany(group => group)) { UseShellExecute = false };
        try
        {
            using var process = Process.Start(start)!;
            // spark-submit hears the terminal's Ctrl-C itself; killing is for those who only signal this process.
            using var stop = call.Cancel.Register(() => process.Kill(entireProcessTree: true));
            process.WaitForExit();
            call.Cancel.ThrowIfCancellationRequested();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            throw new ConfigurationException($"'{executable}' cannot be started: {error.Message}. Set SPARK_HOME or Spark:Home to a Spark installation.", error);
        }
    }
}
