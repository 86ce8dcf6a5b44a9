using System.CommandLine;
using Customer360.Jobs.Errors;

namespace Customer360.Jobs.Verbs;

/// <summary>Prints a script that teaches a shell to complete this program's words.</summary>
internal sealed class CompletionVerb : Verb
{
    private readonly Argument<string> _shell = new("SHELL") { Description = "bash, zsh, fish or powershell." };

    public CompletionVerb() => _shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "powershell");

    public override string Name => "completion";

    public override string Summary => "Prints a script that makes a shell complete verbs, options, jobs and tables of this program, also under the name c360.";

    public override IReadOnlyList<string> Examples =>
        ["completion bash >> ~/.bashrc", "completion zsh >> ~/.zshrc", "completion fish > ~/.config/fish/completions/Customer360.Jobs.fish"];

    public override IReadOnlyList<Argument> Arguments => [_shell];

    public override int Run(Invocation call)
    {
        call.Out.Write(call.Value(_shell) switch
        {
            "bash" => Bash,
            "zsh" => Zsh,
            "fish" => Fish,
            _ => PowerShell,
        });
        return ExitCodes.Done;
    }

    private const string Bash = """
        _customer360_jobs() {
            local IFS=$'\n'
            local words
            words="$("${COMP_WORDS[0]}" "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)"
            COMPREPLY=($(compgen -W "$words" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _customer360_jobs Customer360.Jobs c360

        """;

    private const string Zsh = """
        _customer360_jobs() {
            local -a found
            found=("${(@f)$("${words[1]}" "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
            compadd -a found
        }
        compdef _customer360_jobs Customer360.Jobs c360

        """;

    private const string Fish = """
        complete -c Customer360.Jobs -a '(Customer360.Jobs "[suggest:"(commandline -C)"]" (commandline -c) 2>/dev/null)'
        complete -c c360 -a '(c360 "[suggest:"(commandline -C)"]" (commandline -c) 2>/dev/null)'

        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName Customer360.Jobs, c360 -ScriptBlock {
            param($word, $line, $position)
            & $line.CommandElements[0].Value "[suggest:$position]" "$line" | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;
}
