using Customer360.Jobs.Errors;
using Customer360.Jobs.Running;
using Customer360.Jobs.Sources;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using Customer360.Spark.Sql.Types;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Bronze;

/// <summary>Writes the new files of one ingest as one batch, in one commit that also names them.</summary>
internal sealed class Landing(JobContext job, Table bronze, Table? silver)
{
    private const int FewFiles = 20;

    /// <summary>Bytes of a delivery up to which conflicts are counted without an estimate before.</summary>
    internal const long FewBytes = 64L << 20;

    private readonly long _batch = (job.StateOf(bronze)?.Entry.Batch ?? 0) + 1;

    internal void Land(Deliveries deliveries)
    {
        if (deliveries.New.Sum(delivery => delivery.File.Length) <= QuickStart.SmallDelivery)
        {
            job.ExpectFewRows();
        }

        job.Spark.Conf().Set("spark.sql.files.openCostInBytes", job.Spark.Conf().Get("spark.sql.files.maxPartitionBytes"));
        // Without this Spark reads the character sets of the Unicode standard and two more, and banks write those of Windows.
        job.Spark.Conf().Set("spark.sql.legacy.javaCharsets", true);
        var numbered = deliveries.New.Select((delivery, index) => (Delivery: delivery, Number: index + 1)).ToList();
        var records = Records(numbered);
        if (!AreParsedAtLength(deliveries.New))
        {
            Land(deliveries, numbered, records);
            return;
        }

        records = records.Persist();
        try
        {
            Land(deliveries, numbered, records);
        }
        finally
        {
            records.Unpersist();
        }
    }

    private void Land(Deliveries deliveries, List<(Delivery Delivery, int Number)> numbered, DataFrame records)
    {
        var files = FileCounts(numbered, records);
        var unfit = deliveries.Refused.Concat(Conflicting(numbered, files)).ToList();
        var snapshots = new SnapshotChecks(job, bronze, deliveries.New, [.. unfit, .. deliveries.StillRefused]);
        var rows = numbered.ToDictionary(file => file.Delivery.File.Path, file => files.GetValueOrDefault(file.Number)?.Records ?? 0);
        var refused = unfit.Concat(snapshots.Torn()).Concat(snapshots.Shrunk(rows)).DistinctBy(file => file.Path).ToList();
        var landed = numbered.Where(file => refused.All(other => other.Path != file.Delivery.File.Path)).ToList();
        if (landed.Count == 0)
        {
            throw new RefusedDeliveryException(bronze.Name, refused);
        }

        job.RefusedFiles += refused.Count;
        job.Warnings.AddRange(refused.Select(file => file.ToString()));
        Write(records, landed, files, deliveries.Repeated, refused);
    }

    // Records are read up to three times. A second reading of 5,090,000 lines of CSV took less time than a copy of them in memory, and no memory;
    // a line that is an object takes many times as long to parse.
    private bool AreParsedAtLength(IEnumerable<Delivery> deliveries) =>
        silver is not null && deliveries.Any(delivery => delivery.Options.Format is SourceFormat.Json or SourceFormat.Dict);

    /// <summary>Remembers files that bring nothing.</summary>
    internal void Note(IEnumerable<Delivery> files) => Note(job.Entry(bronze) with { Batch = _batch, Files = [.. files.Select(file => Ingested(file, 0))] });

    private void Note(LedgerEntry entry) => job.Note(bronze, entry with { DataVersion = job.StateOf(bronze)!.DataVersion });

    private void Write(
        DataFrame records, List<(Delivery Delivery, int Number)> landed, Dictionary<int, FileCount> files, IEnumerable<Delivery> repeated, IReadOnlyList<RefusedFile> refused)
    {
        var numbers = landed.Select(file => file.Number).ToArray();
        var rows = landed.Sum(file => files.GetValueOrDefault(file.Number)?.Records ?? 0);
        var before = job.Entry(bronze);
        job.Rows = new RowCounts { In = rows, Out = rows, Changed = rows };
        var entry = before with
        {
            ExtraColumns = [.. before.ExtraColumns, .. ReportDrift(records, landed, before.ExtraColumns)],
            Batch = _batch,
            Rows = job.Rows,
            Refused = refused,
            Files = [.. landed.Select(file => Ingested(file.Delivery, files.GetValueOrDefault(file.Number)?.Records ?? 0)), .. repeated.Select(file => Ingested(file, 0))],
        };
        if (rows == 0 && job.Exists(bronze))
        {
            // Delta would leave out a commit without rows, and files with a header alone would come as new ones for ever.
            Note(entry);
            return;
        }

        job.Append(bronze, records.Filter(Col(Lineage.FileNumber).IsIn(numbers)).To(bronze.Schema()), rows, entry);
    }

    private static IngestedFile Ingested(Delivery file, long rows) =>
        new(file.File.Path, file.File.Length, file.File.ModifiedAt, file.Sha256, rows, file.Source);

    private List<string> ReportDrift(DataFrame records, List<(Delivery Delivery, int Number)> landed, IReadOnlyList<string> known)
    {
        var drift = silver is null ? [] : ColumnDrift.Names(bronze, records, landed).Except(known).ToList();
        if (drift.Count > 0)
        {
            job.Warnings.Add($"Files of '{bronze.FullName}' have columns that are not in its contract: {string.Join(", ", drift.Select(name => $"'{name}'"))}. They are kept in {BronzeTables.ExtraColumns}.");
        }

        return drift;
    }

