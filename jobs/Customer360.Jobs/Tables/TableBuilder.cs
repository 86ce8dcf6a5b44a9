namespace Customer360.Jobs.Tables;

/// <summary>
/// Collects a declaration in reading order: grain, columns, key, foreign keys, measures. <see cref="Build"/> refuses one that contradicts itself.
/// </summary>
public sealed class TableBuilder
{
    internal TableBuilder(string fullName)
    {
        var parts = fullName.Split('.');
        if (parts.Length != 2 || !LayerNames.TryParse(parts[0], out var layer))
        {
            throw new ArgumentException($"'{fullName}' is no table name. Write layer.name, e.g. 'silver.customers'.", nameof(fullName));
        }

        Layer = layer;
        Name = parts[1];
    }

    internal Layer Layer { get; }

    internal string Name { get; }

    internal string TableGrain { get; private set; } = "";

    internal List<TableColumn> Columns { get; } = [];

    internal List<string> KeyColumns { get; } = [];

    internal List<ForeignKey> ForeignKeys { get; } = [];

    internal List<string> AdditiveMeasures { get; } = [];

    internal List<string> RunColumns { get; } = [];

    internal List<string> TextColumns { get; } = [];

    internal bool ArrivalIsRead { get; private set; }

    internal string? FactTimeColumn { get; private set; }

    /// <summary>Says what one row stands for.</summary>
    public TableBuilder Grain(string grain)
    {
        TableGrain = grain;
        return this;
    }

    /// <summary>Adds a column.</summary>
    /// <param name="name">snake_case name.</param>
    /// <param name="type">Spark SQL type.</param>
    /// <param name="meaning">Meaning, unit, and what null means.</param>
    /// <param name="from">The source contract's name for it; null where no source delivers it.</param>
    /// <param name="required">Whether a row without it is malformed.</param>
    /// <param name="codes">The known words of a code column.</param>
    public TableBuilder Column(string name, string type, string meaning, string? from = null, bool required = false, params string[] codes)
    {
        Columns.Add(new TableColumn(name, type, meaning) { From = from, Required = required, Codes = codes });
        return this;
    }

    /// <summary>Adds several columns that other tables have too.</summary>
    public TableBuilder With(IEnumerable<TableColumn> columns)
    {
        Columns.AddRange(columns);
        return this;
    }

    /// <summary>Adds columns that say where a row came from and which run wrote it; they do not count as content.</summary>
    public TableBuilder WithRunColumns(IEnumerable<TableColumn> columns)
    {
        foreach (var column in columns)
        {
            Columns.Add(column);
            RunColumns.Add(column.Name);
        }

        return this;
    }

    /// <summary>Names columns that others read as delivered; a hash of these texts tells a record that differs in nothing else.</summary>
    public TableBuilder WithTextsOf(params string[] columns)
    {
        TextColumns.AddRange(columns);
        return WithRunColumns([new(Lineage.TextHash, "bigint", $"Hash of {string.Join(", ", columns)} as delivered; null in rows of a release that did not note it.")]);
    }

    /// <summary>Says that others ask which of several rows arrived last, so that a record that came again is newer than it was.</summary>
    public TableBuilder WithArrivalRead()
    {
        ArrivalIsRead = true;
        return this;
    }

    /// <summary>Names columns declared above that a source may leave out altogether.</summary>
    public TableBuilder MayBeAbsent(params string[] columns)
    {
        foreach (var name in columns)
        {
            var place = Columns.FindIndex(column => column.Name == name);
            if (place < 0)
            {
                throw new InvalidOperationException($"Table '{Layer.Folder()}.{Name}' says that '{name}' may be absent, which is no column declared so far.");
            }

            Columns[place] = Columns[place] with { MayBeAbsent = true };
        }

        return this;
    }

    /// <summary>Names the columns that identify a row.</summary>
    public TableBuilder Key(params string[] columns)
    {
        KeyColumns.AddRange(columns);
        return this;
    }

    /// <summary>Says that <paramref name="column"/> holds keys of <paramref name="parent"/>.</summary>
    /// <param name="column">The column of the child.</param>
    /// <param name="parent">The parent; nullable because tables further down a catalogue are unset until all of it is initialised.</param>
    /// <param name="optional">Whether null is allowed.</param>
    public TableBuilder References(string column, Func<Table?> parent, bool optional = false)
    {
        var child = $"{Layer.Folder()}.{Name}";
        ForeignKeys.Add(new ForeignKey(column, () => parent() ?? throw new InvalidOperationException($"The parent of '{child}' by '{column}' is not declared yet."), optional));
        return this;
    }

    /// <summary>Names the columns whose sums joins must conserve.</summary>
    public TableBuilder Measures(params string[] columns)
    {
        AdditiveMeasures.AddRange(columns);
        return this;
    }

    /// <summary>Names the time of the recorded fact, by whose day as-of hides the row from gold.</summary>
    public TableBuilder FactTime(string column)
    {
        FactTimeColumn = column;
        return this;
    }

    /// <summary>Checks the declaration and freezes it.</summary>
    /// <exception cref="InvalidOperationException">Grain or columns are missing, a name repeats, or a key, measure or foreign key is no column.</exception>
    public Table Build()
    {
        var names = Columns.Select(column => column.Name).ToList();
        var referred = KeyColumns.Concat(AdditiveMeasures).Concat(TextColumns).Concat(ForeignKeys.Select(key => key.Column)).Concat(FactTimeColumn is null ? [] : [FactTimeColumn]);
        var problem =
            TableGrain.Length == 0 ? "says no grain"
            : names.Count == 0 ? "has no columns"
            : names.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { } twice ? $"declares column '{twice.Key}' twice"
            : referred.FirstOrDefault(name => !names.Contains(name)) is { } unknown ? $"refers to '{unknown}', which is no column of it"
            : null;

        return problem is null ? new Table(this) : throw new InvalidOperationException($"Table '{Layer.Folder()}.{Name}' {problem}.");
    }
}
