using System.CommandLine;
using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;

namespace Customer360.Jobs.Verbs;

/// <summary>Options that several verbs share. Those with a key are short ways to write a setting.</summary>
internal static class CommonOptions
{
    public static readonly Option<string?> Data = Text("--data", "DIR", "Folder or URI with the source files.");
    public static readonly Option<string?> Lake = Text("--lake", "DIR", "Folder or URI with the tables.");
    public static readonly Option<string?> AsOf = Text("--as-of", "DATE", "UTC date that replaces the clock, YYYY-MM-DD.");
    public static readonly Option<string?> Conf = Text("--conf", "FILE", "Settings file, or folder with appsettings.json.");
    public static readonly Option<bool> Verbose = Flag("--verbose", "Print the stack trace of an error too.");
    public static readonly Option<bool> Full = Flag("--full", "Recompute every table from bronze.");
    public static readonly Option<bool> Strict = Flag("--strict", "End with 1 when rows were quarantined or files refused.");
    public static readonly Option<bool> Quiet = Flag("--quiet", "Print errors and the closing summary only.");
    public static readonly Option<string?> Log = Word("--log", "Form of what is printed, for people or for schedulers.", "text", "json");
    public static readonly Option<string?> From = Jobs("--from", "These jobs and all that wait for them; names, tables or patterns such as gold-*, parted by commas.");
    public static readonly Option<string?> To = Jobs("--to", "These jobs and all they need.");
    public static readonly Option<string?> Only = Jobs("--only", "Exactly these jobs.");
    public static readonly Option<string?> Rows = Word("--format", "Form of the rows.", "table", "csv", "json");
    public static readonly Option<int?> Limit = new("--limit") { HelpName = "N", Description = "Rows at most." };
    public static readonly Option<string?> Transactions = Word("--transactions", "Where a new sample keeps bank transactions: a database file, or CSV files.", "h2", "csv");

    /// <summary>Options every verb has.</summary>
    public static readonly IReadOnlyList<Option> Everywhere = [Conf, Verbose];

    /// <summary>The part of the job graph.</summary>
    public static readonly IReadOnlyList<Option> Selection = [From, To, Only];

    /// <summary>The setting an option stands for.</summary>
    public static readonly IReadOnlyDictionary<Option, string> Settings = new Dictionary<Option, string>
    {
        [Data] = "Data:Root",
        [Lake] = "Lake:Root",
        [AsOf] = "Run:AsOf",
        [Full] = "Run:Full",
        [Strict] = "Run:Strict",
        [Quiet] = "Run:Quiet",
        [Log] = "Run:Log",
    };

    public static Option<string?> Text(string name, string placeholder, string meaning) => new(name) { HelpName = placeholder, Description = meaning };

    public static Option<bool> Flag(string name, string meaning) => new(name) { Description = meaning };

    // Names follow one another after commas, and shells compare the whole word.
    private static Option<string?> Jobs(string name, string meaning)
    {
        var option = Text(name, "JOBS", meaning);
        option.CompletionSources.Add(context =>
        {
            var before = context.WordToComplete[..(context.WordToComplete.LastIndexOf(',') + 1)];
            return JobCatalog.All.Select(job => job.Name).Concat(AllTables.All.Select(table => table.FullName)).Select(word => before + word);
        });
        return option;
    }

    /// <summary>An option with few possible words; the first is the default.</summary>
    public static Option<string?> Word(string name, string meaning, params string[] words)
    {
        var option = new Option<string?>(name) { Description = $"{meaning} Default: {words[0]}." };
        option.AcceptOnlyFromAmong(words);
        return option;
    }
}
