namespace Customer360.Jobs.Tables;

/// <summary>How far rows have come; also the folder below the lake.</summary>
public enum Layer
{
    /// <summary>As the source delivered it, append-only.</summary>
    Bronze,

    /// <summary>Typed, renamed, one row per key.</summary>
    Silver,

    /// <summary>What the business asks for, at a declared grain.</summary>
    Gold,

    /// <summary>The old systems' definitions, repeated to the digit.</summary>
    Compat,

    /// <summary>Rows that were set aside, with the rule they broke.</summary>
    Quarantine,
}
