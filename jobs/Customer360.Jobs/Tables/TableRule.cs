namespace Customer360.Jobs.Tables;

/// <summary>A rule that follows from a table's declaration.</summary>
/// <param name="Name">Column and what is wrong with it; appears as is in the quarantine table and in reports.</param>
/// <param name="Reason">The kind of rule, as in the quarantine table; null for rules that only warn.</param>
/// <param name="Says">What a row that breaks it looks like.</param>
public sealed record TableRule(string Name, string? Reason, string Says)
{
    /// <summary>The rule of records that could not be read or were cut short.</summary>
    public const string RowIsCorrupt = "row_is_corrupt";

    /// <summary>The rule of a key column without value.</summary>
    public static string IsNull(string column) => $"{column}_is_null";

    /// <summary>The rule of a value that its column's type cannot hold.</summary>
    public static string IsMalformed(string column) => $"{column}_is_malformed";

    /// <summary>The rule of a required column without value.</summary>
    public static string IsMissing(string column) => $"{column}_is_missing";

    /// <summary>The rule of a value that no row of the parent table has.</summary>
    public static string HasNoParent(string column) => $"{column}_has_no_parent";

    /// <summary>The warning of a code column holding a word that is not on its list.</summary>
    public static string IsUnknown(string column) => $"{column}_is_unknown";

    /// <summary>The rules of a silver table made from one flat source, in the order they are checked; none for other tables.</summary>
    public static IReadOnlyList<TableRule> Of(Table table)
    {
        var delivered = table.Columns.Where(column => column.From is not null).ToList();

        return table.Layer is not Layer.Silver || delivered.Count == 0
            ? []
            :
            [
                .. table.Key.Select(key => new TableRule(IsNull(key), "null_key", $"{key} has no value")),
                new(RowIsCorrupt, "malformed", "the record could not be read or was cut short"),
                .. delivered.Where(column => column.Type != "string")
                    .Select(column => new TableRule(IsMalformed(column.Name), "malformed", $"{column.Name} holds what {column.Type} cannot")),
                new(IsMalformed(Lineage.ChangedAt), "malformed", "the change time its source gives is no time"),
                .. delivered.Where(column => column.Required)
                    .Select(column => new TableRule(IsMissing(column.Name), "malformed", $"{column.Name} is required and has no value")),
                .. table.ForeignKeys.Select(Orphan),
                .. delivered.Where(column => column.Codes.Count > 0)
                    .Select(column => new TableRule(IsUnknown(column.Name), null, $"{column.Name} is none of {string.Join(", ", column.Codes)}")),
            ];
    }

    private static TableRule Orphan(ForeignKey reference) => new(
        HasNoParent(reference.Column),
        "orphan",
        $"{reference.Column} is {(reference.Optional ? "given but in" : "in")} no row of {reference.Parent().FullName}");
}
