using Customer360.Jobs.Columns;
using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Compat;

/// <summary>Repeats the bank's old flat customer table, which read account and disposition numbers the wrong way round.</summary>
public sealed class BuildCompatC360Denormalized : IJob
{
    private static readonly string[] ClientTexts =
    [
        "birth_date", "home_ownership", "occupation", "marital_status", "head_of_household_flag", "client_created_date", "name", "email", "phone", "address",
    ];

    private static readonly string[] Types = ["credit", "debit"];

    private static readonly int[] WindowMonths = [3, 6];

    /// <inheritdoc/>
    public string Name => "compat-build-c360denormalized";

    /// <inheritdoc/>
    public IReadOnlyList<Table> Reads { get; } =
    [
        SilverTables.BankDispositions, BronzeTables.Of(SilverTables.BankDispositions),
        SilverTables.BankAccounts, BronzeTables.Of(SilverTables.BankAccounts),
        SilverTables.CrmClients, BronzeTables.Of(SilverTables.CrmClients),
        SilverTables.BankTransactions, BronzeTables.Of(SilverTables.BankTransactions),
        CompatTables.ClientWeb,
    ];

    /// <inheritdoc/>
    public IReadOnlyList<Table> Writes { get; } = [CompatTables.C360Denormalized];

    /// <inheritdoc/>
    public bool UsesAsOf => true;

    /// <inheritdoc/>
    public void Run(JobContext job)
    {
        var dispositions = InOldColumnOrder(job.ReadRaw(SilverTables.BankDispositions, "type"));
        job.Replace(CompatTables.C360Denormalized, FirstPerClient(
            dispositions,
            job.ReadRaw(SilverTables.BankAccounts, "frequency", "creation_date"),
            job.ReadRaw(SilverTables.CrmClients, ClientTexts),
            BookingsPerClient(dispositions, job.ReadRaw(SilverTables.BankTransactions, "type"), job.Run.AsOf),
            job.Read(CompatTables.ClientWeb)));
    }

    internal static DataFrame InOldColumnOrder(DataFrame dispositions) =>
        dispositions.Select(Col("account_id").As("disp_id"), Col("disp_id").As("account_id"), Col("client_id"), Col("type"));

    /// <summary>Average over accounts of each account's average and, for credits and debits alike, the number of credits.</summary>
    internal static DataFrame BookingsPerClient(DataFrame dispositions, DataFrame transactions, DateOnly asOf)
    {
        var averages = Windows().Select(window => Avg(AverageOf(window)).Cast("decimal(18,6)").As(AverageOf(window))).ToArray();
        var counts = Windows().Select(window => Sum(CountOf(window with { Type = "credit" })).As(CountOf(window)));
        return dispositions.Select(Col("account_id"), Col("client_id"))
            .Join(BookingsPerAccount(transactions, asOf), ["account_id"])
            .GroupBy(Col("client_id"))
            .Agg(averages[0], [.. averages[1..], .. counts]);
    }

    internal static DataFrame FirstPerClient(DataFrame dispositions, DataFrame accounts, DataFrame clients, DataFrame bookings, DataFrame web)
    {
        var columns = CompatTables.C360Denormalized.Columns.Select(column => Col(column.Name));
        var place = Rank().Over(Window.PartitionBy(Col("client_id")).OrderBy(Col("branch_id"), Col("frequency").Desc()));
        return dispositions
            .Join(accounts.Select(Col("account_id"), Col("branch_id"), Col("frequency"), Col("creation_date")), ["account_id"], "left_outer")
            .Join(clients.Select([Col("client_id"), Col("age"), .. ClientTexts.Select(name => Col(name))]), ["client_id"], "left_outer")
            .Join(bookings, ["client_id"], "left_outer")
            .Join(web, ["client_id"], "left_outer")
            .WithColumn("_rank", place)
            .Filter(Col("_rank") == 1)
            .Select([.. columns])
            .Distinct();
    }

    private static DataFrame BookingsPerAccount(DataFrame transactions, DateOnly asOf)
    {
        var figures = Windows().SelectMany(window => FiguresOf(window, asOf)).ToArray();
        return transactions
            .Select(Col("account_id"), Col("type"), Col("amount"), FactDays.Of(SilverTables.BankTransactions).As("day"))
            .Filter(Col("day") <= Lit(asOf))
            .GroupBy(Col("account_id"))
            .Agg(figures[0], figures[1..]);
    }

    // Twelve decimals keep the rounding of an account's average out of the six decimals of the client's.
    private static IEnumerable<Column> FiguresOf(OldWindow window, DateOnly asOf)
    {
        var isCounted = (Col("type") == window.Type) & (Col("day") > Lit(asOf.AddMonths(-window.Months)));
        var amount = When(isCounted, Col("amount").Cast("decimal(28,12)"));
        return [Avg(amount).As(AverageOf(window)), When(Count(amount) > 0L, Count(amount)).As(CountOf(window))];
    }

    private static IEnumerable<OldWindow> Windows() =>
        from type in Types
        from months in WindowMonths
        select new OldWindow(type, months);

    private static string AverageOf(OldWindow window) => FormattableString.Invariant($"{window.Type}_average_{window.Months}m");

    private static string CountOf(OldWindow window) => FormattableString.Invariant($"{window.Type}_count_{window.Months}m");

    private readonly record struct OldWindow(string Type, int Months);
}
