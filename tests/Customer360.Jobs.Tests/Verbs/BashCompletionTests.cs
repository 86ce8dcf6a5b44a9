using System.Diagnostics;
using Customer360.Jobs.Verbs;

namespace Customer360.Jobs.Tests.Verbs;

[Platform(Exclude = "Win", Reason = "Windows has no bash of its own.")]
public sealed class BashCompletionTests
{
    [TestCase("Customer360.Jobs job gold-build-customer3", "gold-build-customer360")]
    [TestCase("c360 show gold.customer3", "gold.customer360")]
    public void Bash_completes_the_programs_words_under_both_its_names(string line, string expected)
    {
        var words = line.Split(' ');
        var script = $$"""
            {{words[0]}}() { dotnet '{{typeof(CompletionVerb).Assembly.Location}}' "$@"; }
            {{Console360.Run("completion", "bash").Out}}
            COMP_LINE='{{line}}' COMP_POINT={{line.Length}} COMP_CWORD={{words.Length - 1}} COMP_WORDS=({{line}})
            "$(complete -p {{words[0]}} | sed 's/.*-F \([^ ]*\).*/\1/')"
            printf '%s\n' "${COMPREPLY[@]}"
            """;

        using var bash = Process.Start(new ProcessStartInfo("bash", ["--norc", "-c", script]) { RedirectStandardOutput = true })!;
        var said = bash.StandardOutput.ReadToEnd();

        Assert.That(said.Split('\n', StringSplitOptions.RemoveEmptyEntries), Is.EqualTo(new[] { expected }));
    }
}
