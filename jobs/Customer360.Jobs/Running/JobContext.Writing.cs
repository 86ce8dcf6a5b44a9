using Customer360.Jobs.Columns;
using Customer360.Jobs.Errors;
using Customer360.Jobs.Quality;
using Customer360.Jobs.Sources;
using Customer360.Jobs.Tables;
using Customer360.Spark.Delta;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Running;

/// <content>The one writer. Every write carries its ledger entry in the same commit.</content>
public sealed partial class JobContext
{
    private const string StatisticsColumns = "spark.databricks.delta.properties.defaults.dataSkippingStatsColumns";

    private const string Catalog = "spark.sql.catalog.spark_catalog";

    private const string UserMetadata = "spark.databricks.delta.commitInfo.userMetadata";

    /// <summary>
    /// Makes <paramref name="rows"/> the whole content of the table. Only rows that differ are written, an unchanged row keeps the run
    /// that wrote it, and when nothing differs no row is touched.
    /// </summary>
    /// <exception cref="DuplicateKeyException">Two rows share the table's key.</exception>
    public void Replace(Table table, DataFrame rows) => Replace(table, rows, new ReplaceOptions());

    internal void Replace(Table table, DataFrame rows, ReplaceOptions options)
    {
        var content = Conformed(table, rows);
        if (options.CheckedRows is { } checkedRows)
        {
            Put(table, content, checkedRows, options);
            return;
        }

        content = content.Persist();
        try
        {
            // A join that multiplied rows is the cause of a repeated key, so it is named first.
            var (count, keys) = CountKeys(table, content);
            RequireGrain();
            Put(table, content, keys == count ? count : throw new DuplicateKeyException(table, count, keys), options);
        }
        finally
        {
            content.Unpersist();
        }
    }

    private void Put(Table table, DataFrame content, long count, ReplaceOptions options)
    {
        if (Exists(table))
        {
            Merge(table, TableDifferences.Of(table, content, Stored(table, options), options.RemoveAbsent), options);
            return;
        }

        Append(table, content, count, options.Describe(Entry(table) with { Rows = Rows with { Changed = count, Out = count } }));
        Rows = Rows with { Changed = Rows.Changed + count, Out = Rows.Out + count };
    }

    private DataFrame Stored(Table table, ReplaceOptions options)
    {
        var slice = options.Slice is null ? Read(table) : Read(table).Filter(options.Slice);
        return options.Within is null ? slice : slice.Join(options.Within, options.Within.Columns(), "left_semi");
    }

    /// <summary>Adds rows without looking at what is there.</summary>
    /// <exception cref="CommitException">Spark wrote other than <paramref name="count"/> rows.</exception>
    internal void Append(Table table, DataFrame rows, long count, LedgerEntry entry)
    {
        if (table.Layer is Layer.Bronze or Layer.Silver or Layer.Quarantine)
        {
            // Their rows are many and their texts long; Delta would note the least and greatest of every column. Only a new table takes this.
            Spark.Conf().Set(StatisticsColumns, string.Join(',', table.SearchColumns));
        }

        var before = StateOf(table);
        Write(table, rows, entry with { TableRows = CountOf(table) + count });
        RequireWritten(table, before, new RowChanges(count));
    }

    private void Write(Table table, DataFrame rows, LedgerEntry entry)
    {
        var path = Lake.PathOf(table);
        if (Files.Exists($"{path}/_delta_log") || !Spark.Conf().Get(Catalog, "").EndsWith(".DeltaCatalog", StringComparison.Ordinal))
        {
            rows.Write().Format("delta").Mode(SaveMode.Append).Option("mergeSchema", "true").Option("userMetadata", entry.ToJson()).Save(path);
            return;
        }

        // Only through a catalog is a table told what it is along with its first rows. Creating is refused where a killed run has left files, replacing is not.
        rows.WriteTo($"delta.{SqlNames.Quoted(path)}").Using("delta")
            .TableProperty("comment", table.Grain).Option("userMetadata", entry.ToJson()).CreateOrReplace();
    }

    private void Merge(Table table, DataFrame differences, ReplaceOptions options)
    {
        var marked = differences.Persist();
        try
        {
            var changes = CountChanges(marked);
            var after = CountOf(table) + changes.Growth;
            Rows = Rows with { Changed = Rows.Changed + changes.Total, Out = Rows.Out + after };
            var entry = options.Describe(Entry(table) with { Rows = Rows with { Changed = changes.Total, Out = after }, TableRows = after });
            if (changes.Total > 0)
            {
                ExecuteMerge(table, marked, changes, entry with { Removals = entry.Removals + changes.Deleted });
            }
            else if (options.NoteProgress)
            {
                Note(table, entry with { DataVersion = StateOf(table)!.DataVersion });
            }
        }
        finally
        {
            marked.Unpersist();
        }
    }

    /// <summary>The entry of a commit to <paramref name="table"/>, with what earlier entries carry on.</summary>
    internal LedgerEntry Entry(Table table)
    {
        var before = StateOf(table)?.Entry;
        return new LedgerEntry
        {
            RunId = Run.Id,
            Job = Job.Name,
            StartedAt = Run.StartedAt,
            AsOf = Job.UsesAsOf ? Run.AsOf : null,
            Fingerprint = Fingerprint,
            Inputs = _inputs,
            Removals = before?.Removals ?? 0,
            Superseded = before?.Superseded ?? 0,
            Batch = before?.Batch,
            HighMarks = before?.HighMarks ?? new Dictionary<string, string>(),
            ExtraColumns = before?.ExtraColumns ?? [],
        };
    }

