using Customer360.Jobs.Columns;
using Customer360.Jobs.Identity;
using Customer360.Jobs.Quality;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Gold.PerPerson;

/// <summary>What models know of a person from the retailer.</summary>
internal static class RetailFeatures
{
    private const int LabelDays = 90;
    private const string Spend = "spend";

    private static readonly int[] Windows = [30, 90, 180, 365];

    private static readonly string[] Figures = ["orders", Spend];

    private static readonly string[] Channels = [RetailUse.Online, RetailUse.Store];

    /// <summary>Names of what is 0 for a customer without facts.</summary>
    internal static string[] Measures => [.. PurchaseWindows.Select(window => window.Name), "frequency", "monetary", "interactions_90d", "points_change_90d"];

    /// <summary>Names of sums that are kept from the facts to the persons.</summary>
    internal static string[] Sums => ["frequency", "monetary", "interactions_90d", "points_change_90d"];

    private static IEnumerable<(string Name, string Channel, int Days, bool IsMoney)> PurchaseWindows =>
        from channel in Channels
        from figure in Figures
        from days in Windows
        select ($"{channel}_{figure}_{days}d", channel, days, figure == Spend);

    /// <summary>One row per person with a fact, and in <c>buys_next</c> the one figure that reads past as_of, for the label.</summary>
    /// <param name="purchases">Rows of <see cref="RetailUse.Purchases"/>, later ones included.</param>
    /// <param name="otherFacts">Other facts up to as_of: customer_id, day, is_request, points_change.</param>
    /// <param name="keys">silver.customer_keys.</param>
    /// <param name="asOf">Last day the features know.</param>
    /// <param name="balance">Notes what belongs to nobody, of <see cref="Sums"/>.</param>
    internal static DataFrame PerPerson(DataFrame purchases, DataFrame otherFacts, DataFrame keys, DateOnly asOf, Balance balance)
    {
        var isKnown = Col("day") <= Lit(asOf);
        var isCounted = isKnown & Col("is_counted");
        var facts = purchases.UnionByName(otherFacts, allowMissingColumns: true).WithColumns(
        [
            KeyValuePair.Create("frequency", When(isCounted, 1L)),
            KeyValuePair.Create("monetary", When(isCounted, Col("amount"))),
            KeyValuePair.Create("interactions_90d", When(isKnown & Col("is_request") & After(asOf, 90), 1L)),
            KeyValuePair.Create("points_change_90d", When(isKnown & After(asOf, 90), Col("points_change"))),
        ]);
        return balance.OfKeyed(facts, PersonKeys.OfCustomers(keys), "customer_id", PersonKeys.Key)
            .GroupBy(PersonKeys.Key)
            .Agg(
                Min(When(isKnown, Col("day"))).As("first_retail_day"),
                [
                    Min(When(isCounted, Col("day"))).As("first_purchase_on"),
                    Max(When(isCounted, Col("day"))).As("last_purchase_on"),
                    Total("frequency"),
                    Total("monetary").Cast("decimal(18,2)").As("monetary"),
                    .. PurchaseWindows.Select(window => InWindow(window.Name, isCounted & (Col("channel") == window.Channel) & After(asOf, window.Days), window.IsMoney)),
                    Total("interactions_90d"),
                    Total("points_change_90d"),
                    Max(Col("is_counted") & !isKnown & (Col("day") <= Lit(asOf.AddDays(LabelDays)))).As("buys_next"),
                ]);
    }

    /// <summary>
    /// 1 when somebody with a purchase in the last 365 days has none in the 90 days after as_of, 0 when they have; null for others, and for all
    /// while the retailer's data end before those days do.
    /// </summary>
    /// <param name="asOf">Last day the features know.</param>
    internal static Column Churned(DateOnly asOf) =>
        When((Col("last_purchase_on") > Lit(asOf.AddDays(-365))) & (Col("data_until") >= Lit(asOf.AddDays(LabelDays))), If(Col("buys_next"), 0, 1));

    /// <summary>The day of the retailer's last order or sale, whatever its status: one row, <c>data_until</c>.</summary>
    internal static DataFrame DataUntil(DataFrame purchases) => purchases.Agg(Max(Col("day")).As("data_until"));

    /// <summary>
    /// Money to expect over the next year: money a day since the first purchase (of at least 90 days, so that one purchase yesterday does
    /// not count as one a day) times 365 days, less the share of a year in which the person has bought nothing. A year without purchase is worth 0.
    /// </summary>
    /// <param name="asOf">Last day the features know.</param>
    internal static Column LifetimeValue(DateOnly asOf)
    {
        var days = Greatest(DateDiff(Lit(asOf), Col("first_purchase_on")) + 1, Lit(90)).Cast("decimal(9,0)");
        var chance = Greatest(Lit(365) - Col("recency_days"), Lit(0)).Cast("decimal(9,0)");
        return (Col("monetary") * chance / days).Cast("decimal(18,2)");
    }

    private static Column InWindow(string name, Column condition, bool isMoney) => (isMoney ? Money.Where(condition) : CountIf(condition)).As(name);

    private static Column Total(string sum) => Coalesce(Sum(Col(sum)), Lit(0)).As(sum);

    private static Column After(DateOnly asOf, int days) => Col("day") > Lit(asOf.AddDays(-days));
}
