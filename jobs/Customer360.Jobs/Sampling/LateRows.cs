using Customer360.Jobs.Sampling.Output;
using Customer360.Jobs.Sampling.Vocabulary;

namespace Customer360.Jobs.Sampling;

/// <summary>The planted rows at the end of a table's late file. Among them no key comes twice, so the file is not refused for its keys.</summary>
internal sealed class LateRows(SampleTable table, TableWriter writer)
{
    private readonly FaultPlan _plan = table.Plan;

    private bool HasOwnKey => table.Key.Count == 1;

    private RecordFile File => writer.File;

    public static long DoomedCount(SampleTable table) => table.EntityFaults.Contains(Fault.OrphanNewest) ? table.Plan.Extra(2_000) : 0;

    public void Write()
    {
        WriteVersions(Fault.LateDuplicate, RowVersion.Base, "equal to a line of an earlier file");
        WriteVersions(Fault.Changed, RowVersion.Newer, "the earlier line of this key gives way");
        WriteVersions(Fault.OutOfOrder, RowVersion.Older, "an older state that arrives last: without a change time the newest by arrival");
        WritePaddedKeys();
        WriteMalformedNewer();
        WriteMalformed();
        WriteMissingRequired();
        WriteNullKeys();
        WriteOrphans();
        WriteDoomed();
        WriteHalfRow();
    }

    private void WriteVersions(Fault fault, RowVersion version, string note)
    {
        if (fault != Fault.LateDuplicate && !table.EntityFaults.Contains(fault))
        {
            return;
        }

        for (var nth = 0L; nth < _plan.Count(fault); nth++)
        {
            Fill(_plan.Entity(fault, nth), version);
            writer.Plant(fault, Outcome.Superseded, note);
            writer.End(Outcome.Accepted);
        }
    }

    private void WritePaddedKeys()
    {
        for (var nth = 0L; table.EntityFaults.Contains(Fault.PaddedKey) && nth < _plan.Count(Fault.PaddedKey); nth++)
        {
            var entity = _plan.Entity(Fault.PaddedKey, nth);
            File.Instead(0, $" 00{Ids.Text(entity + 1)} ");
            Fill(entity, RowVersion.Newer);
            writer.Plant(Fault.PaddedKey, Outcome.Superseded, "leading zeros and blanks around a numeric key: the same key");
            writer.End(Outcome.Accepted);
        }
    }

    private void WriteMalformedNewer()
    {
        var count = table.BadValues.Count == 0 ? 0 : _plan.Count(Fault.MalformedNewer);
        for (var nth = 0L; nth < count; nth++)
        {
            WriteBad(table.BadValues[(int)(nth % table.BadValues.Count)]);
            Fill(_plan.Entity(Fault.MalformedNewer, nth), RowVersion.Newer);
            End(Fault.MalformedNewer, Outcome.Malformed, "the earlier line of this key stands");
        }
    }

    private void WriteMalformed()
    {
        var count = table.BadValues.Count == 0 ? 0 : _plan.Extra(500, table.BadValues.Count);
        for (var nth = 0L; nth < count; nth++)
        {
            var bad = table.BadValues[(int)(nth % table.BadValues.Count)];
            MakeOwnKey(Fault.Malformed, nth);
            WriteBad(bad);
            Fill(nth, RowVersion.Newer);
            End(Fault.Malformed, Outcome.Malformed, table.Columns[bad.Column]);
        }

        for (var nth = 0; nth < table.BadKeys.Count && _plan.Extra(1) > 0; nth++)
        {
            File.Instead(table.Key[0], table.BadKeys[nth]);
            Fill(nth, RowVersion.Newer);
            End(Fault.MalformedKey, Outcome.Malformed, table.Columns[table.Key[0]]);
        }
    }

    private void WriteMissingRequired()
    {
        var count = table.Required.Count == 0 ? 0 : _plan.Extra(1_000, table.Required.Count);
        for (var nth = 0L; nth < count; nth++)
        {
            var column = table.Required[(int)(nth % table.Required.Count)];
            MakeOwnKey(Fault.MissingRequired, nth);
            File.Instead(column, nth % 2 == 0 ? "" : "n/a");
            Fill(nth, RowVersion.Newer);
            End(Fault.MissingRequired, Outcome.Malformed, table.Columns[column]);
        }
    }

    private void WriteNullKeys()
    {
        for (var nth = 0L; nth < _plan.Extra(500); nth++)
        {
            // The database's key column is a number: there a key can only be empty.
            var word = nth % 2 == 0 || table.Source == TableWriter.BankTransactions ? "" : Lists.MissingWords[(int)(nth / 2 % Lists.MissingWords.Length)];
            var column = table.Key[(int)(nth % table.Key.Count)];
            File.Instead(column, word);
            Fill(nth, RowVersion.Newer);
            End(Fault.NullKey, Outcome.NullKey, table.Columns[column]);
        }
    }

    private void WriteOrphans()
    {
        foreach (var (ordinal, bad) in table.BadParents.Index())
        {
            for (var nth = 0L; nth < _plan.Extra(1_000); nth++)
            {
                MakeOwnKey(bad.Fault, (ordinal * 150_000) + nth);
                File.Instead(bad.Column, bad.Id(nth));
                Fill(nth, RowVersion.Base);
                End(bad.Fault, Outcome.Orphan, bad.Note);
            }
        }
    }

    private void WriteDoomed()
    {
        for (var nth = 0L; nth < DoomedCount(table); nth++)
        {
            File.Instead(table.Key[0], table.KeyOf(Ids.Doomed(nth)));
            File.Instead(table.BadParents[0].Column, Ids.Unknown(nth));
            Fill(nth, RowVersion.Newer);
            End(Fault.OrphanNewest, Outcome.Orphan, "takes the good version of the first file out of silver");
        }
    }

    private void WriteHalfRow()
    {
        if (table.BreaksOffIn < 0 || _plan.Extra(1) == 0)
        {
            return;
        }

        File.Instead(table.Key[0], table.KeyOf(Ids.Faulty(Fault.HalfRow, 0)));
        Fill(0, RowVersion.Newer);
        writer.Plant(Fault.HalfRow, Outcome.Malformed, "the file ends in the middle of this line");
        writer.BreakOff(table.BreaksOffIn);
    }

    private void WriteBad(BadValue bad) => File.Instead(bad.Column, bad.Text);

    private void MakeOwnKey(Fault fault, long nth)
    {
        if (HasOwnKey)
        {
            File.Instead(table.Key[0], table.KeyOf(Ids.Faulty(fault, nth)));
        }
    }

    private void Fill(long entity, RowVersion version)
    {
        File.Begin();
        table.Fill(File, table.RowOf(entity % table.Entities), version);
    }

    private void End(Fault fault, Outcome outcome, string note)
    {
        writer.Plant(fault, outcome, note);
        writer.End(outcome);
    }
}