    /// <summary>Commits progress without rows, unless the newest entry says the same already.</summary>
    internal void Note(Table table, LedgerEntry entry)
    {
        if (IsUpToDate(table, entry))
        {
            return;
        }

        var before = StateOf(table);
        WriteNothing(table, SaveMode.Append, entry with { TableRows = CountOf(table) });
        RequireWritten(table, before, new RowChanges(0));
    }

    // Delta leaves out a commit that holds nothing; the transaction mark makes it hold something. It also leaves out one whose number is not above the
    // last of its name: versions of the table grow whatever the clock says. Columns declared since come with the commit.
    private void WriteNothing(Table table, SaveMode mode, LedgerEntry entry) =>
        Spark.CreateDataFrame(System.Array.Empty<GenericRow>(), table.Schema()).Write().Format("delta").Mode(mode)
            .Option("mergeSchema", "true")
            .Option("txnAppId", "customer360-versions").Option("txnVersion", StateOf(table)!.Version + 1)
            .Option("userMetadata", entry.ToJson())
            .Save(Lake.PathOf(table));

    private bool IsUpToDate(Table table, LedgerEntry entry) =>
        StateOf(table)?.Entry is { } known
        && known.Fingerprint == entry.Fingerprint && known.AsOf == entry.AsOf && known.Batch == entry.Batch && known.Superseded == entry.Superseded
        && known.Inputs.Count == entry.Inputs.Count && known.Inputs.All(input => entry.Inputs.GetValueOrDefault(input.Key) == input.Value);

    // To(schema) refuses a missing column or a type that does not fit, and carries the columns' meanings into the table.
    private DataFrame Conformed(Table table, DataFrame rows) =>
        (table.RunColumns.Contains(Lineage.RunId) ? rows.WithColumn(Lineage.RunId, Lit(Run.Id)) : rows).To(table.Schema());

    private void ExecuteMerge(Table table, DataFrame marked, RowChanges changes, LedgerEntry entry)
    {
        var before = StateOf(table);
        var values = table.Columns.ToDictionary(column => column.Name, column => Col($"changes.`{column.Name}`"));
        var deleted = Col($"changes.`{TableDifferences.Change}`") == TableDifferences.Delete;
        Change(table, entry, stored => stored.As("target")
            .Merge(marked.As("changes"), Conditions.All(table.Key.Select(key => Col($"target.`{key}`").EqNullSafe(Col($"changes.`{key}`")))))
            .WithSchemaEvolution()
            .WhenMatched(deleted).Delete()
            .WhenMatched().Update(values)
            .WhenNotMatched(!deleted).Insert(values)
            .Execute());
        RequireWritten(table, before, changes);
    }

    // A change of a table has no options of its own; the session belongs to this job alone.
    private void Change(Table table, LedgerEntry entry, Action<DeltaTable> change)
    {
        Spark.Conf().Set(UserMetadata, entry.ToJson());
        try
        {
            change(DeltaTable.ForPath(Spark, Lake.PathOf(table)));
        }
        finally
        {
            Spark.Conf().Unset(UserMetadata);
        }
    }

    // Every commit is held to what was counted and checked before it, so that the rows of a table are known without counting them again.
    private void RequireWritten(Table table, TableState? before, RowChanges wanted)
    {
        Refresh(table);
        if (StateOf(table) is { Changes: { } written } now && written != wanted)
        {
            TakeBack(table, before, now);
            throw new CommitException(table, wanted.ToString(), written.ToString());
        }
    }

    // Left standing, the commit would pass for the job's result, and the number of rows in it for the table's, in this run and all later ones.
    private void TakeBack(Table table, TableState? before, TableState now)
    {
        if (before is null)
        {
            WriteNothing(table, SaveMode.Overwrite, new LedgerEntry
            {
                RunId = Run.Id,
                Job = Job.Name,
                StartedAt = Run.StartedAt,
                Fingerprint = "",
                Inputs = new Dictionary<string, InputState>(),
                TableRows = 0,
                RestoredTo = -1,
            });
        }
        else if (now.Version > before.Version)
        {
            var entry = before.Entry with { Rows = before.Entry.Rows with { In = 0, Changed = 0 }, Files = [], Refused = [], TableRows = before.Rows, DataVersion = before.DataVersion, RestoredTo = now.Version - 1 };
            Change(table, entry, stored => stored.RestoreToVersion(now.Version - 1));
        }

        Refresh(table);
    }

    private static RowChanges CountChanges(DataFrame marked)
    {
        var counts = marked.GroupBy(Col(TableDifferences.Change)).Count().Collect().ToDictionary(row => row.GetAs<string>(0), row => row.GetAs<long>(1));
        return new RowChanges(counts.GetValueOrDefault(TableDifferences.Insert), counts.GetValueOrDefault(TableDifferences.Update), counts.GetValueOrDefault(TableDifferences.Delete));
    }

    private static (long Rows, long Keys) CountKeys(Table table, DataFrame rows)
    {
        var found = rows.Agg(Count(Lit(1)), CountDistinct(Struct([.. table.Key.Select(name => Col(name))]))).First();
        return (found.GetAs<long>(0), found.GetAs<long>(1));
    }
}
