using Customer360.Spark.Sql;

namespace Customer360.Jobs.Running;

/// <summary>How much of a table a replacement touches, and what its caller has made sure of.</summary>
internal sealed record ReplaceOptions
{
    /// <summary>Keys, or some columns of keys, whose rows may change or leave; null is the whole table.</summary>
    internal DataFrame? Within { get; init; }

    /// <summary>Condition on stored rows that may change or leave, which all new rows meet too; null is the whole table.</summary>
    internal Column? Slice { get; init; }

    /// <summary>Whether stored rows that are not among the new ones leave.</summary>
    internal bool RemoveAbsent { get; init; } = true;

    /// <summary>Number of new rows, from a caller who has counted them and knows that no two share a key; null has both checked here.</summary>
    internal long? CheckedRows { get; init; }

    /// <summary>Whether progress is committed when no row differs.</summary>
    internal bool NoteProgress { get; init; } = true;

    /// <summary>Adds what the caller wants to remember to the ledger entry.</summary>
    internal Func<LedgerEntry, LedgerEntry> Describe { get; init; } = entry => entry;
}
