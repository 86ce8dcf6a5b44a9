using Customer360.Jobs.Tables;

namespace Customer360.Jobs.Tests.Tables;

public sealed class TableBuilderTests
{
    [TestCase("pets")]
    [TestCase("silver.pets.old")]
    [TestCase("copper.pets")]
    public void A_name_without_a_known_layer_is_refused(string name)
    {
        Assert.That(() => Table.Define(name), Throws.ArgumentException.With.Message.Contains($"'{name}'"));
    }

    [Test]
    public void A_table_without_grain_is_refused()
    {
        var builder = Table.Define("silver.pets").Column("pet_id", "bigint", "Number.");

        Assert.That(builder.Build, Throws.InvalidOperationException.With.Message.Contains("'silver.pets' says no grain"));
    }

    [Test]
    public void A_column_declared_twice_is_refused()
    {
        var builder = Pets().Column("pet_id", "string", "Number again.");

        Assert.That(builder.Build, Throws.InvalidOperationException.With.Message.Contains("declares column 'pet_id' twice"));
    }

    [Test]
    public void A_key_that_is_no_column_is_refused()
    {
        var builder = Pets().Key("pet");

        Assert.That(builder.Build, Throws.InvalidOperationException.With.Message.Contains("refers to 'pet'"));
    }

    [Test]
    public void An_absent_column_that_was_never_declared_is_refused()
    {
        Assert.That(() => Pets().MayBeAbsent("pet_id", "colour"), Throws.InvalidOperationException.With.Message.Contains("'colour'"));
    }

    [Test]
    public void A_parent_that_is_not_declared_yet_is_named_when_it_is_asked_for()
    {
        var table = Pets().References("pet_id", () => null).Build();

        Assert.That(table.ForeignKeys[0].Parent, Throws.InvalidOperationException.With.Message.Contains("'silver.pets' by 'pet_id'"));
    }

    [Test]
    public void Run_columns_are_columns_but_no_content()
    {
        var table = Pets().WithRunColumns(Lineage.OfRun).Build();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(table.Columns.Select(column => column.Name), Is.EqualTo(new[] { "pet_id", "run_id" }));
            Assert.That(table.BusinessColumns.Select(column => column.Name), Is.EqualTo(new[] { "pet_id" }));
        }
    }

    [Test]
    public void A_column_that_is_not_there_is_refused_with_those_that_are()
    {
        var table = Pets().Build();

        Assert.That(() => table["petid"], Throws.ArgumentException.With.Message.Contains("'petid'").And.Message.Contains("pet_id"));
    }

    private static TableBuilder Pets() => Table.Define("silver.pets").Grain("one row per pet").Column("pet_id", "bigint", "Number of the pet.");
}
