namespace Customer360.Jobs.Options;

/// <summary>Definitions the business chooses.</summary>
public sealed record GoldOptions : ISelfChecking
{
    /// <summary>Statuses of orders that count.</summary>
    [Setting("Online orders with one of these statuses count as purchases.")]
    public IReadOnlyList<string> CountedOnlineStatuses { get; init; } = ["Completed"];

    /// <summary>Joint accounts.</summary>
    [Setting("Whom an account's money belongs to: primary-owner, split, or every-holder (as the old system did).")]
    public AccountPolicy AccountPolicy { get; init; }

    /// <summary>Ambiguous visitors.</summary>
    [Setting("Whom a visitor with several clients is credited to: exclusive (nobody), latest, split, or all (as the old system did).")]
    public VisitorPolicy VisitorPolicy { get; init; }

    /// <summary>Threshold of the segment High-Value.</summary>
    [Setting("Spend from which a customer is High-Value in the built-in segment rules, in money units.")]
    public decimal HighValueSpend { get; init; } = 1000m;

    /// <summary>Own rules in place of the built-in ones.</summary>
    [Setting("Own segment rules in order, the first that fits wins; empty is No Purchase, High-Value, One-Time Buyer, Loyalty Champion.")]
    public IReadOnlyList<SegmentRule> Segments { get; init; } = [];

    /// <summary>Segment of the others.</summary>
    [Setting("Segment of customers whom no rule fits.")]
    public string OtherSegment { get; init; } = "Regular";

    /// <summary>The rules in force, in order.</summary>
    public IReadOnlyList<SegmentRule> SegmentRules => Segments.Count > 0
        ? Segments
        :
        [
            new SegmentRule { Name = "No Purchase", MaximumOrders = 0 },
            new SegmentRule { Name = "High-Value", MinimumSpend = HighValueSpend },
            new SegmentRule { Name = "One-Time Buyer", MinimumOrders = 1, MaximumOrders = 1 },
            new SegmentRule { Name = "Loyalty Champion", Tier = "Gold" },
        ];

    /// <inheritdoc/>
    public IEnumerable<SettingProblem> Problems()
    {
        if (CountedOnlineStatuses.Count == 0)
        {
            yield return new(nameof(CountedOnlineStatuses), "is empty, expected at least one status");
        }

        if (HighValueSpend < 0)
        {
            yield return new(nameof(HighValueSpend), FormattableString.Invariant($"is {HighValueSpend}, expected 0 or more"));
        }
    }
}

/// <summary>Whom an account's money belongs to.</summary>
public enum AccountPolicy
{
    /// <summary>The holder of type owner with the lowest disp_id.</summary>
    PrimaryOwner,

    /// <summary>All holders in equal shares.</summary>
    Split,

    /// <summary>Every holder in full; sums over clients exceed sums over accounts.</summary>
    EveryHolder,
}

/// <summary>Whom a visitor with several clients is credited to.</summary>
public enum VisitorPolicy
{
    /// <summary>Nobody: only visitors with exactly one client count.</summary>
    Exclusive,

    /// <summary>The client of the newest link.</summary>
    Latest,

    /// <summary>All clients in equal shares.</summary>
    Split,

    /// <summary>Every client in full; sums over clients exceed sums over sessions.</summary>
    All,
}
