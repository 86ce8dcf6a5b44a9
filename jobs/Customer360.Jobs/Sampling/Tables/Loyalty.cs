using Customer360.Jobs.Sampling.Output;
using Customer360.Jobs.Sampling.Vocabulary;

namespace Customer360.Jobs.Sampling.Tables;

/// <summary>Loyalty accounts; a customer may have none, one or several.</summary>
internal sealed class LoyaltyAccounts(SampleWorld world) : RetailTable(world, "LoyaltyAccounts", world.Sizes.LoyaltyAccounts)
{
    public override string Source => "loyalty_accounts";

    public override IReadOnlyList<string> Columns => ["LoyaltyID", "CustomerID", "PointsEarned", "TierLevel", "JoinDate"];

    public override IReadOnlyList<BadValue> BadValues => [new(4, "2025-04-31"), new(2, "12.5.7")];

    public override IReadOnlyList<int> Required => [4];

    public override IReadOnlyList<BadParent> BadParents => [.. BadCustomers(1)];

    public override IReadOnlyList<Fault> EntityFaults { get; } = [Fault.Changed, Fault.OutOfOrder, Fault.AfterAsOf, Fault.OrphanNewest];

    public override void Fill(RecordFile file, long row, RowVersion version)
    {
        var dice = World.Dice(DiceFor.LoyaltyAccount, row);
        file.Number(row + 1);
        file.Number(CustomerIdOf(ref dice));
        file.Number(Revised(dice.Between(0, 5_000), version));
        file.Text(dice.Of(Lists.Tiers));
        file.Day(Has(Fault.AfterAsOf, row) ? SampleClock.AsOf.AddDays(1) : SampleClock.AsOf.AddDays(-(int)dice.Below(1_800)));
    }

    public override void Note(RecordFile file, long row) => OddFacts.Note(World, this, file, row);
}

/// <summary>Points given and taken; the key is account and time.</summary>
internal sealed class LoyaltyTransactions(SampleWorld world) : RetailTable(world, "LoyaltyTransactions", world.Sizes.LoyaltyTransactions)
{
    public override string Source => "loyalty_transactions";

    public override IReadOnlyList<string> Columns => ["LoyaltyID", "DateTime", "PointsChange", "Reason"];

    public override IReadOnlyList<int> Key => [0, 1];

    public override IReadOnlyList<BadValue> BadValues => [new(2, "many"), new(1, "2025-02-30 08:00:00")];

    public override IReadOnlyList<int> Required => [2];

    public override IReadOnlyList<BadParent> BadParents =>
    [
        new(0, Fault.Orphan, Ids.Unknown, "no such loyalty account"),
        new(0, Fault.CascadingOrphan, _ => Ids.Text(Ids.Faulty(Fault.Orphan, 0)), "the loyalty account has no customer"),
        new(0, Fault.CascadingOrphan, _ => Ids.Text(Ids.Doomed(0)), "the newest version of the loyalty account has no customer"),
    ];

    public override IReadOnlyList<Fault> EntityFaults { get; } = [Fault.Changed, Fault.AfterAsOf];

    public override void Fill(RecordFile file, long row, RowVersion version)
    {
        // Rows of one account are so many rows apart; their times are spread over as many slots, so that no two meet.
        var dice = World.Dice(DiceFor.LoyaltyTransaction, row);
        var accounts = World.Sizes.LoyaltyAccounts;
        var (slot, slots) = (row / accounts, (World.Sizes.LoyaltyTransactions / accounts) + 1);
        var span = 500 * SampleClock.Day / slots;
        var second = (slot * span) + dice.Below(span);
        file.Number(1 + (row % accounts));
        file.Moment(Has(Fault.AfterAsOf, row) ? SampleClock.AsOfEnd + (second / 200) : SampleClock.AsOfEnd - 1 - second);
        file.Number(Revised(dice.Between(-200, 300), version));
        file.Text(dice.Of(Lists.PointReasons));
    }

    public override void Note(RecordFile file, long row) => OddFacts.Note(World, this, file, row);
}
