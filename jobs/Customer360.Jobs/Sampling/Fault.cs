namespace Customer360.Jobs.Sampling;

/// <summary>What was planted. The first ones are tied to an entity, in the order of their slots.</summary>
internal enum Fault
{
    Duplicate,
    LateDuplicate,
    Changed,
    OutOfOrder,
    MalformedNewer,
    PaddedKey,
    AfterAsOf,
    MissingWord,
    NonAscii,
    UnknownCode,
    WindowEdge,
    Late,
    Malformed,
    MalformedKey,
    MissingRequired,
    HalfRow,
    NullKey,
    Orphan,
    CascadingOrphan,
    OrphanNewest,
    RecoversLater,
    AmbiguousVisitor,
    SharedPhone,
    SharedEmail,
    NameTypo,
    EmailCase,
    SecondRecord,
    ReexportedDay,
    MidnightSession,
    SharedVisitId,
    SchemaDrift,
    SwappedColumns,
    WrongHeader,
    HtmlPage,
    EmptyFile,
    ByteOrderMark,
    ResourceFork,
}

/// <summary>What a run reports because of a fault.</summary>
internal enum Outcome
{
    /// <summary>One more row is accepted.</summary>
    Accepted,

    /// <summary>One row gives way to another of its key.</summary>
    Superseded,

    /// <summary>One row is quarantined for a missing key.</summary>
    NullKey,

    /// <summary>One row is quarantined for a value that cannot be.</summary>
    Malformed,

    /// <summary>One row is quarantined for a missing parent.</summary>
    Orphan,

    /// <summary>Nothing is lost, but the run warns.</summary>
    Warning,

    /// <summary>A file is refused as a whole; its rows are no input.</summary>
    Refused,

    /// <summary>A file is passed over; it holds no rows.</summary>
    Ignored,
}

/// <summary>The names under which faults and outcomes appear in files.</summary>
internal static class FaultNames
{
    private static readonly string[] Faults = [.. Enum.GetNames<Fault>().Select(SnakeCase)];
    private static readonly string[] Outcomes = [.. Enum.GetNames<Outcome>().Select(SnakeCase)];

    public static string Of(Fault fault) => Faults[(int)fault];

    public static string Of(Outcome outcome) => Outcomes[(int)outcome];

    public static string SnakeCase(string name) =>
        string.Concat(name.Select((letter, at) => char.IsUpper(letter) && at > 0 ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
