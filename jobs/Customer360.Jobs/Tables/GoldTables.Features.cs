namespace Customer360.Jobs.Tables;

public static partial class GoldTables
{
    /// <summary>Features for models. Nothing but the label looks past as_of; rows of other as-of dates stay.</summary>
    public static Table CustomerFeatures { get; } = Table.Define("gold.customer_features")
        .Grain("one row per person and as-of date")
        .Column("customer_key", "string", "The person, over all sources.")
        .Column("as_of", "date", "Day the features are as of, UTC; they use no later fact.")
        .Column("recency_days", "bigint", "Days from the last counted purchase by as_of; null without one.")
        .Column("frequency", "bigint", "Counted purchases by as_of over both channels; null when the person is no customer.")
        .Column("monetary", "decimal(18,2)", "Money of the counted purchases by as_of; null when the person is no customer.")
        .With(PurchaseWindows)
        .Column("tenure_days", "bigint", "Days from the person's first fact in any domain to as_of; null without fact.")
        .Column(
            "balance_change_90d",
            "decimal(18,2)",
            "Last balance in the last 90 days less the last before them, over the person's accounts; null without both.")
        .Column("web_sessions_90d", "bigint", "Credited web sessions in the last 90 days; null when the person has no credited visitor.")
        .Column("web_hits_90d", "bigint", "Hits of those sessions; null when the person has no credited visitor.")
        .Column("interactions_90d", "bigint", "Service requests in the last 90 days; null when the person is no customer.")
        .Column("points_change_90d", "bigint", "Loyalty points won less lost in the last 90 days; null when the person is no customer.")
        .Column("clv", "decimal(18,2)", "Estimated money of the person's future purchases; null where the estimator has nothing to go by.")
        .Column(
            "churned_90d",
            "int",
            "Label, the one column that reads past as_of: 1 when someone who bought in the last 365 days does not in the next 90, 0 when they do; null for others and while data do not reach as_of + 90 days.")
        .Key("customer_key", "as_of")
        .WithRunColumns(Lineage.OfRun)
        .Build();

    private static IEnumerable<TableColumn> PurchaseWindows =>
        from channel in new[] { (Name: "online", Purchases: "Online orders in a counted status"), (Name: "store", Purchases: "Sales in stores") }
        from column in OrdersAndSpend(channel.Name, channel.Purchases)
        select column;

    private static IEnumerable<TableColumn> OrdersAndSpend(string channel, string purchases)
    {
        int[] windows = [30, 90, 180, 365];

        return
        [
            .. windows.Select(days => new TableColumn(
                $"{channel}_orders_{days}d", "bigint", $"{purchases}, last {days} days; null when the person is no customer.")),
            .. windows.Select(days => new TableColumn(
                $"{channel}_spend_{days}d", "decimal(18,2)", $"Money of {purchases.ToLowerInvariant()}, last {days} days; null when the person is no customer.")),
        ];
    }
}
