using Customer360.Jobs.Errors;
using Customer360.Jobs.Reporting;
using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;

namespace Customer360.Jobs.Verbs;

/// <summary>What verbs that look into the lake have in common: a session, and rows printed.</summary>
internal static class LakeVerbs
{
    /// <summary>Rows that are printed when no limit was given and a whole table was asked for.</summary>
    internal const int FirstRows = 20;

    /// <summary>Opens Spark, does something with the lake, and stops Spark.</summary>
    internal static int Use(Invocation call, Func<SparkSession, LakeTables, int> action)
    {
        using var log = new JvmLog(call.Error);
        using var spark = SparkSessions.Open(call.Settings, log.Write);
        using var stop = call.Cancel.Register(() => spark.SparkContext.CancelAllJobs());
        return action(spark, new LakeTables(spark, new Lake(call.Settings.Lake.Root)));
    }

    /// <summary>Prints the rows of a query in the form that was asked for.</summary>
    /// <param name="call">The call.</param>
    /// <param name="query">The rows.</param>
    /// <param name="limit">Rows at most where the call says nothing; null is all.</param>
    internal static int Print(Invocation call, Func<SparkSession, LakeTables, DataFrame> query, int? limit = null) => Use(call, (spark, tables) =>
    {
        var rows = query(spark, tables);
        var most = call.Value(CommonOptions.Limit) ?? limit;
        new RowPrinter(call.Out, call.Value(CommonOptions.Rows) ?? "table").Print(most is { } count ? rows.Limit(count) : rows);
        return ExitCodes.Done;
    });

    /// <summary>The rows of a table that must be there.</summary>
    /// <exception cref="MissingTableException">No run has written it.</exception>
    internal static DataFrame Required(LakeTables tables, Table table) => tables.Exists(table) ? tables.Read(table) : throw new MissingTableException(table);
}
