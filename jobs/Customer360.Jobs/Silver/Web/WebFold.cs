using Customer360.Jobs.Errors;
using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Silver.Web;

/// <summary>Brings new session and event records into the web tables, and accounts for every record that was ever landed.</summary>
internal sealed class WebFold(JobContext job, MissingWords missing)
{
    private const string IsNew = "_is_new";

    private static readonly Table Quarantine = QuarantineTables.Of(SilverTables.WebSessions);

    internal void Run()
    {
        var exports = new[] { WebExport.Ga360, WebExport.Ga4 }.Where(export => job.Exists(export.Bronze)).ToList();
        using var selection = new WebSelection(job, exports);
        var parts = exports.Where(selection.Concerns).Select(export => new Part(export, Judged(export, selection).Persist())).ToList();
        try
        {
            var superseded = exports.ToDictionary(export => export, export => selection.FromStart ? 0 : job.StateOf(export.RecordTable)!.Entry.Superseded);
            foreach (var part in parts)
            {
                part.Count(selection.AcceptedBefore(part.Export));
                superseded[part.Export] += part.SupersededMore;
                WarnOfDrift(part);
            }

            Write(parts, selection, superseded);
            Account(parts, exports, superseded);
        }
        finally
        {
            parts.ForEach(part => part.Judged.Unpersist());
        }
    }

    private DataFrame Judged(WebExport export, WebSelection selection) =>
        export.Judge(selection.Records(export), missing).WithColumn(IsNew, selection.IsNew(export));

    private void WarnOfDrift(Part part)
    {
        var names = SchemaDrift.Names(part.Judged.Filter(Col(IsNew))).Collect().Select(row => row.GetAs<string>(0)).ToList();
        if (names.Count > 0)
        {
            job.Warnings.Add($"New records of '{part.Export.Bronze.FullName}' have columns nobody has listed: {string.Join(", ", names)}. They are kept in bronze and left out of silver.");
        }
    }

    // Quarantine first: a run that ends between two commits leaves a record in two tables rather than in none, and the next run starts over.
    private void Write(IReadOnlyList<Part> parts, WebSelection selection, Dictionary<WebExport, long> superseded)
    {
        WriteQuarantine(parts, selection);
        var rows = parts.SelectMany(part => part.Export.Rows(part.Judged.Filter(Col(WebRecords.Outcome) == WebRecords.Accepted))).ToLookup(rows => rows.Table, rows => rows.Rows);
        foreach (var table in job.Job.Writes.Where(table => table != Quarantine))
        {
            var content = rows[table].Aggregate((DataFrame?)null, (all, next) => all?.UnionByName(next) ?? next) ?? NoRows(table);
            var replaced = superseded.Where(export => export.Key.RecordTable == table).Sum(export => export.Value);
            job.Replace(table, content, new ReplaceOptions
            {
                CheckedRows = IsSharedKey(table, parts) ? null : CountForFirstWrite(table, content),
                Within = selection.Touched,
                Describe = entry => entry with { Superseded = replaced },
            });
        }
    }

    private void WriteQuarantine(IReadOnlyList<Part> parts, WebSelection selection)
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
        job.Replace(Quarantine, rejected, new ReplaceOptions
        {
            CheckedRows = aside,
            Within = selection.FromStart ? null : judged.Select([.. Lineage.Record.Select(name => Col(name))]),
        });
    }

    // Keys are unique within an export by the way its rows are made; only two exports could share one.
    private static bool IsSharedKey(Table table, IReadOnlyList<Part> parts) => table == SilverTables.WebSessions && parts.Count > 1;

    private DataFrame NoRows(Table table) => job.Read(table).Filter(Lit(false));

    private long CountForFirstWrite(Table table, DataFrame content) => job.Exists(table) ? 0 : content.Count();

    private void Account(IReadOnlyList<Part> parts, IReadOnlyList<WebExport> exports, Dictionary<WebExport, long> superseded)
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

        job.Rows = new RowCounts
        {
            In = parts.Sum(part => part.New),
            Changed = job.Rows.Changed,
            Out = accepted.Values.Sum(),
            Superseded = parts.Sum(part => part.SupersededMore),
            Quarantined = job.CountOf(Quarantine),
        };
    }

    private Dictionary<WebExport, long> AcceptedInSilver(IReadOnlyList<WebExport> exports)
    {
        var stored = job.Read(SilverTables.WebSessions).GroupBy(Col("source_system")).Agg(Count(Lit(1)), Sum(Col("hits"))).Collect()
            .ToDictionary(row => row.GetAs<string>(0), row => (Sessions: row.GetAs<long>(1), Hits: row.GetAs<long?>(2)));
        return exports.ToDictionary(export => export, export => stored.TryGetValue(export.System, out var found) ? export.AcceptedRecords(found.Sessions, found.Hits) : 0);
    }

    private long QuarantinedOf(WebExport export) => !job.Exists(Quarantine) ? 0
        : job.Read(Quarantine).Join(job.Read(export.Bronze).Select(Col(Lineage.SourceFile)).Distinct(), [Lineage.SourceFile], "left_semi").Count();

    /// <summary>The records of one export that a run looks at.</summary>
    private sealed class Part(WebExport export, DataFrame judged)
    {
        internal WebExport Export => export;

        internal DataFrame Judged => judged;

        internal long New { get; private set; }

        internal long Aside { get; private set; }

        /// <summary>Records that count as superseded now and did not before.</summary>
        internal long SupersededMore { get; private set; }

        internal void Count(long acceptedBefore)
        {
            var supersededBefore = -acceptedBefore;
            foreach (var row in judged.GroupBy(Col(WebRecords.Outcome), Col(IsNew)).Count().Collect())
            {
                var (outcome, isNew, rows) = (row.GetAs<string>(0), row.GetAs<bool>(1), row.GetAs<long>(2));
                var isWellFormed = outcome is WebRecords.Accepted or WebRecords.Superseded;
                New += isNew ? rows : 0;
                Aside += isWellFormed ? 0 : rows;
                supersededBefore += isWellFormed && !isNew ? rows : 0;
                SupersededMore += outcome == WebRecords.Superseded ? rows : 0;
            }

            SupersededMore -= supersededBefore;
        }
    }
}
