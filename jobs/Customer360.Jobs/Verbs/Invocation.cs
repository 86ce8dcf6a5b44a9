using System.CommandLine;
using System.CommandLine.Parsing;
using Customer360.Jobs.Options;
using Customer360.Jobs.Running;

namespace Customer360.Jobs.Verbs;

/// <summary>One call of a verb: what was typed, and where the answer goes.</summary>
internal sealed class Invocation(ParseResult parsed, IReadOnlyDictionary<string, string?> settings, Terminal terminal, IReadOnlyList<IJob> jobs)
{
    private AppSettings? _settings;

    /// <summary>Where results go; pipes read it.</summary>
    public TextWriter Out => terminal.Out;

    /// <summary>Where warnings and progress of other verbs than run go.</summary>
    public TextWriter Error => terminal.Error;

    /// <summary>Set by Ctrl-C and SIGTERM.</summary>
    public CancellationToken Cancel => terminal.Cancel;

    /// <summary>Whether a person watches.</summary>
    public bool IsInteractive => terminal.IsInteractive;

    /// <summary>All jobs.</summary>
    public IReadOnlyList<IJob> Jobs => jobs;

    /// <summary>The graph of all jobs.</summary>
    public JobGraph Graph => JobGraph.Of(jobs);

    /// <summary>What the command line sets, by key: short options and <c>--Section:Key=value</c>.</summary>
    public IReadOnlyDictionary<string, string?> Overrides { get; } = Merged(parsed, settings);

    /// <summary>Settings of all places, read when first asked for.</summary>
    public AppSettings Settings => _settings ??= SettingsReader.Read(Value(CommonOptions.Conf), Overrides);

    /// <summary>Has the settings read again, after a sample has brought its own.</summary>
    public void Forget() => _settings = null;

    /// <summary>The part of the graph that was asked for.</summary>
    public JobGraph Selected => Selection.Of(Graph);

    /// <summary>The choice of jobs as typed.</summary>
    public JobSelection Selection => new(Names(CommonOptions.From), Names(CommonOptions.To), Names(CommonOptions.Only));

    /// <summary>The value of an option; null or false when it was not given.</summary>
    public T? Value<T>(Option<T> option) => parsed.GetResult(option) is { Implicit: false } ? parsed.GetValue(option) : default;

    /// <summary>The value of an argument; null when it was not given.</summary>
    public T? Value<T>(Argument<T> argument) => parsed.GetValue(argument);

    /// <summary>The names in a list parted by commas.</summary>
    public IReadOnlyList<string> Names(Option<string?> option) =>
        Value(option)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static Dictionary<string, string?> Merged(ParseResult parsed, IReadOnlyDictionary<string, string?> settings)
    {
        var merged = new Dictionary<string, string?>(settings, StringComparer.OrdinalIgnoreCase);
        foreach (var (option, key) in CommonOptions.Settings)
        {
            if (parsed.GetResult(option) is OptionResult { Implicit: false })
            {
                merged[key] = option is Option<bool> flag ? (parsed.GetValue(flag) ? "true" : "false") : parsed.GetValue((Option<string?>)option);
            }
        }

        return merged;
    }
}

/// <summary>The outside world of one process.</summary>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="IsInteractive">Whether standard output is a terminal.</param>
/// <param name="Cancel">Set by Ctrl-C and SIGTERM.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, bool IsInteractive, CancellationToken Cancel);
