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
internal sealed class IncrementalProof(SparkSession spark, AppSettings settings, LakeTables tables, TextWriter output)
{
    /// <summary>Compares and returns the number of tables that differ.</summary>
    /// <param name="graph">The jobs whose tables are compared; what they read of others is recomputed too.</param>
    /// <param name="cancel">Stops the recomputation.</param>
    /// <exception cref="RecomputationException">A job failed in the recomputation.</exception>
    internal int Run(JobGraph graph, CancellationToken cancel)
    {
        var root = settings.Lake.Root;
        var beside = new Lake($"{root}.recomputed-{Guid.NewGuid().ToString("N")[..6]}") { BronzeRoot = root };
        try
        {
            Recompute(graph, beside, cancel);
            return Compared(graph).Count(table => Differs(table, new LakeTables(spark, beside)));
        }
        finally
        {
            FileSystem.Get(spark).Delete(beside.Root, recursive: true);
        }
    }

    private static IEnumerable<Table> Compared(JobGraph graph) => graph.Jobs.SelectMany(job => job.Writes).Where(table => table.Layer is not Layer.Bronze);

    private void Recompute(JobGraph graph, Lake beside, CancellationToken cancel)
    {
        var all = JobGraph.Of(JobCatalog.All);
        var needed = graph.Jobs.SelectMany(all.Upstream).Where(job => job.Writes.Any(table => table.Layer is not Layer.Bronze)).ToHashSet();
        var run = RunInfo.Start(TimeProvider.System, settings.Run.AsOf ?? AsOfOfLake(), full: false);
        var reports = new Runner(spark, settings, run, new Silence(), beside).RunAsync(all.Restrict(needed), cancel).GetAwaiter().GetResult();
        if (reports.FirstOrDefault(report => report.Status is JobStatus.Failed) is { } failed)
        {
            throw new RecomputationException(failed.Job, failed.Message);
        }
    }

    // Gold of another day would differ in every row.
    private DateOnly? AsOfOfLake() => GoldTables.All.Select(table => tables.History(table).FirstOrDefault()?.Entry.AsOf).FirstOrDefault(day => day is not null);

    private bool Differs(Table table, LakeTables recomputed)
    {
        var (here, there) = (tables.Exists(table), recomputed.Exists(table));
        if (!here && !there)
        {
            return false;
        }

        // An empty table and none are the same content: quarantine tables stay when their last row has left.
        var counts = here && there
            ? TableDifferences.Of(table, recomputed.Read(table), tables.Read(table)).GroupBy(Col(TableDifferences.Change)).Count().Collect()
                .ToDictionary(row => row.GetAs<string>(0), row => row.GetAs<long>(1))
            : new Dictionary<string, long> { [here ? TableDifferences.Delete : TableDifferences.Insert] = (here ? tables : recomputed).Read(table).Count() };
        var (missing, extra, other) = (counts.GetValueOrDefault(TableDifferences.Insert), counts.GetValueOrDefault(TableDifferences.Delete), counts.GetValueOrDefault(TableDifferences.Update));
        output.WriteLine(missing + extra + other == 0
            ? $"{table.FullName}: same"
            : string.Create(CultureInfo.InvariantCulture, $"{table.FullName}: {missing:#,0} keys missing, {extra:#,0} too many, {other:#,0} with other values"));
        return missing + extra + other > 0;
    }

    private sealed class Silence : IRunObserver
    {
        public void Changed(JobReport job)
        {
        }
    }
}
