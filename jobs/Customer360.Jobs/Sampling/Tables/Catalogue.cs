using System.Globalization;
using Customer360.Jobs.Sampling.Output;
using Customer360.Jobs.Sampling.Vocabulary;

namespace Customer360.Jobs.Sampling.Tables;

/// <summary>What the retailer sells.</summary>
internal sealed class Products(SampleWorld world) : RetailTable(world, "Products", world.Sizes.Products)
{
    public override string Source => "products";

    public override IReadOnlyList<string> Columns => ["ProductID", "Name", "Category", "Price"];

    public override IReadOnlyList<BadValue> BadValues => [new(3, "free"), new(3, "12.5.0")];

    public override IReadOnlyList<int> Required => [3];

    public override IReadOnlyList<Fault> EntityFaults { get; } = [Fault.Changed, Fault.OutOfOrder];

    public override void Fill(RecordFile file, long row, RowVersion version)
    {
        var dice = World.Dice(DiceFor.Product, row);
        file.Number(row + 1);
        file.Text(string.Create(CultureInfo.InvariantCulture, $"{dice.Of(Lists.ProductStyles)} {dice.Of(Lists.ProductWords)} {row + 1}"));
        file.Text(dice.Of(Lists.Categories));
        file.TrimmedMoney(Revised(dice.Between(500, 50_000), version));
    }
}

/// <summary>Where the retailer sells it.</summary>
internal sealed class Stores(SampleWorld world) : RetailTable(world, "Stores", world.Sizes.Stores)
{
    public override string Source => "stores";

    public override IReadOnlyList<string> Columns => ["StoreID", "Location", "Manager", "OpenHours"];

    public override IReadOnlyList<string> BadKeys => ["S-1"];

    public override IReadOnlyList<Fault> EntityFaults { get; } = [Fault.Changed];

    protected override bool HasByteOrderMark => World.PlantsFiles;

    public override void Fill(RecordFile file, long row, RowVersion version)
    {
        var dice = World.Dice(DiceFor.Store, row);
        file.Number(row + 1);
        file.Text(string.Create(CultureInfo.InvariantCulture, $"{dice.Of(Lists.Towns)} {row + 1}"));
        file.Text(version == RowVersion.Newer ? "To be named" : World.People.Of((2 * row) + 1).Name);
        file.Text(dice.Of(Lists.OpenHours));
    }
}

/// <summary>Who answers the retailer's customers.</summary>
internal sealed class Agents(SampleWorld world) : RetailTable(world, "Agents", world.Sizes.Agents)
{
    public override string Source => "agents";

    public override IReadOnlyList<string> Columns => ["AgentID", "Name", "Department", "Shift"];

    public override IReadOnlyList<string> BadKeys => ["A-1"];

    public override IReadOnlyList<Fault> EntityFaults { get; } = [Fault.Changed];

    public override void Fill(RecordFile file, long row, RowVersion version)
    {
        var dice = World.Dice(DiceFor.Agent, row);
        file.Number(row + 1);
        file.Text(World.People.Of((4 * row) + 3).Name);
        file.Text(dice.Of(Lists.Departments));
        file.Text(version == RowVersion.Newer ? "Night" : dice.Of(Lists.Shifts));
    }
}
