using System.Globalization;
using System.Numerics;
using Customer360.Jobs.Errors;
using Customer360.Jobs.Options;
using Customer360.Jobs.Running;
using Customer360.Jobs.Sources;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using Customer360.Spark.Sql.Types;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Bronze;

/// <summary>Lands what a table of a database gained since it was last read, as one batch.</summary>
internal sealed class DatabaseLanding(JobContext job, Table bronze, string name, SourceOptions source, JdbcOptions database)
{
    private const string Growing = "_growing";

    // Signs of a number in a mark, which tell it from a text of digits.
    private const int NumberWidth = 38;

    private readonly string _section = AppSettings.DatabaseSectionOf(name, source);
    private readonly TableState? _before = job.StateOf(bronze);

    internal void Land()
    {
        var records = Unseen(Records()).Persist();
        try
        {
            var found = records.Agg(Count(Lit(1)), Max(Col(Growing))).First();
            var rows = found.GetAs<long>(0);
            if (rows > 0)
            {
                Write(records.Drop(Growing), rows, found.GetAs<string?>(1));
            }
        }
        finally
        {
            records.Unpersist();
        }
    }

    private void Write(DataFrame records, long rows, string? highest)
    {
        job.Rows = new RowCounts { In = job.Rows.In + rows, Out = job.Rows.Out + rows, Changed = job.Rows.Changed + rows };
        var marks = new Dictionary<string, string>(_before?.Entry.HighMarks ?? new Dictionary<string, string>());
        if (highest is not null)
        {
            marks[name] = highest;
        }

        job.Append(bronze, records.To(bronze.Schema()), rows, job.Entry(bronze) with { Batch = Batch, Rows = job.Rows, HighMarks = marks });
    }

    private long Batch => (_before?.Entry.Batch ?? 0) + 1;

    private DataFrame Records()
    {
        var rows = RecordReader.WithZones(Reader(Asked()).Load());
        RequireColumns(rows.Columns());
        var growing = database.IncrementalColumn.Length == 0 ? Lit(null).Cast("string") : Sortable(rows);
        var records = RecordReader.InContract(bronze, source, rows, rows.Columns(), Lit(null).Cast("string"), [growing.As(Growing), RecordReader.ChangeTime(source), MonotonicallyIncreasingId().As(Lineage.SourcePosition)]);
        return SourceParsing.WithChangeTime(records, SourceParsing.Of(job.Settings, source))
            .WithColumn(Lineage.FileNumber, Lit(1))
            .WithColumn(Lineage.SourceName, Lit(name))
            .WithColumn(Lineage.SourceFile, Lit(database.ToString()))
            .WithColumn(Lineage.SourceZone, Lit(source.TimeZone))
            .WithColumn(Lineage.BatchId, Lit(Batch))
            .WithColumn(Lineage.IngestedAt, Lit(job.Run.StartedAt))
            .WithColumn(Lineage.RunId, Lit(job.Run.Id));
    }

    // A column that is not there would be landed as null, and the mark would pass the rows by for good.
    private void RequireColumns(IReadOnlyList<string> columns)
    {
        var contract = SourceContracts.Named(bronze.Name);
        var lacking = FileInspection.Lacking(source, contract.Columns, contract.OptionalColumns, columns).Concat(SourceSql.Lacking(job.Spark, source, columns)).ToList();
        if (lacking.Count > 0)
        {
            throw new WrongColumnsException(name, database, lacking);
        }
    }

    // The mark is kept as text; numbers are cut to whole ones and filled up, so that the highest text is the highest number.
    private Column Sortable(DataFrame rows)
    {
        var column = Col($"`{database.IncrementalColumn}`");
        return IsNumber(TypeOf(rows)) ? Lpad(Floor(column).Cast("decimal(38,0)").Cast("string"), NumberWidth, "0") : column.Cast("string");
    }

    private DataType TypeOf(DataFrame rows)
    {
        var (column, fields) = (database.IncrementalColumn, rows.Schema().Fields);
        return fields.FirstOrDefault(field => string.Equals(field.Name, column, StringComparison.OrdinalIgnoreCase))?.DataType
            ?? throw ConfigurationException.Of($"{_section}:{nameof(JdbcOptions.IncrementalColumn)}", $"is '{column}', expected a column that is read: {Advice(column, [.. fields.Select(field => field.Name)])}");
    }

