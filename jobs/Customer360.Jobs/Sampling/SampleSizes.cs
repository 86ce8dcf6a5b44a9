namespace Customer360.Jobs.Sampling;

/// <summary>How many there are of everything; all grow in proportion to the scale.</summary>
internal sealed class SampleSizes(decimal scale)
{
    public long Clients { get; } = Scaled(1_000, scale);

    public long Customers => Clients;

    public long Products { get; } = Scaled(100, scale);

    public long Stores { get; } = Scaled(20, scale);

    public long Agents { get; } = Scaled(30, scale);

    public long OnlineOrders { get; } = Scaled(4_000, scale);

    public long StoreSales { get; } = Scaled(2_000, scale);

    public long Interactions { get; } = Scaled(600, scale);

    public long LoyaltyAccounts { get; } = Scaled(1_000, scale);

    public long LoyaltyTransactions { get; } = Scaled(3_000, scale);

    public long Accounts { get; } = Scaled(1_200, scale);

    public long BankTransactions { get; } = Scaled(50_000, scale);

    public long Ga360Hits { get; } = Scaled(6_000, scale);

    public long Ga4Hits { get; } = Scaled(4_000, scale);

    /// <summary>Visitors seen by Google Analytics 360; the other visitors, up to the number of clients, are seen by its successor.</summary>
    public long Ga360Visitors => Clients * 6 / 10;

    public long Ga4Visitors => Clients - Ga360Visitors;

    private static long Scaled(long atOne, decimal scale) =>
        Math.Max(FaultPlan.LeastEntities, (long)decimal.Round(atOne * scale, MidpointRounding.AwayFromZero));
}
