using Customer360.Jobs.Columns;
using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Compat;

/// <summary>Repeats the old counts of orders and sales by weekday name and hour.</summary>
public sealed class BuildCompatPeakTimes : IJob
{
    /// <inheritdoc/>
    public string Name => "compat-build-peak-times";

    /// <inheritdoc/>
    public IReadOnlyList<Table> Reads { get; } = [SilverTables.OnlineTransactions, SilverTables.InStoreTransactions];

    /// <inheritdoc/>
    public IReadOnlyList<Table> Writes { get; } = [CompatTables.PeakTimes];

    /// <inheritdoc/>
    public void Run(JobContext job) => job.Replace(
        CompatTables.PeakTimes, PerHour(job.Read(SilverTables.OnlineTransactions), job.Read(SilverTables.InStoreTransactions)));

    internal static DataFrame PerHour(DataFrame orders, DataFrame sales) => InHours("Online", orders)
        .Union(InHours("InStore", sales))
        .GroupBy(Col("channel"), Col("day_name"), Col("hour"))
        .Agg(Count(Lit(1)).As("total_transactions"));

    // The old jobs took weekday and hour from the text, which is the clock at the source.
    private static DataFrame InHours(string channel, DataFrame rows)
    {
        var local = FactDays.Local(Col("date_time"));
        return rows.Select(Lit(channel).As("channel"), Weekdays.EnglishName(local).As("day_name"), Hour(local).As("hour"));
    }
}
