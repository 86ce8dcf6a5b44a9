using System.Globalization;
using System.Text;
using Customer360.Jobs.Running;

namespace Customer360.Jobs.Reporting;

/// <summary>The closing table of a run, with what needs a person's attention below it.</summary>
internal static class RunSummary
{
    private const int MostWarnings = 20;
    private static readonly string[] Heads = ["job", "status", "rows in", "changed", "rows out", "superseded", "quarantined", "seconds"];

    public static string Text(RunReport run)
    {
        var text = new StringBuilder();
        AppendTable(text, [Heads, .. run.Jobs.Select(Cells), Totals(run)]);
        AppendLines(text, run.Failures.Select(job => $"FAILED   {job.Job}: {job.Message.ReplaceLineEndings(" ")}"));
        var warnings = run.Warnings.Select(warning => $"warning  {warning.Job}: {warning.Warning}").ToList();
        AppendLines(text, warnings.Take(MostWarnings));
        if (warnings.Count > MostWarnings)
        {
            AppendLines(text, [$"warning  and {JobWords.Number(warnings.Count - MostWarnings)} more; '--log json' prints all"]);
        }

        AppendLines(text, run.Highlights);
        return text.Append(Verdict(run)).Append('\n').ToString();
    }

    private static string Verdict(RunReport run)
    {
        var outcome = run.Interrupted ? "was stopped; the next run goes on from here"
            : run.Failures.Any() ? $"failed in {JobWords.Number(run.Failures.Count())} of {JobWords.Number(run.Jobs.Count)} jobs; the next run goes on from here"
            : run.Jobs.All(job => job.Status is JobStatus.UpToDate) ? "found everything up to date"
            : "is done";
        return string.Create(CultureInfo.InvariantCulture, $"Run {run.RunId} as of {run.AsOf:yyyy-MM-dd} {outcome}, in {JobWords.Seconds(run.Elapsed)} s. Tables are in {run.Lake}.");
    }

    private static string[] Cells(JobReport job) =>
    [
        job.Job, JobWords.Of(job.Status), Shown(job.RowsIn), Shown(job.RowsChanged), Shown(job.RowsOut), Shown(job.Superseded), Shown(job.Quarantined),
        job.Elapsed > TimeSpan.Zero ? JobWords.Seconds(job.Elapsed) : "",
    ];

    // Rows in and out of different jobs are the same rows again; only what happened once is added up.
    private static string[] Totals(RunReport run) =>
    [
        "all", "", "", Shown(run.Jobs.Sum(job => job.RowsChanged)), "", Shown(run.Jobs.Sum(job => job.Superseded)), Shown(run.Quarantined), JobWords.Seconds(run.Elapsed),
    ];

    private static string Shown(long count) => count == 0 ? "" : JobWords.Number(count);

    private static void AppendTable(StringBuilder text, IReadOnlyList<string[]> rows)
    {
        var widths = Enumerable.Range(0, Heads.Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        for (var row = 0; row < rows.Count; row++)
        {
            if (row == 1 || row == rows.Count - 1)
            {
                text.Append('-', widths.Sum() + (2 * (widths.Length - 1))).Append('\n');
            }

            // Words to the left, numbers to the right.
            var cells = rows[row].Select((cell, column) => column < 2 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]));
            text.Append(string.Join("  ", cells).TrimEnd()).Append('\n');
        }

        text.Append('\n');
    }

    private static void AppendLines(StringBuilder text, IEnumerable<string> lines)
    {
        var any = false;
        foreach (var line in lines)
        {
            any = true;
            text.Append(line).Append('\n');
        }

        text.Append(any ? "\n" : "");
    }
}
