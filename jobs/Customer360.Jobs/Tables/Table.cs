namespace Customer360.Jobs.Tables;

/// <summary>
/// The one declaration of a table: reading, writing, checking, documentation and the schema test all use it.
/// Built with <see cref="Define"/>; immutable afterwards.
/// </summary>
public sealed class Table
{
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
        Texts = [.. builder.TextColumns];
        ArrivalIsRead = builder.ArrivalIsRead;
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

    /// <summary>Columns that say which run, batch or file a row came from; left out when two versions of a table are compared, but for what others read of them.</summary>
    public IReadOnlyList<string> RunColumns { get; }

    /// <summary>Columns that others read as they were delivered, from the record a row came from.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>Whether others ask which of several rows arrived last.</summary>
    public bool ArrivalIsRead { get; }

    /// <summary>
    /// Columns that rows are looked up by: keys, references, days and times, and the place in a source. Of these alone Delta notes least and greatest
    /// values per file.
    /// </summary>
    public IEnumerable<string> SearchColumns => Columns
        .Where(column => Key.Contains(column.Name) || ForeignKeys.Any(key => key.Column == column.Name) || column.Type is "date" or "timestamp" || Lineage.Arrival.Contains(column.Name))
        .Select(column => column.Name);

    /// <summary>Columns that carry meaning: all but <see cref="RunColumns"/>.</summary>
    public IEnumerable<TableColumn> BusinessColumns => Columns.Where(column => !RunColumns.Contains(column.Name));

    /// <summary>
    /// Columns in which two versions of a row are compared. A record that came again unchanged leaves its row as it is. With a newer change time of its
    /// own it does not, or a late older change would win over it; nor from another source, whose zone says which day its fact is of and whose snapshots
    /// say whether it is still there; nor where others read its texts as delivered, or its arrival, and these differ.
    /// </summary>
    public IEnumerable<string> ComparedColumns => BusinessColumns.Select(column => column.Name).Concat(RunColumns.Where(name =>
        name is Lineage.ChangedAt or Lineage.SourceName or Lineage.SourceZone or Lineage.TextHash || (ArrivalIsRead && Lineage.Arrival.Contains(name))));

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
