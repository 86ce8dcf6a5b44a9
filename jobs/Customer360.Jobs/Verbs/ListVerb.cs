using System.CommandLine;
using System.Globalization;

namespace Customer360.Jobs.Verbs;

/// <summary>Lists jobs in the order they run.</summary>
internal sealed class ListVerb : Verb
{
    public override string Name => "list";

    public override string Summary => "Lists the jobs in the order they run, with the tables they write.";

    public override IReadOnlyList<string> Examples => ["list", "list --to gold.customer360"];

    public override IReadOnlyList<Option> Options => CommonOptions.Selection;

    public override int Run(Invocation call)
    {
        var jobs = call.Selected.Jobs;
        var width = jobs.Select(job => job.Name.Length).DefaultIfEmpty().Max();
        foreach (var job in jobs)
        {
            call.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{job.Name.PadRight(width)}  {string.Join(", ", job.Writes.Select(table => table.FullName))}"));
        }

        return Errors.ExitCodes.Done;
    }
}
