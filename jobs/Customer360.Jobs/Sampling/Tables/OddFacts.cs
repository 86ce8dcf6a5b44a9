using Customer360.Jobs.Sampling.Output;

namespace Customer360.Jobs.Sampling.Tables;

/// <summary>Writes down good rows that are odd in ways common to several tables.</summary>
internal static class OddFacts
{
    private static readonly (Fault Fault, Outcome Expected, string Note)[] Kinds =
    [
        (Fault.AfterAsOf, Outcome.Accepted, "after as_of: in silver, hidden from gold"),
        (Fault.MissingWord, Outcome.Accepted, "a missing-value word: null"),
        (Fault.UnknownCode, Outcome.Warning, "a code that no list has"),
        (Fault.WindowEdge, Outcome.Accepted, "on the first or last day of a window, or just outside"),
    ];

    public static void Note(SampleWorld world, SampleTable table, RecordFile file, long row)
    {
        var entity = table.EntityOf(row);
        if (entity < 0)
        {
            return;
        }

        foreach (var (fault, expected, note) in Kinds)
        {
            if (table.EntityFaults.Contains(fault) && table.Plan.Has(fault, entity))
            {
                TableWriter.PlantIn(world, table, file, fault, file.Cell(table.Key[0]), expected, note);
            }
        }

        if (table.EntityFaults.Contains(Fault.Late) && table.Plan.IsLate(entity))
        {
            TableWriter.PlantIn(world, table, file, Fault.Late, file.Cell(table.Key[0]), Outcome.Accepted, "delivered long after it happened");
        }
    }
}
