using System.Globalization;
using Customer360.Jobs.Errors;
using Customer360.Jobs.Options;
using Customer360.Jobs.Quality;
using Customer360.Jobs.Tables;
using Customer360.Spark.Hadoop.Fs;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Running;

/// <summary>Recomputes the tables of a lake from its bronze into a lake beside it, compares the two, and removes the second.</summary>
/// <param name="spark">The session.</param>
/// <param name="settings">The settings of the runs that wrote the lake.</param>
/// <param name="output">Takes a line a table; where the settings ask for quiet, of those that differ.</param>
/// <param name="waiting">Told once when a run holds the lake.</param>
internal sealed class IncrementalProof(SparkSession spark, AppSettings settings, TextWriter output, Action<string> waiting)
{
    private const string AsOf = "as_of";

    private readonly FileSystem _files = FileSystem.Get(spark);
    private readonly Lake _lake = new(settings.Lake.Root);
    private readonly LakeTables _tables = new(spark, new Lake(settings.Lake.Root));

    /// <summary>Compares and returns the number of tables that differ.</summary>
    /// <param name="graph">The jobs whose tables are compared; what they read of others is recomputed too.</param>
    /// <param name="cancel">Stops the recomputation, and the comparison before its next table.</param>
    /// <exception cref="ConfigurationException">No day is given, and the tables are of several.</exception>
    /// <exception cref="RecomputationException">A job failed in the recomputation.</exception>
    /// <exception cref="LakeLockedException">A run works on the lake for longer than the settings wait.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    internal int Run(JobGraph graph, CancellationToken cancel)
    {
        var run = RunInfo.Start(TimeProvider.System, settings.Run.AsOf ?? AsOfOfLake(graph), full: false);
        using var held = LakeLock.Take(spark, settings, run, waiting, cancel);
        using var stop = held.Stopping(cancel);

        var others = new RecomputedLakes(_files, _lake);
        others.Remove();
        var beside = others.Next();
        try
        {
            Recompute(graph, beside, run, stop.Token);
            var recomputed = new LakeTables(spark, beside);
            return Compared(graph).Count(table => Differs(table, recomputed, run.AsOf, stop.Token));
        }
        finally
        {
            _files.Delete(beside.Root, recursive: true);
        }
    }

    private static IEnumerable<Table> Compared(JobGraph graph) => graph.Jobs.SelectMany(job => job.Writes).Where(table => table.Layer is not Layer.Bronze);

    private void Recompute(JobGraph graph, Lake beside, RunInfo run, CancellationToken cancel)
    {
        var all = JobGraph.Of(JobCatalog.All);
        var needed = graph.Jobs.SelectMany(all.Upstream).Where(job => job.Writes.Any(table => table.Layer is not Layer.Bronze)).ToHashSet();
        var reports = new Runner(spark, settings, run, new Silence(), beside).RunAsync(all.Restrict(needed), cancel).GetAwaiter().GetResult();
        cancel.ThrowIfCancellationRequested();
        if (reports.FirstOrDefault(report => report.Status is JobStatus.Failed) is { } failed)
        {
            throw new RecomputationException(failed.Job, failed.Message);
        }
    }

    /// <summary>The one day that tables are of; null when none is of a day.</summary>
    /// <exception cref="ConfigurationException">They are of several: a recomputation has one, and those of the others would differ in every row.</exception>
    internal static DateOnly? OneDay(IEnumerable<(string Table, DateOnly Day)> tables)
    {
        var days = tables.GroupBy(table => table.Day).OrderBy(day => day.Key).ToList();
        return days.Count < 2 ? days.FirstOrDefault()?.Key : throw new ConfigurationException(string.Create(CultureInfo.InvariantCulture,
            $"Tables of the lake are of different days: '{days[0].First().Table}' of {days[0].Key:yyyy-MM-dd}, '{days[^1].First().Table}' of {days[^1].Key:yyyy-MM-dd}. Run the suite for one day first, or leave tables out with --only."));
    }

    private DateOnly? AsOfOfLake(JobGraph graph) => OneDay(Compared(graph)
        .Select(table => (table.FullName, Day: _tables.History(table).FirstOrDefault()?.Entry.AsOf)).Where(table => table.Day is not null).Select(table => (table.FullName, table.Day!.Value)));

    private bool Differs(Table table, LakeTables recomputed, DateOnly asOf, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var (here, there) = (_tables.Exists(table), recomputed.Exists(table));
        if (!here && !there)
        {
            return false;
        }

        // An empty table and none are the same content: quarantine tables stay when their last row has left.
        var counts = here && there
            ? TableDifferences.Of(table, Recomputable(recomputed, table, asOf), Recomputable(_tables, table, asOf)).GroupBy(Col(TableDifferences.Change)).Count().Collect()
                .ToDictionary(row => row.GetAs<string>(0), row => row.GetAs<long>(1))
            : new() { [here ? TableDifferences.Delete : TableDifferences.Insert] = Recomputable(here ? _tables : recomputed, table, asOf).Count() };
        var (missing, extra, other) = (counts.GetValueOrDefault(TableDifferences.Insert), counts.GetValueOrDefault(TableDifferences.Delete), counts.GetValueOrDefault(TableDifferences.Update));
        var differs = missing + extra + other > 0;
        if (differs || !settings.Run.Quiet)
        {
            output.WriteLine(!differs
                ? $"{table.FullName}: same"
                : string.Create(CultureInfo.InvariantCulture, $"{table.FullName}: {missing:#,0} keys missing, {extra:#,0} too many, {other:#,0} with other values"));
        }

        return differs;
    }

    // A table that keeps the rows of every day has those of one day only beside the lake.
    private static DataFrame Recomputable(LakeTables tables, Table table, DateOnly asOf) =>
        table.Key.Contains(AsOf) ? tables.Read(table).Filter(Col(AsOf) == Lit(asOf)) : tables.Read(table);

    private sealed class Silence : IRunObserver
    {
        public void Changed(JobReport job)
        {
        }
    }
}
