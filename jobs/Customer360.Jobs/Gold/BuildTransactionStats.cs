using Customer360.Jobs.Columns;
using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Gold;

/// <summary>Adds up what moved on each account in the last months.</summary>
public sealed class BuildTransactionStats : IJob
{
    private static readonly int[] WindowMonths = [3, 6];

    /// <inheritdoc/>
    public string Name => "gold-build-transaction-stats";

    /// <inheritdoc/>
    public IReadOnlyList<Table> Reads { get; } = [SilverTables.BankTransactions];

    /// <inheritdoc/>
    public IReadOnlyList<Table> Writes { get; } = [GoldTables.TransactionStats];

    /// <inheritdoc/>
    public bool UsesAsOf => true;

    /// <inheritdoc/>
    public void Run(JobContext job) =>
        job.Replace(GoldTables.TransactionStats, PerAccountAndType(job.ReadVisible(SilverTables.BankTransactions), job.Run.AsOf));

    internal static DataFrame PerAccountAndType(DataFrame transactions, DateOnly asOf) => transactions
        .Select(Col("account_id"), Col("type"), Col("amount"), FactDays.Of(SilverTables.BankTransactions).As("day"))
        .WithColumn("window_months", Explode(WindowsAround(asOf)))
        .GroupBy(Col("account_id"), Col("type"), Col("window_months"))
        .Agg(
            Count(Lit(1)).As("transactions"),
            Sum("amount").Cast("decimal(18,2)").As("total"),
            Min("day").As("first_date"),
            Max("day").As("last_date"))
        .WithColumn("average", Averages.Of(Col("total"), Col("transactions")));

    // A day of the shorter window is one of the longer window too; a day outside of both leaves no row.
    private static Column WindowsAround(DateOnly asOf) => ArrayCompact(Array(
        [.. WindowMonths.Select(months => When((Col("day") > Lit(asOf.AddMonths(-months))) & (Col("day") <= Lit(asOf)), Lit(months)))]));
}
