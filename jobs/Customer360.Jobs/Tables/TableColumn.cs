namespace Customer360.Jobs.Tables;

/// <summary>One column of a declared table.</summary>
/// <param name="Name">snake_case name; a contract once published.</param>
/// <param name="Type">Spark SQL type, e.g. <c>decimal(18,2)</c>.</param>
/// <param name="Meaning">What a value says, its unit, and what null means.</param>
public sealed record TableColumn(string Name, string Type, string Meaning)
{
    /// <summary>The source contract's name for the column; null where no source delivers it.</summary>
    public string? From { get; init; }

    /// <summary>Whether a row without a value is malformed. Key columns are required by their own rule, <c>null_key</c>.</summary>
    public bool Required { get; init; }

    /// <summary>Whether a source may leave the whole column out; its values are null then.</summary>
    public bool MayBeAbsent { get; init; }

    /// <summary>The words a code column is known to hold; others are counted as a warning. Empty when the column is no code.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];
}