    private static string Advice(string column, IReadOnlyList<string> columns) =>
        NearMatch.Of(column, columns) is { } near ? $"perhaps '{near}'" : string.Join(", ", columns);

    private static bool IsNumber(DataType type) => type is ByteType or ShortType or IntegerType or LongType or FloatType or DoubleType or DecimalType;

    // Rows at the mark itself are read again, since others may have got the same change time after the last reading; known ones are dropped.
    private DataFrame Unseen(DataFrame records)
    {
        if (_before is null)
        {
            return records;
        }

        // With its change time, as a row may change back to what it was.
        string[] compared = [.. SourceContracts.Named(bronze.Name).Columns, BronzeTables.ExtraColumns, BronzeTables.MalformedChangedAt, Lineage.ChangedAt];
        var landed = job.Read(bronze).Filter(Col(Lineage.SourceName) == name);
        var same = compared.Select(column => Col($"found.`{column}`").EqNullSafe(Col($"landed.`{column}`"))).Aggregate((all, next) => all & next);
        return records.As("found").Join(landed.As("landed"), same, "left_anti");
    }

    private string Asked()
    {
        var mark = _before?.Entry.HighMarks.GetValueOrDefault(name);
        var table = database.Query.Length > 0 ? $"({database.Query}) asked" : database.Table;
        if (mark is null || database.IncrementalColumn.Length == 0)
        {
            return table;
        }

        var value = NumberOf(mark) ?? $"'{mark.Replace("'", "''", StringComparison.Ordinal)}'";
        var column = Quoted(database.IncrementalColumn);
        return $"(SELECT * FROM {table} WHERE {column} >= {value} OR {column} IS NULL) grown";
    }

    private static string? NumberOf(string mark)
    {
        var digits = mark.Length == NumberWidth ? mark.TrimStart('0') : "none";
        return digits.Length == 0 ? "0" : BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? digits : null;
    }

    private DataFrameReader Reader(string table)
    {
        var reader = Connected().Option("dbtable", table).Option("fetchsize", database.FetchSize);
        if (database.PartitionColumn.Length == 0)
        {
            return reader;
        }

        var column = Quoted(database.PartitionColumn);
        var found = Connected().Option("query", $"SELECT MIN({column}) AS lowest, MAX({column}) AS highest FROM {table}").Load();
        var (low, high) = (Col("lowest"), Col("highest"));
        // Spark takes whole numbers only, whatever the column's scale.
        var bounds = (IsNumber(found.Schema().Fields[0].DataType)
            ? found.Select(Floor(low).Cast("decimal(38,0)").Cast("string"), Ceil(high).Cast("decimal(38,0)").Cast("string"))
            : found.Select(low.Cast("string"), high.Cast("string"))).First();
        return bounds.GetAs<string?>(0) is { } lowest
            ? reader.Option("partitionColumn", database.PartitionColumn).Option("lowerBound", lowest).Option("upperBound", bounds.GetAs<string>(1)).Option("numPartitions", database.Partitions)
            : reader;
    }

    private DataFrameReader Connected()
    {
        // A time without zone is what the database's clock shows, whatever the zone of this machine.
        var reader = job.Spark.Read().Format("jdbc").Option("url", database.Url).Option("preferTimestampNTZ", true);
        reader = database.Driver.Length > 0 ? reader.Option("driver", database.Driver) : reader;
        reader = database.User.Length > 0 ? reader.Option("user", database.User) : reader;
        reader = IsOf("mariadb") ? reader.Option("sessionInitStatement", "SET SESSION sql_mode = CONCAT(@@sql_mode, ',ANSI_QUOTES')") : reader;
        return database.ReadPassword(_section) is { } password ? reader.Option("password", password) : reader;
    }

    // Spark itself puts MariaDB's columns between double quotes, where they are texts unless the session says otherwise.
    private string Quoted(string column) => IsOf("mysql") || IsOf("mariadb") || IsOf("databricks") ? $"`{column}`" : $"\"{column}\"";

    private bool IsOf(string kind) => database.Url.StartsWith($"jdbc:{kind}", StringComparison.OrdinalIgnoreCase);
}
