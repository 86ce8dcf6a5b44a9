using Customer360.Jobs.Errors;
using Customer360.Jobs.Running;
using Customer360.Jobs.Sources;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Silver;

/// <summary>
/// Folds new batches into a silver table. For every key the newest well-formed row stands either in silver or, while its parent
/// is missing, in quarantine; these two are the whole state, so new rows need only be compared with them and never with all of bronze.
/// </summary>
internal sealed class RecordFold
{
    private const string Outcome = "_outcome";

    private const string IsNew = "_is_new";

    private readonly JobContext _job;
    private readonly Table _table;
    private readonly Table _bronze;
    private readonly Table _quarantine;
    private readonly Snapshots _snapshots;
    private readonly bool _fromStart;
    private readonly long _lastBatch;

    internal RecordFold(JobContext job, Table table)
    {
        _job = job;
        _table = table;
        _bronze = BronzeTables.Of(table);
        _quarantine = QuarantineTables.Of(table);
        _snapshots = new Snapshots(table, job.Settings);
        _fromStart = job.Run.Full || !HasCleanState();
        _lastBatch = _fromStart ? 0 : job.StateOf(table)!.Entry.Batch ?? 0;
    }

    private long NewestBatch => _job.StateOf(_bronze)?.Entry.Batch ?? 0;

    internal void Run()
    {
        var judged = Judged().Persist();
        try
        {
            var counts = Counted(judged);
            var superseded = counts.Superseded + (_fromStart ? 0 : _job.StateOf(_table)!.Entry.Superseded);
            _job.Rows = new RowCounts { In = counts.New, Superseded = counts.Superseded };
            Write(judged, counts, superseded);
            Conserve(superseded);
        }
        finally
        {
            judged.Unpersist();
        }
    }

    // Rows are in both tables for a moment rather than in none: whatever a killed run leaves behind, the next one finds every row.
    private void Write(DataFrame judged, FoldCounts counts, long superseded)
    {
        var aside = InQuarantine(judged.Filter(!Col(Outcome).IsIn("accepted", "superseded")));
        var keep = new ReplaceOptions { CheckedRows = counts.Aside };
        if (!_job.Exists(_quarantine))
        {
            if (counts.Aside > 0)
            {
                _job.Replace(_quarantine, aside, keep with { Describe = Done });
            }

            WriteSilver(judged, counts, superseded);
            return;
        }

        _job.Replace(_quarantine, aside, keep with { RemoveAbsent = false, NoteProgress = false, Describe = entry => entry with { Fingerprint = "" } });
        WriteSilver(judged, counts, superseded);
        _job.Replace(_quarantine, aside, keep with { Within = _fromStart ? null : Records(judged), Describe = Done });
    }

    // After a run that was killed between its commits, or with other settings, the two tables are no state to build on: everything is folded anew.
    private bool HasCleanState()
    {
        var (silver, quarantine) = (_job.StateOf(_table)?.Entry, _job.StateOf(_quarantine)?.Entry);
        return silver?.Fingerprint == _job.Fingerprint
            && (quarantine is null || (quarantine.Fingerprint == _job.Fingerprint && quarantine.Batch == silver.Batch));
    }

    // One pass over all rows: a filter for the well-formed ones would make Spark type every record once more for it.
    private DataFrame Judged()
    {
        var typed = Typed(NewRecords()).WithColumn(IsNew, Lit(true));
        var candidates = _fromStart ? typed : typed.UnionByName(State(typed)).DropDuplicates(Lineage.BatchId, Lineage.SourceFile, Lineage.SourcePosition);
        // The text of a record is all its columns once more: only what may be set aside carries it on.
        var placed = Orphans.Marked(_job, _table, candidates)
            .WithColumn(RecordTyping.Raw, When(Col(RecordTyping.Reason).IsNotNull() | Col(Orphans.MissingParent).IsNotNull(), Col(RecordTyping.Raw)));
        // Malformed rows compete with none. They are spread by their place: a file whose keys are all unreadable must not end in one partition.
        var apart = When(Col(RecordTyping.Reason).IsNotNull(), Col(Lineage.SourcePosition));
        var ranked = _snapshots.MarkGone(NewestPerKey.Ranked(_table, placed, apart), typed);
        var outcome = When(Col(RecordTyping.Reason).IsNotNull(), Col(RecordTyping.Reason))
            .When((Col(NewestPerKey.Rank) > 1) | Col(Snapshots.IsGone), "superseded")
            .When(Col(Orphans.MissingParent).IsNotNull(), "orphan")
            .Otherwise("accepted");

        return ranked.WithColumn(Outcome, outcome)
            .WithColumn(RecordTyping.Rule, Coalesce(Col(RecordTyping.Rule), Col(Orphans.MissingParent)))
            .Drop(NewestPerKey.Rank, Orphans.MissingParent, Snapshots.IsGone);
    }

