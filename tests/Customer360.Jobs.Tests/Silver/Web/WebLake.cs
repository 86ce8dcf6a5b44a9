using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Jobs.Tests.Running;
using Customer360.Spark.Hadoop.Fs;
using Customer360.Spark.Sql;
using Customer360.Testing;

namespace Customer360.Jobs.Tests.Silver.Web;

/// <summary>A lake with the web tables alone.</summary>
internal sealed class WebLake : IDisposable
{
    private static readonly string[] JobNames = ["bronze-ingest-web-sessions", "bronze-ingest-web-events", "silver-conform-web"];

    private readonly TemporaryLake _folder = new();
    private readonly Suite _suite;

    /// <summary>An empty lake beside a folder of files.</summary>
    /// <param name="data">Where the files are; null is a folder of the test's own.</param>
    /// <param name="sources">Configured sources to read; all without any.</param>
    internal WebLake(string? data = null, params string[] sources)
    {
        DataFolder = data ?? _folder.PathOf("data");
        _suite = new Suite(DataFolder, _folder.PathOf("lake"));
        foreach (var source in new[] { "web_sessions", "web_sessions_parquet", "web_events", "web_events_parquet" }.Where(source => sources.Length > 0 && !sources.Contains(source)))
        {
            _suite.With($"Sources:{source}:Enabled", "false");
        }
    }

    internal string DataFolder { get; }

    internal JobReport Run(bool full = false)
    {
        var reports = _suite.Run(full: full, only: job => JobNames.Contains(job.Name));
        foreach (var report in reports)
        {
            TestContext.Progress.WriteLine($"{report.Job} {report.Status} in {report.RowsIn} changed {report.RowsChanged} out {report.RowsOut} superseded {report.Superseded} quarantined {report.Quarantined} {report.Elapsed.TotalSeconds:0.0} s {report.Message}");
        }

        Assert.That(reports.Where(report => report.Status is JobStatus.Failed or JobStatus.Blocked).Select(report => report.Message), Is.Empty);
        return reports.Single(report => report.Job == "silver-conform-web");
    }

    internal void Write(string file, params IEnumerable<string> lines) => _folder.Write(Path.Combine("data", file), string.Join("\n", lines) + "\n");

    internal DataFrame Table(Table table) => SparkFixture.Current.Spark.Read().Format("delta").Load(_folder.PathOf("lake", table.Layer.Folder(), table.Name));

    internal bool Exists(Table table) => Directory.Exists(_folder.PathOf("lake", table.Layer.Folder(), table.Name));

    /// <summary>Removes a table, as if it had never been written.</summary>
    internal void Delete(Table table) => Directory.Delete(_folder.PathOf("lake", table.Layer.Folder(), table.Name), recursive: true);

    /// <summary>Rows of the newest commit, as it says itself.</summary>
    internal RowCounts Newest(Table table) => new DeltaLog(FileSystem.Get(SparkFixture.Current.Spark), _folder.PathOf("lake", table.Layer.Folder(), table.Name)).Latest()!.Entry.Rows;

    /// <summary>Number of commits of a table.</summary>
    internal int Commits(Table table) => Directory.GetFiles(_folder.PathOf("lake", table.Layer.Folder(), table.Name, "_delta_log"), "*.json").Length;

    /// <summary>Rows of a query over views called like the web tables, values joined with blanks.</summary>
    internal IReadOnlyList<string> Query(string sql)
    {
        foreach (var table in new[] { SilverTables.WebSessions, SilverTables.WebHits, SilverTables.WebProducts, SilverTables.WebPromotions, SilverTables.WebDimensions, SilverTables.WebMetrics, SilverTables.WebExperiments })
        {
            Table(table).CreateOrReplaceTempView(table.Name);
        }

        if (Exists(QuarantineTables.Of(SilverTables.WebSessions)))
        {
            Table(QuarantineTables.Of(SilverTables.WebSessions)).CreateOrReplaceTempView("quarantine");
        }

        return [.. SparkFixture.Current.Spark.Sql(sql).Collect().Select(row => string.Join(' ', Enumerable.Range(0, row.Size()).Select(index => Text(row.Get(index)))))];
    }

    public void Dispose() => _folder.Dispose();

    private static string Text(object? value) => value switch
    {
        null => "null",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
