using Customer360.Jobs.Silver;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Sources;

/// <summary>Reads files of one source, and of one header, as records in the shape of the source's bronze table, lineage left out.</summary>
internal sealed class RecordReader(SparkSession spark, Table bronze, SourceOptions source)
{
    /// <summary>The file a record is in, as Spark names it.</summary>
    internal const string FileUri = "_file";

    /// <summary>The first byte of the part of the file the record was read in.</summary>
    internal const string Block = "_block";

    /// <summary>The order of records within such a part; not a number within it.</summary>
    internal const string Sequence = "_sequence";

    private const string Unreadable = "_unreadable";

    private const string Fields = "_fields";

    private const string Objects = "_objects";

    private const string Line = "_line";

    // What Spark's csv reader takes for a line; it leaves out the others.
    private const string NotBlank = @"[^\x00-\x20]";

    private bool IsNested => bronze.Columns.Any(column => column.Name == BronzeTables.Record);

    private bool IsReadInOnePiece => source.MultiLine || CharacterSets.IsWide(source.Encoding);

    private IReadOnlyList<string> Contract => SourceContracts.Named(bronze.Name).Columns;

    /// <summary>Records of <paramref name="paths"/>, whose files all have the <paramref name="physical"/> columns.</summary>
    internal DataFrame Read(IReadOnlyList<string> paths, IReadOnlyList<string> physical) => source.Format switch
    {
        SourceFormat.Csv => Csv(paths, physical),
        SourceFormat.Parquet => Parquet(paths),
        _ => Lines(paths),
    };

    private DataFrame Csv(IReadOnlyList<string> paths, IReadOnlyList<string> physical)
    {
        var columns = physical.Select(name => $"{SqlNames.Quoted(name)} string").Append($"{Unreadable} string");
        var reader = spark.Read().Format("csv").Schema(string.Join(", ", columns))
            .Option("header", source.Header).Option("sep", source.Delimiter).Option("quote", source.Quote).Option("escape", source.Escape)
            .Option("encoding", source.Encoding).Option("multiLine", IsReadInOnePiece)
            .Option("mode", "PERMISSIVE").Option("columnNameOfCorruptRecord", Unreadable);
        var rows = Loaded(reader, paths).Select([Col("*"), .. Places]);
        var marked = WithUnclosedQuotes(rows, paths);

        return InContract(bronze, source, marked, physical, Coalesce(Col(Unreadable), Col(UnclosedQuotes.Line)), [ChangeTime(source), .. PlaceColumns]);
    }

    // Hardly any file has such lines, so they are looked for before they are joined.
    private DataFrame WithUnclosedQuotes(DataFrame rows, IReadOnlyList<string> paths)
    {
        var unclosed = IsReadInOnePiece || source.Quote.Length == 0 ? null : UnclosedQuotes.In(TextLines(paths).Filter(IsNotBlank(Col("value"))).Select([Col("value"), .. Places]), source);
        return unclosed is null || unclosed.Limit(1).Collect().Count == 0
            ? rows.WithColumn(UnclosedQuotes.Line, Lit(null).Cast("string"))
            : rows.WithColumn(UnclosedQuotes.Ordinal, UnclosedQuotes.OrdinalOf(Col(Sequence))).Join(Broadcast(unclosed), [FileUri, Block, UnclosedQuotes.Ordinal], "left_outer");
    }

    // Nearly every line is told by its first sign, without a pattern being tried.
    private static Column IsNotBlank(Column line) => Substring(line, 1, 1) > " " | line.RLike(NotBlank);

    private DataFrame Parquet(IReadOnlyList<string> paths)
    {
        var rows = Loaded(spark.Read().Format("parquet").Option("mergeSchema", "true"), paths);
        if (IsNested)
        {
            return rows.Select(
            [
                ToJson(Struct(Col("*"))).As(BronzeTables.Record), Lit(null).Cast("string").As(BronzeTables.CorruptRecord),
                Lit(null).Cast("string").As(Lineage.ChangedAt), .. Places,
            ]);
        }

        var physical = rows.Columns();
        return InContract(bronze, source, source.TimestampFormats.Count == 0 ? WithZones(rows) : rows, physical, Lit(null).Cast("string"), [ChangeTime(source), .. Places]);
    }

    private DataFrame Lines(IReadOnlyList<string> paths)
    {
        var lines = TextLines(paths)
            .Select([Col("value"), .. Places])
            .Filter(Trim(Col("value")) != "");
        if (IsNested)
        {
            return lines.Select([Col("value").As(BronzeTables.Record), Lit(null).Cast("string").As(BronzeTables.CorruptRecord), Lit(null).Cast("string").As(Lineage.ChangedAt), Col(FileUri), Col(Block), Col(Sequence)]);
        }

        // Read as one object, a line would yield its first one, and what follows were lost.
        var objects = FromJson(Concat(Lit("["), PythonDict.ToJson(ValueParsing.Trimmed(Col("value"))), Lit("]")), "array<map<string,string>>", PythonDict.ReadOptions);
        return Mapped(lines.WithColumn(Objects, objects).WithColumn(Fields, When(Size(Col(Objects)) == 1, Get(Col(Objects), Lit(0)))));
    }