    private FoldCounts Counted(DataFrame judged)
    {
        var codes = _table.Columns.Where(column => column.Codes.Count > 0).ToList();
        var unknown = codes.Select(column => CountIf(Col(IsNew) & !Col(column.Name).IsIn([.. column.Codes])).As(column.Name));
        var counts = new FoldCounts(judged.GroupBy(Col(Outcome), Col(IsNew)).Agg(Count(Lit(1)).As("rows"), [.. unknown]).Collect(), codes);
        _job.Warnings.AddRange(counts.UnknownCodes.Select(code =>
            $"Table '{_table.FullName}', rule {TableRule.IsUnknown(code.Key)}: {code.Value} new rows hold a word the code list does not know."));
        return counts;
    }

    private DataFrame NewRecords() => _job.Read(_bronze).Filter(Col(Lineage.BatchId) > _lastBatch);

    private DataFrame Typed(DataFrame records) =>
        RecordTyping.Apply(_table, records, SourceParsing.Of(_job.Settings, _table), SourceParsing.Default(_job.Settings));

    // Rows that new ones may replace, and rows whose parents may have come or gone.
    private DataFrame State(DataFrame newRows)
    {
        var orphans = Typed(AsDelivered(_job.Read(_quarantine).Filter(Col("reason") == "orphan")));
        var silver = _job.Read(_table).Drop(Lineage.RunId);
        var touched = ParentsLostRows() || _snapshots.Any ? silver : silver.Join(Keys(newRows).Union(Keys(orphans)), _table.Key, "left_semi");
        var accepted = touched
            .WithColumn(RecordTyping.Raw, Lit(null).Cast(RecordTyping.RawType(_table)))
            .WithColumn(RecordTyping.Rule, Lit(null).Cast("string"))
            .WithColumn(RecordTyping.Reason, Lit(null).Cast("string"));

        return orphans.UnionByName(accepted).WithColumn(IsNew, Lit(false));
    }

    private DataFrame AsDelivered(DataFrame aside) => aside.Select(
    [
        .. RecordTyping.RawColumns(_table).Select(name => Col($"`{QuarantineTables.NameOf(name)}`").As(name)),
        .. Lineage.OfRecords.Where(column => column.Name != Lineage.RunId).Select(column => Col(column.Name)),
    ]);

    private DataFrame Keys(DataFrame rows) => rows.Select([.. _table.Key.Select(name => Col(name))]).Distinct();

    private bool ParentsLostRows() => _table.ForeignKeys.Select(key => key.Parent()).Any(parent =>
        (_job.StateOf(parent)?.Entry.Removals ?? 0) > (_job.StateOf(_table)?.Entry.Inputs.GetValueOrDefault(parent.FullName)?.Removals ?? 0));

    private void WriteSilver(DataFrame judged, FoldCounts counts, long superseded) =>
        _job.Replace(_table, judged.Filter(Col(Outcome) == "accepted"), new ReplaceOptions
        {
            CheckedRows = counts.Accepted,
            Within = _fromStart ? null : Keys(_snapshots.Any ? judged : judged.Filter(Col(Outcome).IsIn("accepted", "orphan"))),
            Describe = entry => Done(entry) with { Superseded = superseded, Rows = entry.Rows with { Quarantined = _job.CountOf(_bronze) - superseded - entry.Rows.Out } },
        });

    private LedgerEntry Done(LedgerEntry entry) => entry with { Batch = NewestBatch };

    private static DataFrame Records(DataFrame rows) => rows.Select([.. Lineage.Record.Select(name => Col(name))]);

    // A row that was accepted before and has lost its parent has left its text in bronze.
    private DataFrame InQuarantine(DataFrame aside)
    {
        var landed = _job.Read(_bronze).Select([.. Lineage.Record.Select(name => Col(name)), RecordTyping.RawOf(_table).As("_landed")]);
        var known = aside.Filter(Col(RecordTyping.Raw).IsNotNull());
        var lost = ParentsLostRows()
            ? known.UnionByName(aside.Filter(Col(RecordTyping.Raw).IsNull()).Join(landed, Lineage.Record, "left_outer").WithColumn(RecordTyping.Raw, Col("_landed")).Drop("_landed"))
            : known;

        return lost
            .WithColumn("reason", Col(Outcome)).WithColumn("rule", Col(RecordTyping.Rule)).WithColumn("quarantined_at", Lit(_job.Run.StartedAt))
            .Select(
            [
                .. RecordTyping.RawColumns(_table).Select(name => Col($"{RecordTyping.Raw}.`{name}`").As(QuarantineTables.NameOf(name))),
                Col("reason"), Col("rule"), Col("quarantined_at"),
                .. Lineage.OfRecords.Where(column => column.Name != Lineage.RunId).Select(column => Col(column.Name)),
            ]);
    }

    private void Conserve(long superseded)
    {
        var (landed, accepted, quarantined) = (_job.CountOf(_bronze), _job.CountOf(_table), _job.CountOf(_quarantine));
        _job.Rows = _job.Rows with { Out = accepted, Quarantined = quarantined };
        if (landed != accepted + superseded + quarantined)
        {
            throw new ConservationException(_table, landed, accepted, superseded, quarantined);
        }
    }
}
