using System.Collections.Concurrent;

namespace Customer360.Jobs.Tables;

/// <summary>Records that were set aside from a silver table, as delivered, with the rule they broke.</summary>
public static class QuarantineTables
{
    /// <summary>The kind of rule that was broken; the values are listed in <see cref="Reasons"/>.</summary>
    public const string Reason = "reason";

    /// <summary>The rule that was broken, named after the column and what is wrong with it.</summary>
    public const string Rule = "rule";

    /// <summary>When the record was set aside.</summary>
    public const string QuarantinedAt = "quarantined_at";

    private static readonly ConcurrentDictionary<Table, Table> Derived = new();

    private static readonly string[] KnownReasons = ["null_key", "malformed", "orphan"];

    /// <summary>What a record can be set aside for, in the order the checks run.</summary>
    public static IReadOnlyList<string> Reasons => KnownReasons;

    /// <summary>Every quarantine table; whatever web sessions or events are rejected stand in that of the sessions.</summary>
    public static IReadOnlyList<Table> All => [.. SilverTables.FromFlatSources.Select(Of), Of(SilverTables.WebSessions)];

    /// <summary>The table of what was set aside from <paramref name="silver"/>; the same instance each time.</summary>
    /// <exception cref="ArgumentException">The table is no silver one.</exception>
    public static Table Of(Table silver) => Derived.GetOrAdd(silver, From);

    /// <summary>The name of a delivered column here: its own, unless a column of quarantine has that name in whatever case, as loyalty's Reason.</summary>
    public static string NameOf(string delivered) =>
        new[] { Reason, Rule, QuarantinedAt }.Contains(delivered, StringComparer.OrdinalIgnoreCase) ? $"delivered_{delivered}" : delivered;

    private static TableColumn Renamed(TableColumn column) => NameOf(column.Name) == column.Name
        ? column
        : column with { Name = NameOf(column.Name), Meaning = $"The record's own {column.Name}, which is not why it was set aside: {column.Meaning}" };

    private static Table From(Table silver)
    {
        if (silver.Layer is not Layer.Silver)
        {
            throw new ArgumentException($"Table '{silver.FullName}' is no silver table, and only records on their way to silver are set aside.", nameof(silver));
        }

        var delivered = BronzeTables.DeliveredColumns(silver).Select(Renamed).ToList();

        return Table.Define($"quarantine.{silver.Name}")
            .Grain($"one row per record set aside from {silver.FullName}; it leaves when its fault is mended")
            .With(delivered.Count > 0 ? [.. delivered, .. BronzeTables.Leftovers] : BronzeTables.NestedContent)
            .Column(Reason, "string", "Kind of rule the record broke first.", null, false, KnownReasons)
            .Column(Rule, "string", "The rule, named after column and fault, e.g. amount_is_malformed.")
            .Key([.. Lineage.Record])
            .WithRunColumns(Lineage.OfRecords)
            .WithRunColumns([new(QuarantinedAt, "timestamp", "When the record was first set aside, UTC.")])
            .Build();
    }
}