    private DataFrame TextLines(IReadOnlyList<string> paths) => Loaded(spark.Read().Format("text").Option("encoding", source.Encoding), paths);

    // Spark takes a path for a pattern, and 'Customers[1].csv' is none. With its option __globPaths__ it would read several such files several times.
    private static DataFrame Loaded(DataFrameReader reader, IReadOnlyList<string> paths) => reader.Load([.. paths.Select(SourceFiles.Literal)]);

    // A JSON object names its columns in every line, so what the contract lacks is found line by line, and what SQL reads is looked up by name.
    private DataFrame Mapped(DataFrame parsed)
    {
        var named = source.Renames.Keys.Concat(Contract.Except(source.Renames.Values)).Concat(ChangeColumn).Distinct().ToArray();
        var read = named.Concat(source.Expressions.Values.Append(source.ChangedAt).SelectMany(SqlNames.In)).Distinct(StringComparer.OrdinalIgnoreCase);
        var extra = MapFilter(Col(Fields), (key, _) => !key.IsIn([.. named]));
        var physical = parsed.Select([.. read.Select(name => ElementAt(Col(Fields), name).As(name)), Col("value").As(Line), Col(Fields), extra.As("_extra"), Col(FileUri), Col(Block), Col(Sequence)]);

        var columns = Contract.Select(name => Contracted(source, name, named).As(name));
        return physical.Select(
        [
            .. columns,
            When(Size(Col("_extra")) > 0, ToJson(Col("_extra"))).As(BronzeTables.ExtraColumns),
            When(Col(Fields).IsNull(), Col(Line)).As(BronzeTables.CorruptRecord),
            ChangeTime(source), Col(FileUri), Col(Block), Col(Sequence),
        ]);
    }

    /// <summary>Rows with the contract's columns as text, the others as one JSON object, and <paramref name="further"/> columns.</summary>
    internal static DataFrame InContract(
        Table bronze, SourceOptions source, DataFrame rows, IReadOnlyList<string> physical, Column unreadable, IEnumerable<Column> further)
    {
        var contract = SourceContracts.Named(bronze.Name).Columns;
        var used = contract.Select(name => PhysicalOf(source, name, physical)).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var extra = physical.Where(name => !used.Contains(name)).Select(name => Quoted(name).Cast("string").As(name)).ToArray();
        return rows.Select(
        [
            .. contract.Select(name => Contracted(source, name, physical).As(name)),
            (extra.Length == 0 ? Lit(null).Cast("string") : ToJson(Struct(extra))).As(BronzeTables.ExtraColumns),
            unreadable.As(BronzeTables.CorruptRecord),
            .. further,
        ]);
    }

    /// <summary>Rows whose instants are text that says its zone, so that neither the source's zone nor a database session's is taken for it.</summary>
    internal static DataFrame WithZones(DataFrame rows) => rows.Schema().Fields.Where(field => field.DataType.TypeName == "timestamp")
        .Aggregate(rows, (all, field) => all.WithColumn(field.Name, Concat(Quoted(field.Name).Cast("string"), Lit("+00:00"))));

    private static Column Contracted(SourceOptions source, string name, IReadOnlyList<string> physical) =>
        source.Expressions.TryGetValue(name, out var sql) ? Expr(sql).Cast("string")
        : PhysicalOf(source, name, physical) is { } column ? Quoted(column).Cast("string")
        : Lit(null).Cast("string");

    private static string? PhysicalOf(SourceOptions source, string contract, IReadOnlyList<string> physical) =>
        physical.FirstOrDefault(name => string.Equals(source.Renames.GetValueOrDefault(name, name), contract, StringComparison.OrdinalIgnoreCase));

    /// <summary>The source's own change time as text; null where it gives none.</summary>
    internal static Column ChangeTime(SourceOptions source) =>
        (source.ChangedAt.Length == 0 ? Lit(null) : Expr(source.ChangedAt)).Cast("string").As(Lineage.ChangedAt);

    private IEnumerable<string> ChangeColumn => source.ChangedAtColumn is { } column ? [column] : [];

    // Partitions do not follow file order; file, block and order within the block do.
    private static IEnumerable<Column> Places =>
    [
        Col("_metadata.file_path").As(FileUri), Col("_metadata.file_block_start").As(Block), MonotonicallyIncreasingId().As(Sequence),
    ];

    private static IEnumerable<Column> PlaceColumns => [Col(FileUri), Col(Block), Col(Sequence)];

    private static Column Quoted(string name) => Col(SqlNames.Quoted(name));
}