    // Files of one source with one header are read together.
    private DataFrame Records(List<(Delivery Delivery, int Number)> numbered)
    {
        var groups = numbered.GroupBy(file => (file.Delivery.Source, Header: string.Join('\u0001', file.Delivery.Columns)));
        return groups.Select(group => Described([.. group])).Aggregate((all, next) => all.UnionByName(next));
    }

    private DataFrame Described(IReadOnlyList<(Delivery Delivery, int Number)> group)
    {
        var (source, name) = (group[0].Delivery.Options, group[0].Delivery.Source);
        var parsing = SourceParsing.Of(job.Settings, source);
        var records = new RecordReader(job.Spark, bronze, source).Read([.. group.Select(file => file.Delivery.File.Path)], group[0].Delivery.Columns);

        return Numbered(SourceParsing.WithChangeTime(records, parsing), group)
            .WithColumn(Lineage.SourcePosition, Position())
            .WithColumn(Lineage.SourceName, Lit(name))
            .WithColumn(Lineage.SourceFile, Col(RecordReader.FileUri))
            .WithColumn(Lineage.SourceZone, Lit(source.TimeZone))
            .WithColumn(Lineage.BatchId, Lit(_batch))
            .WithColumn(Lineage.IngestedAt, Lit(job.Run.StartedAt))
            .WithColumn(Lineage.RunId, Lit(job.Run.Id))
            .Drop(RecordReader.FileUri, RecordReader.Block, RecordReader.Sequence);
    }

    // A look into a map compares the paths one by one, which many files make slow, and a join is a Spark job of its own, which few are not worth.
    private DataFrame Numbered(DataFrame records, IReadOnlyList<(Delivery Delivery, int Number)> group)
    {
        var numbers = group.SelectMany(file => FormsOf(file.Delivery.File.Uri).Select(uri => (Uri: uri, file.Number))).ToList();
        if (group.Count <= FewFiles)
        {
            var number = group.Count == 1 ? Lit(group[0].Number) : ElementAt(Map([.. numbers.SelectMany(file => new[] { Lit(file.Uri), Lit(file.Number) })]), Col(RecordReader.FileUri));
            return records.WithColumn(Lineage.FileNumber, number);
        }

        var schema = new StructType([new StructField(RecordReader.FileUri, new StringType()), new StructField(Lineage.FileNumber, new IntegerType())]);
        var files = job.Spark.CreateDataFrame(numbers.Select(file => new GenericRow([file.Uri, file.Number])), schema);
        // A record of a file that is not found here must not get lost unseen.
        return records.Join(Broadcast(files), [RecordReader.FileUri], "left_outer");
    }

    // The session gives every part of a file a partition of its own, so the low bits of Spark's id count the records of the part. A file
    // larger than one part goes on counting from the part's first byte: no record is shorter than a byte, so order and uniqueness hold.
    private static Column Position() => Col(RecordReader.Block) + UnclosedQuotes.OrdinalOf(Col(RecordReader.Sequence)) + 1L;

    // Hadoop writes file:/a, Spark file:///a.
    private static IEnumerable<string> FormsOf(string uri) => uri.StartsWith("file:", StringComparison.Ordinal) && uri["file:".Length..].TrimStart('/') is var path
        ? [$"file:/{path}", $"file:///{path}"]
        : [uri];

    // An estimate, or for small files a comparison of texts, rules out most files: a look at the values takes several times as long.
    private Dictionary<int, FileCount> FileCounts(List<(Delivery Delivery, int Number)> numbered, DataFrame records)
    {
        if (silver is null)
        {
            return records.GroupBy(Col(Lineage.FileNumber)).Count().Collect().ToDictionary(row => row.GetAs<int>(0), row => new FileCount(row.GetAs<long>(1), 0));
        }

        var parsings = SourceParsing.Of(job.Settings, silver);
        var counts = numbered.Sum(file => file.Delivery.File.Length) <= FewBytes
            ? Shares(records, exactly: false)
            : KeyConflicts.Sizes(silver, records, parsings).Collect().Select(FileSize.Of).ToDictionary(file => file.Number, file => new FileCount(file.Records, file.LargestShare));
        var suspects = counts.Where(file => file.Value.Share > job.Settings.Quality.KeyConflictShare).Select(file => file.Key).ToArray();
        var shares = suspects.Length == 0 ? [] : Shares(records.Filter(Col(Lineage.FileNumber).IsIn(suspects)), exactly: true);
        return counts.ToDictionary(file => file.Key, file => shares.GetValueOrDefault(file.Key) ?? file.Value);

        Dictionary<int, FileCount> Shares(DataFrame some, bool exactly) => KeyConflicts.PerFile(silver, some, parsings, exactly).Collect()
            .ToDictionary(row => row.GetAs<int>(0), row => new FileCount(row.GetAs<long>(1), row.GetAs<double>(2)));
    }

    private IEnumerable<RefusedFile> Conflicting(List<(Delivery Delivery, int Number)> numbered, Dictionary<int, FileCount> files)
    {
        var limit = job.Settings.Quality.KeyConflictShare;
        foreach (var (delivery, number) in numbered)
        {
            if (files.GetValueOrDefault(number) is { Share: var share } && share > limit)
            {
                yield return new RefusedFile(delivery.File.Path, delivery.Sha256, "key_not_unique", FormattableString.Invariant(
                    $"{share:P0} of its distinct rows share their key ({string.Join(", ", silver!.Key)}) with a different row, more than {limit:P0}; its columns may be in another order"), delivery.Source);
            }
        }
    }

    private sealed record FileCount(long Records, double Share);
}
