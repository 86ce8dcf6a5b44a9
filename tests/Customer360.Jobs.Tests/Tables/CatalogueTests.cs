using Customer360.Jobs.Tables;

namespace Customer360.Jobs.Tests.Tables;

public sealed class CatalogueTests
{
    private static IEnumerable<Table> AllOfThem =>
        [.. BronzeTables.All, .. SilverTables.All, .. QuarantineTables.All, .. GoldTables.All, .. CompatTables.All];

    [Test]
    public void Every_parent_is_named_by_one_column_of_the_childs_type()
    {
        var wrong =
            from table in AllOfThem
            from reference in table.ForeignKeys
            let parent = reference.Parent()
            where parent.Key.Count != 1 || parent[parent.Key[0]].Type != table[reference.Column].Type
            select $"{table.FullName}.{reference.Column} -> {parent.FullName}";

        Assert.That(wrong, Is.Empty);
    }
}
