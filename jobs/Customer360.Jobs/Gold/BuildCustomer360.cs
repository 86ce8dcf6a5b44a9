using Customer360.Jobs.Gold.PerPerson;
using Customer360.Jobs.Identity;
using Customer360.Jobs.Options;
using Customer360.Jobs.Quality;
using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Gold;

/// <summary>Puts all that is known of a person into one row.</summary>
public sealed class BuildCustomer360 : IJob
{
    private static readonly string[] ByPerson = [PersonKeys.Key];

    /// <inheritdoc/>
    public string Name => "gold-build-customer360";

    /// <inheritdoc/>
    public IReadOnlyList<Table> Reads { get; } =
    [
        SilverTables.CustomerKeys, SilverTables.CrmClients, SilverTables.Customers,
        SilverTables.BankDispositions, SilverTables.BankAccounts, SilverTables.BankCards, SilverTables.BankTransactions,
        SilverTables.WebVisitors, SilverTables.WebSessions, SilverTables.WebHits,
        SilverTables.OnlineTransactions, SilverTables.InStoreTransactions, SilverTables.LoyaltyAccounts, SilverTables.CustomerServiceInteractions,
        GoldTables.CustomerSegments,
    ];

    /// <inheritdoc/>
    public IReadOnlyList<Table> Writes { get; } = [GoldTables.Customer360];

    /// <inheritdoc/>
    public bool UsesAsOf => true;

    /// <inheritdoc/>
    public object SettingsOf(AppSettings settings) => PersonSettings.Of(settings);

    /// <inheritdoc/>
    public void Run(JobContext job)
    {
        var settings = PersonSettings.Of(job.Settings);
        var money = job.Balanced("bank money over persons", settings.Accounts is not AccountPolicy.EveryHolder, [.. BankMoney.Counts, .. BankMoney.Totals]);
        var web = job.Balanced("web use over persons", settings.Visitors is not VisitorPolicy.All, WebUse.Measures);
        var retail = job.Balanced("retail use over persons", kept: true, RetailUse.Sums);
        var customers = Customers(job, settings, retail).Persist();
        try
        {
            job.Replace(GoldTables.Customer360, retail.Out(Completed(job, customers, settings, money, web)));
        }
        finally
        {
            customers.Unpersist();
        }

        job.Warnings.AddRange(Balance.Unattributed(money, web, retail));
    }

    // Cached: the quintiles need all of these rows before any row is finished. Each join copies what is there already, so who the person is comes last.
    private static DataFrame Customers(JobContext job, PersonSettings settings, Balance balance)
    {
        var keys = job.Read(SilverTables.CustomerKeys);
        var retail = RetailUse.PerPerson(
            RetailUse.Purchases(
                job.ReadVisible(SilverTables.OnlineTransactions), job.ReadVisible(SilverTables.InStoreTransactions), settings.CountedOnlineStatuses),
            RetailUse.Memberships(job.ReadVisible(SilverTables.LoyaltyAccounts)),
            RetailUse.Requests(job.ReadVisible(SilverTables.CustomerServiceInteractions)),
            keys,
            balance);
        return Known(job.JoinOne("people with retail use", PersonKeys.People(keys), retail, ByPerson), Col("customer_id").IsNotNull(), RetailUse.Measures)
            .WithColumn("recency_days", DateDiff(Lit(job.Run.AsOf), Col("last_purchase_on")).Cast("bigint"));
    }

    private static DataFrame Completed(JobContext job, DataFrame customers, PersonSettings settings, Balance money, Balance web)
    {
        var keys = job.Read(SilverTables.CustomerKeys);
        var dispositions = job.Read(SilverTables.BankDispositions);
        var holdings = Holdings.PerPerson(dispositions, job.ReadVisible(SilverTables.BankAccounts), job.ReadVisible(SilverTables.BankCards), keys);
        var moved = BankMoney.PerPerson(
            BankMoney.PerAccount(job.ReadVisible(SilverTables.BankTransactions), job.Run.AsOf),
            Credits.OfAccounts(settings.Accounts, dispositions, keys), settings.Accounts, money);
        var use = WebUse.PerPerson(
            WebUse.PerVisitor(job.ReadVisible(SilverTables.WebSessions), job.ReadVisible(SilverTables.WebHits)),
            Credits.OfVisitors(settings.Visitors, job.Read(SilverTables.WebVisitors), keys), settings.Visitors, web);
        var segments = job.Read(GoldTables.CustomerSegments).Select(PersonKeys.Key, "segment");

        var facts = job.JoinOne("people with quintiles", customers, Quintiles.Of(customers), ByPerson);
        facts = job.JoinOne("people with segments", facts, segments, ByPerson);
        facts = job.JoinOne("people with holdings", facts, holdings, ByPerson);
        facts = job.JoinOne("people with bank money", facts, moved, ByPerson);
        facts = job.JoinOne("people with web use", facts, use, ByPerson, "monetary").Drop("client_id", "customer_id");
        var people = Profile.PerPerson(job.Read(SilverTables.CrmClients), job.Read(SilverTables.Customers), keys, job.Run.AsOf);
        var rows = job.JoinOne("people with what they do", people, facts, ByPerson);
        return web.Out(money.Out(Finished(rows, job.Run.AsOf)));
    }

    /// <summary>Zeroes where the person is in the domain and did nothing, averages, and the empty lists.</summary>
    internal static DataFrame Finished(DataFrame rows, DateOnly asOf)
    {
        var inBank = Known(rows, Col("client_id").IsNotNull(), ["accounts", "cards", .. BankMoney.Counts, .. BankMoney.Totals]);
        return Known(inBank, Col("visitor_ids").IsNotNull(), WebUse.Measures).WithColumns(
        [
            .. BankMoney.Averages,
            KeyValuePair.Create("cards_by_type", When(
                Col("client_id").IsNotNull(), Coalesce(Col("cards_by_type"), Array().Cast("array<struct<type:string,cards:bigint>>")))),
            KeyValuePair.Create("visitor_ids", Coalesce(Col("visitor_ids"), Array().Cast("array<string>"))),
            KeyValuePair.Create("as_of", Lit(asOf)),
        ]);
    }

    // A figure is null for somebody outside its domain, 0 for somebody inside who did nothing.
    private static DataFrame Known(DataFrame rows, Column isInside, IEnumerable<string> measures) => rows.WithColumns(
        [.. measures.Select(measure => KeyValuePair.Create(measure, When(isInside, Coalesce(Col(measure), Lit(0)))))]);
}
