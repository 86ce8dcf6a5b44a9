using System.CommandLine;
using Customer360.Jobs.Errors;
using Customer360.Jobs.Options;

namespace Customer360.Jobs.Verbs;

/// <summary>Lists settings.</summary>
internal sealed class SettingsVerb : Verb
{
    private readonly Argument<string?> _word = new("WORD") { Description = "Only settings whose name holds this.", Arity = ArgumentArity.ZeroOrOne };

    public override string Name => "settings";

    public override string Summary => "Lists every setting with its default and meaning, and the places that can set it.";

    public override IReadOnlyList<string> Examples => ["settings", "settings Jdbc"];

    public override IReadOnlyList<Argument> Arguments => [_word];

    public override int Run(Invocation call)
    {
        var word = call.Value(_word) ?? "";
        call.Out.Write(SettingsListing.Text(SettingsCatalog.All.Where(setting => setting.Key.Contains(word, StringComparison.OrdinalIgnoreCase))));
        return ExitCodes.Done;
    }
}
