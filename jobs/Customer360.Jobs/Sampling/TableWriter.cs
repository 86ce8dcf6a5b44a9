using Customer360.Jobs.Sampling.Output;

namespace Customer360.Jobs.Sampling;

/// <summary>Writes all files of one table: the good rows in order, with equal rows among them, then a late file with everything that goes wrong.</summary>
internal sealed class TableWriter(SampleWorld world, SampleTable table) : IDisposable
{
    private readonly SourceTally _tally = world.Tally(table.Source);
    private readonly bool _stages = world.Options.Transactions == TransactionsFormat.H2 && table.Source == BankTransactions;
    private RecordFile? _file;
    private long _files;

    /// <summary>The one source that may live in a database.</summary>
    public const string BankTransactions = "bank_transactions";

    /// <summary>Path of the database file below the sample's folder.</summary>
    public const string Database = "bank/transactions/transactions.mv.db";

    public static void Write(SampleWorld world, SampleTable table)
    {
        using var writer = new TableWriter(world, table);
        writer.WriteGoodRows();
        new LateRows(table, writer).Write();
    }

    public RecordFile File => _file!;

    public void Dispose() => Finish();

    /// <summary>Ends the record in hand and books what becomes of it.</summary>
    public void End(Outcome outcome)
    {
        File.End();
        _tally.Count(outcome);
    }

    /// <summary>Ends the record in hand half-way.</summary>
    public void BreakOff(int column)
    {
        File.BreakOff(column);
        _tally.Count(Outcome.Malformed);
    }

    public void Plant(Fault fault, Outcome expected, string note = "") =>
        PlantIn(world, table, File, fault, string.Join('|', table.Key.Select(File.Cell)), expected, note);

    /// <summary>Enters a fault where a run will meet it; rows of a database have no line.</summary>
    public static void PlantIn(SampleWorld world, SampleTable table, RecordFile file, Fault fault, string key, Outcome expected, string note)
    {
        var isStaged = file.Path.StartsWith("staging/", StringComparison.Ordinal);
        world.Ledger.Add(fault, table.Source, isStaged ? Database : file.Path, isStaged ? 0 : file.LineNumber, key, expected, note);
    }

    private void WriteGoodRows()
    {
        var split = table.Rows * 9 / 10;
        for (var row = 0L; row < table.Rows; row++)
        {
            if (row == split)
            {
                WriteDoomed();
            }

            if (row == 0 || row == split || (row < split && row % table.RowsPerFile == 0))
            {
                Open(late: row == split);
            }

            if (table.Exists(row))
            {
                WriteGoodRow(row);
            }
        }
    }

    private void WriteGoodRow(long row)
    {
        var entity = table.EntityOf(row);
        var repeated = entity >= 0 && table.Plan.Has(Fault.Duplicate, entity);
        Fill(row);
        table.Note(File, row);
        End(repeated || (entity >= 0 && IsReplaced(entity)) ? Outcome.Superseded : Outcome.Accepted);
        if (repeated)
        {
            Fill(row);
            Plant(Fault.Duplicate, Outcome.Superseded, "equal to the line before");
            End(Outcome.Accepted);
        }
    }

    private bool IsReplaced(long entity) =>
        table.Plan.Has(Fault.LateDuplicate, entity)
        || (table.EntityFaults.Contains(Fault.Changed) && table.Plan.Has(Fault.Changed, entity))
        || (table.EntityFaults.Contains(Fault.OutOfOrder) && table.Plan.Has(Fault.OutOfOrder, entity))
        || (table.EntityFaults.Contains(Fault.PaddedKey) && table.Plan.Has(Fault.PaddedKey, entity));

    // Good versions of rows whose newer versions have no parent: the newer one takes them out again.
    private void WriteDoomed()
    {
        for (var nth = 0L; nth < LateRows.DoomedCount(table); nth++)
        {
            File.Instead(table.Key[0], table.KeyOf(Ids.Doomed(nth)));
            Fill(table.RowOf(nth));
            Plant(Fault.OrphanNewest, Outcome.Superseded, "a newer version without parent follows in the late file");
            End(Outcome.Superseded);
        }
    }

    private void Fill(long row)
    {
        File.Begin();
        table.Fill(File, row, RowVersion.Base);
    }

    private void Open(bool late)
    {
        Finish();
        var path = table.FileName(_files++, late);
        if (_stages)
        {
            var staged = $"staging/{path}";
            world.Stage(new StagedFile(table.Source, staged, Database));
            path = staged;
        }

        _file = table.Create(path, late);
    }

    private void Finish()
    {
        if (_file is { } file)
        {
            file.Dispose();
            _tally.AddFile(_stages ? Database : file.Path, file.Records);
        }

        _file = null;
    }
}
