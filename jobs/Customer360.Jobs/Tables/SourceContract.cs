namespace Customer360.Jobs.Tables;

/// <summary>What a source promises to deliver, whoever it is configured to come from.</summary>
/// <param name="Name">The name configuration uses, e.g. <c>customers</c> or <c>web_events</c>.</param>
/// <param name="Bronze">Where its records are landed.</param>
/// <param name="Silver">The table they feed; for web exports that of the sessions.</param>
public sealed record SourceContract(string Name, Table Bronze, Table Silver)
{
    /// <summary>Whether records are nested and landed whole; such a source lists no columns.</summary>
    public bool IsNested => Bronze.Columns.Any(column => column.Name == BronzeTables.Record);

    /// <summary>The columns by the source's names, in the contract's order; empty for nested sources.</summary>
    public IReadOnlyList<string> Columns => IsNested ? [] : [.. Delivered.Select(column => column.From!)];

    /// <summary>The key by the source's names; empty for nested sources.</summary>
    public IReadOnlyList<string> Key => IsNested ? [] : [.. Silver.Key.Select(name => Silver[name].From!)];

    /// <summary>Columns a file may lack, by the source's names; a file that lacks any other does not fit the contract.</summary>
    public IReadOnlyList<string> OptionalColumns => [.. Delivered.Where(column => column.MayBeAbsent).Select(column => column.From!)];

    private IEnumerable<TableColumn> Delivered => Silver.Columns.Where(column => column.From is not null);
}
