using Customer360.Jobs.Columns;
using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Gold;

/// <summary>Counts orders and sales by weekday and hour of the clock where they were made.</summary>
public sealed class BuildPeakTimes : IJob
{
    /// <inheritdoc/>
    public string Name => "gold-build-peak-times";

    /// <inheritdoc/>
    public IReadOnlyList<Table> Reads { get; } = [SilverTables.OnlineTransactions, SilverTables.InStoreTransactions];

    /// <inheritdoc/>
    public IReadOnlyList<Table> Writes { get; } = [GoldTables.PeakTimes];

    /// <inheritdoc/>
    public bool UsesAsOf => true;

    /// <inheritdoc/>
    public void Run(JobContext job) => job.Replace(
        GoldTables.PeakTimes, PerHour(job.ReadVisible(SilverTables.OnlineTransactions), job.ReadVisible(SilverTables.InStoreTransactions)));

    internal static DataFrame PerHour(DataFrame orders, DataFrame sales) => InHours("Online", orders)
        .Union(InHours("InStore", sales))
        .GroupBy(Col("channel"), Col("iso_weekday"), Col("day_name"), Col("hour"))
        .Agg(Count(Lit(1)).As("transactions"), Sum("amount").Cast("decimal(18,2)").As("total"));

    private static DataFrame InHours(string channel, DataFrame rows)
    {
        var local = FactDays.Local(Col("date_time"));
        return rows.Select(
            Lit(channel).As("channel"),
            Weekdays.IsoNumber(local).As("iso_weekday"),
            Weekdays.EnglishName(local).As("day_name"),
            Hour(local).As("hour"),
            Col("amount"));
    }
}
