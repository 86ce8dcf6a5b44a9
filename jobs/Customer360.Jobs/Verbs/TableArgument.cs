using System.CommandLine;
using Customer360.Jobs.Tables;

namespace Customer360.Jobs.Verbs;

/// <summary>Table names as words of a command line, with completion.</summary>
internal static class TableArgument
{
    public static Argument<string> Required(string meaning) => Completed(new Argument<string>("TABLE") { Description = meaning });

    public static Argument<string?> Optional(string meaning) =>
        Completed(new Argument<string?>("TABLE") { Description = meaning, Arity = ArgumentArity.ZeroOrOne });

    private static Argument<T> Completed<T>(Argument<T> argument)
    {
        argument.CompletionSources.Add(_ => AllTables.All.Select(table => table.FullName));
        return argument;
    }
}
