using Customer360.Jobs.Columns;
using Customer360.Jobs.Gold.PerPerson;
using Customer360.Jobs.Identity;
using Customer360.Jobs.Options;
using Customer360.Jobs.Quality;
using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Gold;

/// <summary>Takes down what was known of every person on a day, for models; the rows of other days stay.</summary>
public sealed class BuildCustomerFeatures : IJob
{
    private static readonly string[] ByPerson = [PersonKeys.Key];

    /// <inheritdoc/>
    public string Name => "gold-build-customer-features";

    /// <inheritdoc/>
    public IReadOnlyList<Table> Reads { get; } =
    [
        SilverTables.CustomerKeys, SilverTables.BankDispositions, SilverTables.BankAccounts, SilverTables.BankCards, SilverTables.BankTransactions,
        SilverTables.WebVisitors, SilverTables.WebSessions, SilverTables.OnlineTransactions, SilverTables.InStoreTransactions,
        SilverTables.LoyaltyAccounts, SilverTables.LoyaltyTransactions, SilverTables.CustomerServiceInteractions,
    ];

    /// <inheritdoc/>
    public IReadOnlyList<Table> Writes { get; } = [GoldTables.CustomerFeatures];

    /// <inheritdoc/>
    public bool UsesAsOf => true;

    /// <inheritdoc/>
    public object SettingsOf(AppSettings settings) => PersonSettings.Of(settings);

    /// <inheritdoc/>
    public void Run(JobContext job)
    {
        var settings = PersonSettings.Of(job.Settings);
        var keys = job.Read(SilverTables.CustomerKeys);
        var purchases = RetailUse.Purchases(
            job.Read(SilverTables.OnlineTransactions), job.Read(SilverTables.InStoreTransactions), settings.CountedOnlineStatuses);

        var balance = job.Balanced("retail features over persons", kept: true, RetailFeatures.Sums);
        var retail = RetailFeatures.PerPerson(purchases, OtherRetailFacts(job), keys, job.Run.AsOf, balance);
        var rows = balance.Out(job.JoinOne("people with retail features", PersonKeys.People(keys), retail, ByPerson));
        rows = job.JoinOne("people with bank features", rows, Bank(job, settings, keys), ByPerson);
        rows = job.JoinOne("people with web features", rows, Web(job, settings, keys), ByPerson);
        job.Replace(
            GoldTables.CustomerFeatures,
            Finished(rows.CrossJoin(RetailFeatures.DataUntil(purchases)), job.Run.AsOf),
            new ReplaceOptions { Slice = Col("as_of") == Lit(job.Run.AsOf) });
        job.Warnings.AddRange(Balance.Unattributed(balance));
    }

    /// <summary>Figures by name, as of the day.</summary>
    internal static DataFrame Finished(DataFrame rows, DateOnly asOf) => rows
        .WithColumns([.. RetailFeatures.Measures.Select(name => KeyValuePair.Create(name, When(Col("customer_id").IsNotNull(), Coalesce(Col(name), Lit(0)))))])
        .WithColumn("recency_days", DateDiff(Lit(asOf), Col("last_purchase_on")).Cast("bigint"))
        .WithColumns(
        [
            KeyValuePair.Create("as_of", Lit(asOf)),
            KeyValuePair.Create("tenure_days", DateDiff(Lit(asOf), Least(Col("first_retail_day"), Col("first_bank_day"), Col("first_web_day"))).Cast("bigint")),
            KeyValuePair.Create("clv", RetailFeatures.LifetimeValue(asOf)),
            KeyValuePair.Create("churned_90d", RetailFeatures.Churned(asOf)),
        ]);

    private static DataFrame Bank(JobContext job, PersonSettings settings, DataFrame keys)
    {
        var dispositions = job.Read(SilverTables.BankDispositions);
        return BankFeatures.PerPerson(
            BankFeatures.PerAccount(job.ReadVisible(SilverTables.BankTransactions), job.Run.AsOf),
            Credits.OfAccounts(settings.Accounts, dispositions, keys),
            BankFeatures.HoldingDays(dispositions, job.ReadVisible(SilverTables.BankAccounts), job.ReadVisible(SilverTables.BankCards), keys));
    }

    private static DataFrame Web(JobContext job, PersonSettings settings, DataFrame keys) => WebFeatures.PerPerson(
        job.ReadVisible(SilverTables.WebSessions),
        Credits.OfVisitors(settings.Visitors, job.Read(SilverTables.WebVisitors), keys),
        settings.Visitors,
        job.Run.AsOf);

    // A loyalty account of a later day still says whose its earlier points are.
    private static DataFrame OtherRetailFacts(JobContext job) => job
        .ReadVisible(SilverTables.CustomerServiceInteractions)
        .Select(Col("customer_id"), FactDays.Of(SilverTables.CustomerServiceInteractions).As("day"), Lit(true).As("is_request"), Lit(null).Cast("bigint").As("points_change"))
        .Union(job.ReadVisible(SilverTables.LoyaltyTransactions)
            .Select(Col("loyalty_id"), FactDays.Of(SilverTables.LoyaltyTransactions).As("day"), Col("points_change"))
            .Join(job.Read(SilverTables.LoyaltyAccounts).Select("loyalty_id", "customer_id"), ["loyalty_id"])
            .Select(Col("customer_id"), Col("day"), Lit(false), Col("points_change")))
        .Union(job.ReadVisible(SilverTables.LoyaltyAccounts)
            .Select(Col("customer_id"), FactDays.Of(SilverTables.LoyaltyAccounts), Lit(false), Lit(null).Cast("bigint")));
}
