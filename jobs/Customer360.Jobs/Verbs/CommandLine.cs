using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Customer360.Jobs.Errors;
using Customer360.Jobs.Running;
using Customer360.Spark;

namespace Customer360.Jobs.Verbs;

/// <summary>Arguments to verb to exit code; known errors become one line on standard error.</summary>
internal sealed class CommandLine(IReadOnlyList<Verb> verbs, IReadOnlyList<IJob> jobs)
{
    public const string Program = "Customer360.Jobs";

    /// <summary>Runs what the arguments ask for.</summary>
    public int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        try
        {
            return Dispatch(args, terminal);
        }
        catch (Exception error) when (error is OperationCanceledException or SparkClientException && terminal.Cancel.IsCancellationRequested)
        {
            // Spark reports work that was cancelled under it as an error of its own.
            terminal.Error.WriteLine("Stopped. The next run goes on from here.");
            return ExitCodes.Interrupted;
        }
        catch (Exception error) when (error is UsageException or ConfigurationException)
        {
            return Report(error, ExitCodes.Misused, args, terminal);
        }
        catch (Exception error) when (error is SparkClientException or DataException or IOException or UnauthorizedAccessException)
        {
            return Report(error, ExitCodes.JobFailed, args, terminal);
        }
        catch (Exception error)
        {
            return Report(error, ExitCodes.JobFailed, args, terminal, Defect.MessageOf(error));
        }
    }

    /// <summary>What the arguments ask for, not yet done.</summary>
    /// <exception cref="UsageException">They ask for what there is not.</exception>
    internal ParseResult Parse(IReadOnlyList<string> args, Terminal terminal)
    {
        var split = SettingArguments.Of(args);
        var parsed = Root(split.Settings, terminal).Parse(WithJobVerb(split.Words));
        return parsed.Action is ParseErrorAction ? throw Refusal(parsed) : parsed;
    }

    private int Dispatch(IReadOnlyList<string> args, Terminal terminal)
    {
        var parsed = Parse(args, terminal);
        var code = parsed.Invoke(new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
        return parsed.Tokens.Count == 0 ? ExitCodes.Misused : code;
    }

    private RootCommand Root(IReadOnlyDictionary<string, string?> settings, Terminal terminal)
    {
        var root = new RootCommand("Raw bank, retail and web files to one correct row per person, on Spark and Delta.");
        foreach (var verb in verbs)
        {
            var command = verb.ToCommand();
            command.SetAction(parsed => verb.Run(new Invocation(parsed, settings, terminal, jobs)));
            root.Add(command);
        }

        var help = root.Options.OfType<HelpOption>().Single();
        var action = new HelpWithExamples((HelpAction)help.Action!, verbs);
        help.Action = action;
        root.SetAction(action.Invoke);
        return root;
    }

    // A job's name is a verb too, so that spark-submit lines stay short.
    private IReadOnlyList<string> WithJobVerb(IReadOnlyList<string> words)
    {
        if (words is not [var first, ..] || first.StartsWith('-') || first.StartsWith('[') || verbs.Any(verb => verb.Name == first))
        {
            return words;
        }

        if (jobs.Any(job => job.Name.Equals(first, StringComparison.OrdinalIgnoreCase)))
        {
            return [JobVerb.Word, .. words];
        }

        var near = NearMatch.All(first, verbs.Select(verb => verb.Name).Concat(jobs.Select(job => job.Name)));
        var advice = near.Count > 0
            ? $"Did you mean {string.Join(" or ", near.Select(word => $"'{word}'"))}?"
            : $"There are: {string.Join(", ", verbs.Select(verb => verb.Name))}, and the jobs of 'list'.";
        throw new UsageException($"There is no verb or job '{first}'. {advice}");
    }

    private static UsageException Refusal(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens is [var unknown, ..])
        {
            var near = NearMatch.Of(unknown, command.Options.Select(option => option.Name));
            var advice = near is null ? $"'{command.Name} --help' lists what there is." : $"Did you mean '{near}'?";
            return new UsageException($"'{command.Name}' does not know '{unknown}'. {advice}");
        }

        return new UsageException($"'{command.Name}' was not understood: {parsed.Errors[0].Message} See '{command.Name} --help'.");
    }

    private static int Report(Exception error, int code, IReadOnlyList<string> args, Terminal terminal, string? defect = null)
    {
        var verbose = args.Contains(CommonOptions.Verbose.Name);
        terminal.Error.WriteLine((defect, verbose) switch
        {
            (null, false) => error.Message.ReplaceLineEndings(" "),
            (null, true) => error.ToString(),
            (_, false) => defect,
            (_, true) => $"{defect}\n{error}",
        });
        return code;
    }
}
