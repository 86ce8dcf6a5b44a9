using System.Globalization;
using Customer360.Jobs.Options;
using Customer360.Jobs.Running;
using Customer360.Jobs.Sources;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Bronze;

/// <summary>Lands what a table of a database gained since it was last read, as one batch.</summary>
internal sealed class DatabaseLanding(JobContext job, Table bronze, string name, SourceOptions source, JdbcOptions database)
{
    private const string Growing = "_growing";

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

    // The mark is kept as text; numbers are filled up so that the highest text is the highest number.
    private Column Sortable(DataFrame rows)
    {
        var column = Col($"`{database.IncrementalColumn}`");
        var type = rows.Schema().Fields.First(field => string.Equals(field.Name, database.IncrementalColumn, StringComparison.OrdinalIgnoreCase)).DataType.TypeName;
        return type is "date" or "timestamp_ntz" or "string" ? column.Cast("string") : Lpad(column.Cast("decimal(38,0)").Cast("string"), 38, "0");
    }

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

        var value = decimal.TryParse(mark, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : $"'{mark.Replace("'", "''", StringComparison.Ordinal)}'";
        var column = Quoted(database.IncrementalColumn);
        return $"(SELECT * FROM {table} WHERE {column} >= {value} OR {column} IS NULL) grown";
    }

    private DataFrameReader Reader(string table)
    {
        var reader = Connected().Option("dbtable", table).Option("fetchsize", database.FetchSize);
        if (database.PartitionColumn.Length == 0)
        {
            return reader;
        }

        var column = Quoted(database.PartitionColumn);
        var bounds = Connected().Option("query", $"SELECT MIN({column}) AS lowest, MAX({column}) AS highest FROM {table}").Load()
            .Select(Col("lowest").Cast("string"), Col("highest").Cast("string")).First();
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
        return database.ReadPassword(_section) is { } password ? reader.Option("password", password) : reader;
    }

    private string Quoted(string column) => database.Url.StartsWith("jdbc:mysql", StringComparison.OrdinalIgnoreCase) ? $"`{column}`" : $"\"{column}\"";
}
