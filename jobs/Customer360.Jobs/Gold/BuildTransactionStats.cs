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

    // Both windows in one pass, so that a booking is looked at once and not put in a row for each.
    internal static DataFrame PerAccountAndType(DataFrame transactions, DateOnly asOf) => transactions
        .Filter(FactDays.IsAfter(SilverTables.BankTransactions, asOf.AddMonths(-WindowMonths.Max())) & FactDays.IsUpTo(SilverTables.BankTransactions, asOf))
        .Select(Col("account_id"), Col("type"), Col("amount"), FactDays.Of(SilverTables.BankTransactions).As("day"))
        .GroupBy(Col("account_id"), Col("type"))
        .Agg(Array([.. WindowMonths.Select(months => Figures(months, asOf))]).As("windows"))
        .Select(Col("account_id"), Col("type"), Explode(Col("windows")).As("window"))
        .Select("account_id", "type", "window.*")
        .Filter(Col("transactions") > 0)
        .WithColumn("average", Averages.Of(Col("total"), Col("transactions")));

    private static Column Figures(int months, DateOnly asOf)
    {
        var isIn = Col("day") > Lit(asOf.AddMonths(-months));
        return Struct(
            Lit(months).As("window_months"),
            CountIf(isIn).As("transactions"),
            Money.Where(isIn).As("total"),
            Min(When(isIn, Col("day"))).As("first_date"),
            Max(When(isIn, Col("day"))).As("last_date"));
    }
}
