namespace Customer360.Jobs.Tables;

/// <summary>The columns that lead from any row back to the line of the file it came from.</summary>
public static class Lineage
{
    /// <summary>Number of the ingest that brought the row; later is newer.</summary>
    public const string BatchId = "batch_id";

    /// <summary>Place of the file within its batch, files ordered by name.</summary>
    public const string FileNumber = "file_number";

    /// <summary>The file, or the table of a database.</summary>
    public const string SourceFile = "source_file";

    /// <summary>Record number within the file.</summary>
    public const string SourcePosition = "source_position";

    /// <summary>The configured source, by name.</summary>
    public const string SourceName = "source_name";

    /// <summary>Time zone in which the source's times without zone are read.</summary>
    public const string SourceZone = "source_zone";

    /// <summary>The source's own change time.</summary>
    public const string ChangedAt = "changed_at";

    /// <summary>When the row was landed.</summary>
    public const string IngestedAt = "ingested_at";

    /// <summary>Hash of texts as delivered, in tables whose texts are read so.</summary>
    public const string TextHash = "text_hash";

    /// <summary>The run that wrote or last changed the row.</summary>
    public const string RunId = "run_id";

    /// <summary>Lineage of rows that come from one record of a source.</summary>
    public static IReadOnlyList<TableColumn> OfRecords { get; } =
    [
        new(SourceName, "string", "Configured source the record came from."),
        new(SourceFile, "string", "File, or database table, the record came from."),
        new(SourcePosition, "bigint", "Number of the record within its file, from 1; header lines are not counted."),
        new(BatchId, "bigint", "Number of the ingest that landed the record; a later batch is newer."),
        new(FileNumber, "int", "Place of the file within its batch, files ordered by name, from 1."),
        new(SourceZone, "string", "Time zone of the source, in which its times without zone were read and its days are counted."),
        new(ChangedAt, "timestamp", "Change time the source itself gave, UTC; null where it gives none and arrival decides."),
        new(IngestedAt, "timestamp", "When the record was landed in bronze, UTC."),
        new(RunId, "string", "Run that wrote or last changed the row."),
    ];

    /// <summary>The run alone, for tables whose rows come from many records.</summary>
    public static IReadOnlyList<TableColumn> OfRun { get; } = [new(RunId, "string", "Run that wrote or last changed the row.")];

    /// <summary>Columns that say when a record arrived among others.</summary>
    public static IReadOnlyList<string> Arrival { get; } = [BatchId, FileNumber, SourcePosition];

    /// <summary>Columns that identify one landed record.</summary>
    public static IReadOnlyList<string> Record { get; } = [BatchId, SourceFile, SourcePosition];
}
