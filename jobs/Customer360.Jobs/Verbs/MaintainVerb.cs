using System.CommandLine;
using Customer360.Jobs.Errors;
using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Spark.Delta;
using Customer360.Spark.Sql;

namespace Customer360.Jobs.Verbs;

/// <summary>Compacts tables and removes files nobody needs.</summary>
internal sealed class MaintainVerb : Verb
{
    private const int Week = 168;

    private readonly Argument<string?> _table = TableArgument.Optional("Only this table.");
    private readonly Option<int?> _hours = new("--retain-hours") { HelpName = "N", Description = "Keep files that versions of the last N hours need. Default: 168." };
    private readonly Option<bool> _force = CommonOptions.Flag("--force", "Keep less than 168 hours; who still reads an older version then fails.");
    private readonly Option<bool> _dryRun = CommonOptions.Flag("--dry-run", "Say what would be done.");

    public override string Name => "maintain";

    public override string Summary => "Compacts small files and vacuums those that no version within the retention needs.";

    public override IReadOnlyList<string> Examples => ["maintain", "maintain gold.customer360 --retain-hours 24 --force", "maintain --dry-run"];

    public override IReadOnlyList<Argument> Arguments => [_table];

    public override IReadOnlyList<Option> Options => [CommonOptions.Lake, _hours, _force, _dryRun];

    /// <summary>What was asked for; no table means all.</summary>
    public (Table? Table, int RetainHours, bool DryRun) Request(Invocation call)
    {
        var hours = call.Value(_hours) ?? Week;
        return hours < 0 ? throw new UsageException($"'--retain-hours' is {hours}. Write 0 or more.")
            : hours < Week && !call.Value(_force) && !call.Value(_dryRun) ? throw new UsageException(
                $"'--retain-hours' is {hours}, less than {Week}: a query that still reads an older version would lose its files. Write '--force' too if there is none.")
            : (call.Value(_table) is { } name ? AllTables.Named(name) : null, hours, call.Value(_dryRun));
    }

    public override int Run(Invocation call)
    {
        var (only, hours, dryRun) = Request(call);
        return LakeVerbs.Use(call, (spark, tables) =>
        {
            // Files that a run has written and not committed yet are nobody's to a vacuum.
            using var held = dryRun ? null : LakeLock.Take(spark, call.Settings, RunInfo.Start(TimeProvider.System, null, full: false), holder => call.Error.WriteLine($"Waiting for {holder}."), call.Cancel);
            spark.Conf().Set("spark.databricks.delta.retentionDurationCheck.enabled", "false");
            foreach (var table in AllTables.All.Where(table => (only is null || table == only) && tables.Exists(table)))
            {
                Maintain(call, spark, new Lake(call.Settings.Lake.Root).PathOf(table), table, hours, dryRun);
            }

            return ExitCodes.Done;
        });
    }

    private static void Maintain(Invocation call, SparkSession spark, string path, Table table, int hours, bool dryRun)
    {
        if (dryRun)
        {
            call.Out.WriteLine($"{table.FullName}: would be compacted, and files that no version of the last {hours} hours needs removed.");
            return;
        }

        var stored = DeltaTable.ForPath(spark, path);
        stored.Optimize().ExecuteCompaction();
        stored.Vacuum(hours);
        call.Out.WriteLine($"{table.FullName}: compacted and vacuumed.");
    }
}
