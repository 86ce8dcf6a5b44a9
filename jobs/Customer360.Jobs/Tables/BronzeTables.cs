using System.Collections.Concurrent;

namespace Customer360.Jobs.Tables;

/// <summary>Sources as they were delivered: one table a source contract, append-only, values as text.</summary>
/// <remarks>A flat source's table follows from the silver table it feeds, so that its columns are declared once.</remarks>
public static class BronzeTables
{
    /// <summary>JSON object of the columns a record had beyond its contract; null when it had none.</summary>
    public const string ExtraColumns = "extra_columns";

    /// <summary>The raw record where it could not be read as its format; null for readable ones.</summary>
    public const string CorruptRecord = "corrupt_record";

    /// <summary>The change time as delivered where it is no time; null where it is one or there is none.</summary>
    public const string MalformedChangedAt = "malformed_changed_at";

    /// <summary>The whole nested record as JSON; the content of web analytics sources and of what is rejected from them.</summary>
    public const string Record = "record";

    private static readonly ConcurrentDictionary<Table, Table> Derived = new();

    /// <summary>Sessions as Google Analytics 360 exports them.</summary>
    public static Table WebSessions { get; } = Nested("web_sessions", "one row per session record of the Google Analytics 360 export");

    /// <summary>Events as Google Analytics 4 exports them.</summary>
    public static Table WebEvents { get; } = Nested("web_events", "one row per event record of the Google Analytics 4 export");

    /// <summary>Every bronze table.</summary>
    public static IReadOnlyList<Table> All => [.. SilverTables.FromFlatSources.Select(Of), WebSessions, WebEvents];

    /// <summary>The landing table of the source behind a silver table made from one flat source; the same instance each time.</summary>
    /// <exception cref="ArgumentException">The silver table is not made from one flat source.</exception>
    public static Table Of(Table silver) => Derived.GetOrAdd(silver, FromFlatSource);

    private static Table FromFlatSource(Table silver)
    {
        if (silver.Layer is not Layer.Silver || silver.Columns.All(column => column.From is null))
        {
            throw new ArgumentException($"Table '{silver.FullName}' is not made from one flat source, so no bronze table follows from it.", nameof(silver));
        }

        return Table.Define($"bronze.{silver.Name}")
            .Grain($"one row per record delivered by source {silver.Name}, in every version and repetition")
            .With(DeliveredColumns(silver))
            .With(Leftovers)
            .WithRunColumns(Lineage.OfRecords)
            .Build();
    }

    internal static IEnumerable<TableColumn> DeliveredColumns(Table silver) => silver.Columns
        .Where(column => column.From is not null)
        .Select(column => new TableColumn(column.From!, "string", $"{column.From} as delivered to {silver.FullName}, untrimmed text; null when the record has none."));

    internal static IReadOnlyList<TableColumn> Leftovers =>
    [
        new(ExtraColumns, "string", "JSON object of the columns the record had beyond its contract; null when it had none."),
        new(CorruptRecord, "string", "The raw record where it could not be read as its format or was cut short; null for readable ones."),
        new(MalformedChangedAt, "string", "The change time as delivered where it could not be read as a time; null where it could, and where there was none."),
    ];

    internal static IReadOnlyList<TableColumn> NestedContent =>
    [
        new(Record, "string", "The whole nested record as JSON, whatever columns it has; null when it could not be read."),
        new(CorruptRecord, "string", "The raw record where it could not be read as its format or was cut short; null for readable ones."),
    ];

    private static Table Nested(string name, string grain) => Table.Define($"bronze.{name}")
        .Grain(grain)
        .With(NestedContent)
        .WithRunColumns(Lineage.OfRecords)
        .Build();
}
