using Customer360.Jobs.Options;
using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Spark.Hadoop.Fs;
using Customer360.Spark.Sql;
using Customer360.Testing;

namespace Customer360.Jobs.Tests.Running;

/// <summary>A folder of source files and a lake that some jobs fill from it.</summary>
internal sealed class SmallLake : IDisposable
{
    private readonly TemporaryLake _folder = new();
    private readonly string[] _jobs;
    private readonly Suite _suite;

    /// <summary>An empty lake beside an empty folder.</summary>
    /// <param name="jobs">The jobs that <see cref="Run"/> runs.</param>
    internal SmallLake(params string[] jobs) => (_jobs, _suite) = (jobs, new Suite(_folder.PathOf("data"), _folder.PathOf("lake")));

    internal AppSettings Settings => _suite.Settings;

    /// <summary>Sets a key of a source.</summary>
    internal SmallLake With(string source, string key, string value) => With($"Sources:{source}:{key}", value);

    internal SmallLake With(string key, string value)
    {
        _suite.With(key, value);
        return this;
    }

    internal void Write(string file, params IEnumerable<string> lines) => WriteText(file, string.Join("\n", lines) + "\n");

    internal void WriteText(string file, string text) => _folder.Write(Path.Combine("data", file), text);

    internal string PathOf(string file) => _folder.PathOf("data", file);

    /// <summary>Runs the jobs; their reports by name.</summary>
    internal Dictionary<string, JobReport> Run(bool full = false)
    {
        var reports = _suite.Run(full: full, only: job => _jobs.Contains(job.Name)).ToDictionary(report => report.Job);
        foreach (var report in reports.Values)
        {
            TestContext.Progress.WriteLine($"{report.Job} {report.Status} in {report.RowsIn} changed {report.RowsChanged} out {report.RowsOut} superseded {report.Superseded} quarantined {report.Quarantined} {report.Elapsed.TotalSeconds:0.0} s {report.Message}");
        }

        return reports;
    }

    /// <summary>The only job's report.</summary>
    internal JobReport RunOne(bool full = false) => Run(full).Single().Value;

    /// <summary>Rows of a table as texts parted by bars, sorted; none while it does not exist.</summary>
    internal IReadOnlyList<string> Texts(Table table, params string[] columns) =>
        Exists(table) ? [.. SmallTables.Texts(Read(table), columns).Order(StringComparer.Ordinal)] : [];

    internal DataFrame Read(Table table) => SparkFixture.Current.Spark.Read().Format("delta").Load(FolderOf(table));

    internal bool Exists(Table table) => Directory.Exists(FolderOf(table));

    /// <summary>What commits to a table say of themselves, newest first.</summary>
    internal IReadOnlyList<LedgerEntry> History(Table table) => [.. new DeltaLog(FileSystem.Get(SparkFixture.Current.Spark), FolderOf(table)).Commits().Select(state => state.Entry)];

    /// <summary>Number of commits of all tables.</summary>
    internal int Commits() => Directory.EnumerateFiles(_folder.PathOf("lake"), "*.json", SearchOption.AllDirectories).Count(file => file.Contains("_delta_log", StringComparison.Ordinal));

    internal string FolderOf(Table table) => _folder.PathOf("lake", table.Layer.Folder(), table.Name);

    public void Dispose() => _folder.Dispose();
}
