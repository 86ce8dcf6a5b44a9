using Customer360.Jobs.Errors;
using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Silver.Web;

/// <summary>Brings new session and event records into the web tables, and accounts for every record that was ever landed.</summary>
internal sealed class WebFold(JobContext job, WebValues values)
{
    private static readonly Table Quarantine = QuarantineTables.Of(SilverTables.WebSessions);

    internal void Run()
    {
        var exports = new[] { WebExport.Ga360, WebExport.Ga4 }.Where(export => job.Exists(export.Bronze)).ToList();
        using var selection = new WebSelection(job, exports);
        var judged = exports.Where(selection.Concerns).ToDictionary(export => export, export => Judged(export, selection).Persist());
        try
        {
            var parts = judged.Select(part => new WebPart(part.Key, part.Value, values, selection.AcceptedBefore(part.Key))).ToList();
            var superseded = exports.ToDictionary(export => export, export =>
                (selection.FromStart ? 0 : job.StateOf(export.RecordTable)!.Entry.Superseded) + parts.Where(part => part.Export == export).Sum(part => part.SupersededMore));
            WarnOfDrift(parts);
            job.Rows = new RowCounts { In = parts.Sum(part => part.New), Superseded = parts.Sum(part => part.SupersededMore) };
            Write(parts, selection, superseded);
            Account(exports, superseded);
        }
        finally
        {
            foreach (var records in judged.Values)
            {
                records.Unpersist();
            }
        }
    }

    private DataFrame Judged(WebExport export, WebSelection selection) =>
        export.Judge(selection.Records(export), values).WithColumn(WebPart.IsNew, selection.IsNew(export));

    private void WarnOfDrift(IEnumerable<WebPart> parts) => job.Warnings.AddRange(parts.Where(part => part.UnlistedColumns.Count > 0).Select(part =>
        $"New records of '{part.Export.Bronze.FullName}' have columns nobody has listed: {string.Join(", ", part.UnlistedColumns)}. They are kept in bronze and left out of silver."));

    // Quarantine first: a run that ends between two commits leaves a record in two tables rather than in none, and the next run starts over.
    private void Write(IReadOnlyList<WebPart> parts, WebSelection selection, Dictionary<WebExport, long> superseded)
    {
        job.ExpectLongRows();
        WriteQuarantine(parts, selection);
        job.Rows = job.Rows with { Quarantined = job.CountOf(Quarantine) };
        var rows = parts.SelectMany(part => part.Export.Rows(values).Of(part.Judged.Filter(Col(WebRecords.Outcome) == WebRecords.Accepted))).ToLookup(rows => rows.Table, rows => rows.Rows);
        foreach (var table in job.Job.Writes.Where(table => table != Quarantine))
        {
            var replaced = superseded.Where(export => export.Key.RecordTable == table).Sum(export => export.Value);
            Replace(table, rows[table], parts.Sum(part => part.RowsOf(table)), new ReplaceOptions
            {
                CheckedRows = IsSharedKey(table, parts) ? null : parts.Sum(part => part.RowsOf(table)),
                Within = selection.Touched,
                Describe = entry => entry with { Superseded = replaced },
            });
        }
    }

    private void Replace(Table table, IEnumerable<DataFrame> rows, long count, ReplaceOptions options)
    {
        if (count == 0 && job.StateOf(table)?.Entry is { Rows.Out: 0 })
        {
            // Nothing was there and nothing comes: a look at the table would cost as much as at a full one.
            job.Note(table, options.Describe(job.Entry(table) with { DataVersion = job.StateOf(table)!.DataVersion }));
            return;
        }

        job.Replace(table, rows.Aggregate((DataFrame?)null, (all, next) => all?.UnionByName(next) ?? next) ?? job.Read(table).Filter(Lit(false)), options);
    }

    private void WriteQuarantine(IReadOnlyList<WebPart> parts, WebSelection selection)
    {
        var aside = parts.Sum(part => part.Aside);
        if (parts.Count == 0 || (aside == 0 && !job.Exists(Quarantine)))
        {
            return;
        }

        var judged = parts.Select(part => part.Judged.Select([.. WebRecords.LineageColumns, Col(BronzeTables.Record), Col(BronzeTables.CorruptRecord), Col(WebRecords.Outcome), Col(RecordTyping.Rule)]))
            .Aggregate((all, next) => all.UnionByName(next));
        var rejected = judged.Filter(Col(RecordTyping.Rule).IsNotNull())
            .WithColumnRenamed(WebRecords.Outcome, QuarantineTables.Reason)
            .WithColumnRenamed(RecordTyping.Rule, QuarantineTables.Rule)
            .WithColumn(QuarantineTables.QuarantinedAt, Lit(job.Run.StartedAt));
        Replace(Quarantine, [rejected], aside, new ReplaceOptions
        {
            CheckedRows = aside,
            Within = selection.FromStart ? null : judged.Select([.. Lineage.Record.Select(name => Col(name))]),
        });
    }

    // Keys are unique within an export by the way its rows are made; only two exports could share one.
    private static bool IsSharedKey(Table table, IReadOnlyList<WebPart> parts) => table == SilverTables.WebSessions && parts.Count > 1;

    private void Account(IReadOnlyList<WebExport> exports, Dictionary<WebExport, long> superseded)
    {
        var accepted = AcceptedInSilver(exports);
        foreach (var export in exports)
        {
            var (landed, quarantined) = (job.CountOf(export.Bronze), QuarantinedOf(export));
            if (landed != accepted[export] + superseded[export] + quarantined)
            {
                throw new ConservationException(export.RecordTable, landed, accepted[export], superseded[export], quarantined);
            }
        }

        job.Rows = job.Rows with { Out = accepted.Values.Sum() };
    }

    private Dictionary<WebExport, long> AcceptedInSilver(IReadOnlyList<WebExport> exports)
    {
        var stored = job.Read(SilverTables.WebSessions).GroupBy(Col("source_system")).Agg(Count(Lit(1)), Sum(Col("hits"))).Collect()
            .ToDictionary(row => row.GetAs<string>(0), row => (Sessions: row.GetAs<long>(1), Hits: row.GetAs<long?>(2)));
        return exports.ToDictionary(export => export, export => stored.TryGetValue(export.System, out var found) ? export.AcceptedRecords(found.Sessions, found.Hits) : 0);
    }

    private long QuarantinedOf(WebExport export) => !job.Exists(Quarantine) ? 0
        : job.Read(Quarantine).Join(job.Read(export.Bronze).Select(Col(Lineage.SourceFile)).Distinct(), [Lineage.SourceFile], "left_semi").Count();
}
