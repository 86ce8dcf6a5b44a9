using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Silver.Web;

/// <summary>
/// Which landed records a run has to look at: all of them, or the new batches with all older records of the same visitors,
/// so that a late event finds the session it belongs to.
/// </summary>
internal sealed class WebSelection : IDisposable
{
    private const string Visitor = "full_visitor_id";

    private readonly JobContext _job;
    private readonly Dictionary<WebExport, StoredRecords> _stored = [];
    private readonly Dictionary<WebExport, long> _lastBatches = [];

    internal WebSelection(JobContext job, IReadOnlyList<WebExport> exports)
    {
        _job = job;
        foreach (var export in exports)
        {
            _lastBatches[export] = LastBatch(export.Bronze) ?? 0;
        }

        FromStart = job.Run.Full || !HasCleanState() || exports.Any(export => IsInput(export.Bronze) && LastBatch(export.Bronze) is null);
        if (!FromStart)
        {
            Touched = exports.Select(export => New(export).Select(export.Visitor.As(Visitor))).Aggregate((all, next) => all.Union(next))
                .Filter(Col(Visitor).IsNotNull()).Distinct().Persist();
            FindStored(exports);
        }
    }

    /// <summary>Whether everything is computed anew: asked for, or what an interrupted run left behind cannot be relied on.</summary>
    internal bool FromStart { get; }

    /// <summary>Visitors with new records; null for everybody.</summary>
    internal DataFrame? Touched { get; }

    /// <summary>Whether there is anything to look at in an export.</summary>
    internal bool Concerns(WebExport export) =>
        FromStart || _stored.ContainsKey(export) || _lastBatches[export] < (_job.StateOf(export.Bronze)?.Entry.Batch ?? 0);

    /// <summary>The records to look at.</summary>
    internal DataFrame Records(WebExport export)
    {
        if (FromStart)
        {
            return _job.Read(export.Bronze);
        }

        if (!_stored.ContainsKey(export))
        {
            return New(export);
        }

        var visitors = Stored().Filter(Col("source_system") == export.System).Select(Col(Visitor)).Distinct();
        var known = _job.Read(export.Bronze).Filter(Col(Lineage.BatchId) <= _lastBatches[export])
            .WithColumn(Visitor, export.Visitor)
            .Join(visitors, [Visitor], "left_semi")
            .Drop(Visitor);
        return New(export).UnionByName(known);
    }

    /// <summary>Whether a record has not been looked at by an earlier run.</summary>
    internal Column IsNew(WebExport export) => Lit(FromStart) | (Col(Lineage.BatchId) > _lastBatches[export]);

    /// <summary>Accepted records that the visitors looked at have in silver so far.</summary>
    internal long AcceptedBefore(WebExport export) => _stored.GetValueOrDefault(export)?.Accepted ?? 0;

    /// <inheritdoc/>
    public void Dispose() => Touched?.Unpersist();

    private DataFrame New(WebExport export) => _job.Read(export.Bronze).Filter(Col(Lineage.BatchId) > _lastBatches[export]);

    private DataFrame Stored() => _job.Read(SilverTables.WebSessions).Join(Touched!, [Visitor], "left_semi");

    private void FindStored(IReadOnlyList<WebExport> exports)
    {
        foreach (var row in Stored().GroupBy(Col("source_system")).Agg(Count(Lit(1)), Sum(Col("hits"))).Collect())
        {
            var export = exports.Single(export => export.System == row.GetAs<string>(0));
            _stored[export] = new StoredRecords(export.AcceptedRecords(row.GetAs<long>(1), row.GetAs<long?>(2)));
        }
    }

    private bool IsInput(Table bronze) => LastInput(bronze) is not null;

    private InputState? LastInput(Table bronze) => _job.StateOf(SilverTables.WebSessions)?.Entry.Inputs.GetValueOrDefault(bronze.FullName);

    // The ledger says up to which version bronze was read, and that version's own entry which batch it brought.
    private long? LastBatch(Table bronze) => LastInput(bronze) is { } input
        ? _job.History(bronze).FirstOrDefault(state => state.Version <= input.Version)?.Entry.Batch
        : null;

    // A run that was killed between two commits leaves tables that stand on different inputs.
    private bool HasCleanState()
    {
        var first = _job.StateOf(SilverTables.WebSessions)?.Entry;
        return first is not null && _job.Job.Writes.All(table => _job.StateOf(table)?.Entry is { } entry
            ? entry.Fingerprint == _job.Fingerprint && entry.Inputs.Count == first.Inputs.Count && entry.Inputs.All(input => first.Inputs.GetValueOrDefault(input.Key) == input.Value)
            : table.Layer is Layer.Quarantine);
    }

    private sealed record StoredRecords(long Accepted);
}
