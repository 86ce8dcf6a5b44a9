using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Customer360.Jobs.Options;

namespace Customer360.Jobs.Verbs;

/// <summary>The parser's help, then examples, and for the whole program every setting with its place and default.</summary>
internal sealed class HelpWithExamples(HelpAction help, IReadOnlyList<Verb> verbs) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var verb = verbs.FirstOrDefault(verb => verb.Name == parseResult.CommandResult.Command.Name);
        output.WriteLine("Examples:");
        foreach (var example in verb?.Examples ?? ["run", "run --data my/files --lake my/lake", "sql \"select * from gold.customer360 limit 5\"", "doctor"])
        {
            output.WriteLine($"  {CommandLine.Program} {example}");
        }

        output.WriteLine();
        if (verb is null or RunVerb)
        {
            output.Write(SettingsListing.Text(SettingsCatalog.All));
        }

        return code;
    }
}
