namespace Customer360.Jobs.Options;

/// <summary>A segment and the conditions that lead to it; all that are set must hold.</summary>
public sealed record SegmentRule : ISelfChecking
{
    /// <summary>The segment.</summary>
    [Setting("The segment.")]
    public string Name { get; init; } = "";

    /// <summary>Lower bound of spend, inclusive.</summary>
    [Setting("Least spend over both channels; empty is no condition.")]
    public decimal? MinimumSpend { get; init; }

    /// <summary>Lower bound of counted orders, inclusive.</summary>
    [Setting("Least counted orders over both channels; empty is no condition.")]
    public int? MinimumOrders { get; init; }

    /// <summary>Upper bound of counted orders, inclusive.</summary>
    [Setting("Most counted orders over both channels; empty is no condition.")]
    public int? MaximumOrders { get; init; }

    /// <summary>Tier of the newest loyalty account.</summary>
    [Setting("Tier of the newest loyalty account; empty is no condition.")]
    public string? Tier { get; init; }

    /// <inheritdoc/>
    public IEnumerable<SettingProblem> Problems()
    {
        if (Name.Length == 0)
        {
            yield return new(nameof(Name), "is empty, expected the segment's name");
        }

        if (MinimumSpend is null && MinimumOrders is null && MaximumOrders is null && Tier is null)
        {
            yield return new(nameof(MinimumSpend), "and the rule's other conditions are all empty, expected at least one (the rest is Gold:OtherSegment)");
        }
    }
}
