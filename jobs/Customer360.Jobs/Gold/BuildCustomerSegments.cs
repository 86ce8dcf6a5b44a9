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

/// <summary>Sorts customers into segments by what they buy and their loyalty tier.</summary>
public sealed class BuildCustomerSegments : IJob
{
    /// <inheritdoc/>
    public string Name => "gold-build-customer-segments";

    /// <inheritdoc/>
    public IReadOnlyList<Table> Reads { get; } =
        [SilverTables.CustomerKeys, SilverTables.OnlineTransactions, SilverTables.InStoreTransactions, SilverTables.LoyaltyAccounts];

    /// <inheritdoc/>
    public IReadOnlyList<Table> Writes { get; } = [GoldTables.CustomerSegments];

    /// <inheritdoc/>
    public bool UsesAsOf => true;

    /// <inheritdoc/>
    public object SettingsOf(AppSettings settings) =>
        new { settings.Gold.CountedOnlineStatuses, settings.Gold.SegmentRules, settings.Gold.OtherSegment };

    /// <inheritdoc/>
    public void Run(JobContext job)
    {
        var gold = job.Settings.Gold;
        var keys = job.Read(SilverTables.CustomerKeys);
        var purchases = RetailUse.Purchases(
            job.ReadVisible(SilverTables.OnlineTransactions), job.ReadVisible(SilverTables.InStoreTransactions), gold.CountedOnlineStatuses);
        var balance = job.Balanced("retail use over customers", kept: true, RetailUse.Sums);
        var use = RetailUse.PerPerson(
            purchases, RetailUse.Memberships(job.ReadVisible(SilverTables.LoyaltyAccounts)), RetailUse.NoRequests(job.Spark), keys, balance);
        var customers = PersonKeys.People(keys).Filter(Col("customer_id").IsNotNull()).Select(PersonKeys.Key, "customer_id");

        job.Replace(
            GoldTables.CustomerSegments,
            InSegments(balance.Out(job.JoinOne("customers with retail use", customers, use, [PersonKeys.Key])), gold.SegmentRules, gold.OtherSegment));
        job.Warnings.AddRange(Balance.Unattributed(balance));
    }

    /// <summary>Customers with the first segment whose rule fits.</summary>
    /// <param name="customers">customer_key, customer_id and, where the customer has any fact, the figures of <see cref="RetailUse"/>.</param>
    /// <param name="rules">Rules in order.</param>
    /// <param name="other">Segment of those whom no rule fits.</param>
    internal static DataFrame InSegments(DataFrame customers, IReadOnlyList<SegmentRule> rules, string other) => customers
        .Select(
            Col(PersonKeys.Key),
            Col("customer_id"),
            OrZero("monetary").As("spend"),
            OrZero("frequency").As("orders"),
            OrZero("online_spend").As("online_spend"),
            OrZero("store_spend").As("store_spend"),
            Col("loyalty_tier").As("tier_level"))
        .WithColumn("segment", Coalesce([.. rules.Select(rule => When(Fits(rule), Lit(rule.Name))), Lit(other)]));

    private static Column Fits(SegmentRule rule)
    {
        Column?[] conditions =
        [
            rule.MinimumSpend is { } spend ? Col("spend") >= spend : null,
            rule.MinimumOrders is { } least ? Col("orders") >= least : null,
            rule.MaximumOrders is { } most ? Col("orders") <= most : null,
            rule.Tier is { } tier ? Col("tier_level") == tier : null,
        ];
        return Conditions.All(conditions.OfType<Column>());
    }

    private static Column OrZero(string figure) => Coalesce(Col(figure), Lit(0));
}
