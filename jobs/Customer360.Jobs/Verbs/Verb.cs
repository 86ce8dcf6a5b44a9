using System.CommandLine;

namespace Customer360.Jobs.Verbs;

/// <summary>Something the program can be told to do. The first word after the program's name.</summary>
internal abstract class Verb
{
    /// <summary>The word.</summary>
    public abstract string Name { get; }

    /// <summary>One sentence.</summary>
    public abstract string Summary { get; }

    /// <summary>Command lines that work, without the program's name.</summary>
    public abstract IReadOnlyList<string> Examples { get; }

    /// <summary>What it takes besides the options every verb has.</summary>
    public virtual IReadOnlyList<Option> Options => [];

    /// <summary>The words after it.</summary>
    public virtual IReadOnlyList<Argument> Arguments => [];

    /// <summary>Does it and returns the exit code.</summary>
    public abstract int Run(Invocation call);

    /// <summary>The verb as the parser sees it.</summary>
    public Command ToCommand()
    {
        var command = new Command(Name, Summary);
        foreach (var argument in Arguments)
        {
            command.Add(argument);
        }

        foreach (var option in Options.Concat(CommonOptions.Everywhere))
        {
            command.Add(option);
        }

        return command;
    }
}
