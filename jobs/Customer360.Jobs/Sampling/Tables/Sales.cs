using Customer360.Jobs.Sampling.Output;
using Customer360.Jobs.Sampling.Vocabulary;

namespace Customer360.Jobs.Sampling.Tables;

/// <summary>Orders of the web shop.</summary>
internal sealed class OnlineTransactions(SampleWorld world) : RetailTable(world, "OnlineTransactions", world.Sizes.OnlineOrders)
{
    public override string Source => "online_transactions";

    public override IReadOnlyList<string> Columns => ["OrderID", "CustomerID", "ProductID", "DateTime", "PaymentMethod", "Amount", "Status"];

    public override IReadOnlyList<BadValue> BadValues => [new(3, "2025-02-30 10:00:00"), new(5, "12,50 EUR"), new(3, Word), new(5, "1.234,56")];

    public override IReadOnlyList<int> Required => [3, 5];

    public override IReadOnlyList<BadParent> BadParents =>
    [
        .. BadCustomers(1),
        new(2, Fault.Orphan, Ids.Unknown, "no such product"),
        new(2, Fault.CascadingOrphan, _ => Ids.Text(Ids.Faulty(Fault.Malformed, 0)), "the product has an impossible price"),
        new(1, Fault.RecoversLater, nth => Ids.Text(Ids.Later(nth)), "the customer comes with later/retail"),
    ];

    public override IReadOnlyList<Fault> EntityFaults { get; } =
        [Fault.Changed, Fault.OutOfOrder, Fault.AfterAsOf, Fault.Late, Fault.MissingWord, Fault.UnknownCode];

    public override int BreaksOffIn => 3;

    public override string? NewColumn => World.PlantsFiles ? "Coupon" : null;

    public override void Fill(RecordFile file, long row, RowVersion version)
    {
        var dice = World.Dice(DiceFor.OnlineOrder, row);
        file.Number(row + 1);
        file.Number(CustomerIdOf(ref dice));
        file.Number(1 + dice.Below(World.Sizes.Products));
        file.Moment(When(ref dice, row, 540));
        file.Text(Has(Fault.MissingWord, row) ? "(not set)" : dice.Of(Lists.PaymentMethods));
        file.TrimmedMoney(dice.Between(500, 40_000));
        var status = dice.Of(Lists.OrderStatuses);
        file.Text(version switch
        {
            RowVersion.Newer => "Completed",
            RowVersion.Older => "Pending",
            _ => Has(Fault.UnknownCode, row) ? "Teleported" : status,
        });
        if (file.HasMore)
        {
            file.Text(dice.OneIn(4) ? "SPRING25" : null);
        }
    }

    public override void Note(RecordFile file, long row) => OddFacts.Note(World, this, file, row);
}

/// <summary>Sales in the stores.</summary>
internal sealed class InStoreTransactions(SampleWorld world) : RetailTable(world, "InStoreTransactions", world.Sizes.StoreSales)
{
    public override string Source => "in_store_transactions";

    public override IReadOnlyList<string> Columns => ["TransactionID", "CustomerID", "StoreID", "DateTime", "Amount", "PaymentMethod"];

    public override IReadOnlyList<BadValue> BadValues => [new(4, "abc"), new(3, "2025-13-01 09:00:00"), new(1, "c12")];

    public override IReadOnlyList<int> Required => [3, 4];

    public override IReadOnlyList<BadParent> BadParents => [.. BadCustomers(1), new(2, Fault.Orphan, Ids.Unknown, "no such store")];

    public override IReadOnlyList<Fault> EntityFaults { get; } = [Fault.Changed, Fault.AfterAsOf, Fault.Late];

    public override int BreaksOffIn => 3;

    public override void Fill(RecordFile file, long row, RowVersion version)
    {
        var dice = World.Dice(DiceFor.StoreSale, row);
        file.Number(row + 1);
        file.Number(CustomerIdOf(ref dice));
        file.Number(1 + dice.Below(World.Sizes.Stores));
        file.Moment(When(ref dice, row, 540));
        file.TrimmedMoney(Revised(dice.Between(300, 30_000), version));
        file.Text(dice.Of(Lists.PaymentMethods));
    }

    public override void Note(RecordFile file, long row) => OddFacts.Note(World, this, file, row);
}

/// <summary>Talks between a customer and an agent; now and then nobody has taken the case yet.</summary>
internal sealed class CustomerServiceInteractions(SampleWorld world)
    : RetailTable(world, "CustomerServiceInteractions", world.Sizes.Interactions)
{
    public override string Source => "customer_service_interactions";

    public override IReadOnlyList<string> Columns => ["InteractionID", "CustomerID", "DateTime", "AgentID", "IssueType", "ResolutionStatus"];

    public override IReadOnlyList<BadValue> BadValues => [new(2, "0000-00-00 00:00:00"), new(3, "agent")];

    public override IReadOnlyList<int> Required => [2];

    public override IReadOnlyList<BadParent> BadParents => [.. BadCustomers(1), new(3, Fault.Orphan, Ids.Unknown, "no such agent")];

    public override IReadOnlyList<Fault> EntityFaults { get; } = [Fault.Changed, Fault.OutOfOrder, Fault.AfterAsOf, Fault.MissingWord];

    public override void Fill(RecordFile file, long row, RowVersion version)
    {
        var dice = World.Dice(DiceFor.Interaction, row);
        file.Number(row + 1);
        file.Number(CustomerIdOf(ref dice));
        file.Moment(When(ref dice, row, 365));
        FillAgent(file, row, ref dice);
        file.Text(dice.Of(Lists.IssueTypes));
        var status = dice.Of(Lists.Resolutions);
        file.Text(version switch { RowVersion.Newer => "Resolved", RowVersion.Older => "Pending", _ => status });
    }

    public override void Note(RecordFile file, long row) => OddFacts.Note(World, this, file, row);

    private void FillAgent(RecordFile file, long row, ref Dice dice)
    {
        // Every tenth agent has nothing to do.
        var agent = dice.Below(World.Sizes.Agents);
        var isUnassigned = dice.OneIn(16);
        if (Has(Fault.MissingWord, row))
        {
            file.Text("n/a");
        }
        else if (isUnassigned)
        {
            file.Text(null);
        }
        else
        {
            file.Number(1 + (agent % 10 == 9 ? agent - 1 : agent));
        }
    }
}
