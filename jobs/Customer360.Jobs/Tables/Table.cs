namespace Customer360.Jobs.Tables;

/// <summary>
/// The one declaration of a table: reading, writing, checking, documentation and the schema test all use it.
/// Built with <see cref="Define"/>; immutable afterwards.
/// </summary>
public sealed class Table
{
    private static readonly string[] Places = [Lineage.BatchId, Lineage.FileNumber, Lineage.SourcePosition];

    internal Table(TableBuilder builder)
    {
        Layer = builder.Layer;
        Name = builder.Name;
        Grain = builder.TableGrain;
        Columns = [.. builder.Columns];
        Key = [.. builder.KeyColumns];
        ForeignKeys = [.. builder.ForeignKeys];
        Measures = [.. builder.AdditiveMeasures];
        FactTime = builder.FactTimeColumn;
        RunColumns = [.. builder.RunColumns];
    }

    /// <summary>The layer, which is also the folder below the lake.</summary>
    public Layer Layer { get; }

    /// <summary>The name within its layer, e.g. <c>customers</c>.</summary>
    public string Name { get; }

    /// <summary>Layer and name, e.g. <c>silver.customers</c>; how people and messages call the table.</summary>
    public string FullName => $"{Layer.Folder()}.{Name}";

    /// <summary>What one row stands for, e.g. "one row per customer".</summary>
    public string Grain { get; }

    /// <summary>All columns in order, lineage last.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>Columns that name a row; compared null-safely. Empty for append-only tables.</summary>
    public IReadOnlyList<string> Key { get; }

    /// <summary>References to parents.</summary>
    public IReadOnlyList<ForeignKey> ForeignKeys { get; }

    /// <summary>Columns whose sum over rows means something and must be conserved by joins.</summary>
    public IReadOnlyList<string> Measures { get; }

    /// <summary>The time or date of the fact a row records; null for things that are never hidden by as-of.</summary>
    public string? FactTime { get; }

    /// <summary>Columns that say which run, batch or file a row came from; left out when two versions of a table are compared.</summary>
    public IReadOnlyList<string> RunColumns { get; }

    /// <summary>
    /// Columns that rows are looked up by: keys, references, days and times, and the place in a source. Of these alone Delta notes least and greatest
    /// values per file.
    /// </summary>
    public IEnumerable<string> SearchColumns => Columns
        .Where(column => Key.Contains(column.Name) || ForeignKeys.Any(key => key.Column == column.Name) || column.Type is "date" or "timestamp" || Places.Contains(column.Name))
        .Select(column => column.Name);

    /// <summary>Columns that carry meaning: all but <see cref="RunColumns"/>.</summary>
    public IEnumerable<TableColumn> BusinessColumns => Columns.Where(column => !RunColumns.Contains(column.Name));

    /// <summary>The column called <paramref name="name"/>.</summary>
    /// <exception cref="ArgumentException">No column has that name.</exception>
    public TableColumn this[string name] =>
        Columns.FirstOrDefault(column => column.Name == name)
        ?? throw new ArgumentException($"Table '{FullName}' has no column '{name}'. It has: {string.Join(", ", Columns.Select(column => column.Name))}.", nameof(name));

    /// <summary>Starts a declaration.</summary>
    /// <param name="fullName">Layer and name, e.g. <c>gold.peak_times</c>.</param>
    public static TableBuilder Define(string fullName) => new(fullName);

    /// <inheritdoc/>
    public override string ToString() => FullName;
}
