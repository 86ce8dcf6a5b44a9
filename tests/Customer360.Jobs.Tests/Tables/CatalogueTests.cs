using Customer360.Jobs.Errors;
using Customer360.Jobs.Tables;

namespace Customer360.Jobs.Tests.Tables;

public sealed class CatalogueTests
{
    [Test]
    public void Every_table_has_a_name_of_its_own()
    {
        var names = AllTables.All.Select(table => table.FullName);

        Assert.That(names, Is.Unique);
    }

    [Test]
    public void Every_parent_is_named_by_one_column_of_the_childs_type()
    {
        var wrong =
            from table in AllTables.All
            from reference in table.ForeignKeys
            let parent = reference.Parent()
            where parent.Key.Count != 1 || parent[parent.Key[0]].Type != table[reference.Column].Type
            select $"{table.FullName}.{reference.Column} -> {parent.FullName}";

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Key_columns_are_columns_with_content_everywhere_but_in_quarantine()
    {
        var wrong =
            from table in AllTables.All
            where table.Layer is not Layer.Quarantine
            from key in table.Key
            where table.BusinessColumns.All(column => column.Name != key)
            select $"{table.FullName}.{key}";

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Only_bronze_is_without_key()
    {
        var keyless = AllTables.All.Where(table => table.Key.Count == 0).Select(table => table.Layer).Distinct();

        Assert.That(keyless, Is.EqualTo(new[] { Layer.Bronze }));
    }

    [Test]
    public void No_two_columns_share_a_description_unless_they_share_the_name()
    {
        var copied =
            from table in AllTables.All
            from column in table.Columns
            group column.Name by column.Meaning into sharing
            where sharing.Distinct().Count() > 1
            select sharing.Key;

        Assert.That(copied, Is.Empty);
    }

    [Test]
    public void No_two_tables_share_a_grain()
    {
        var grains = AllTables.All.Select(table => table.Grain);

        Assert.That(grains, Is.Unique);
    }

    [Test]
    public void Every_description_is_a_sentence_that_says_more_than_the_name()
    {
        var poor =
            from table in AllTables.All
            from column in table.Columns
            let words = column.Name.Replace('_', ' ')
            where !column.Meaning.EndsWith('.') || column.Meaning.Length < 10 || string.Equals(column.Meaning.TrimEnd('.'), words, StringComparison.OrdinalIgnoreCase)
            select $"{table.FullName}.{column.Name}";

        Assert.That(poor, Is.Empty);
    }

    [Test]
    public void Money_is_never_a_floating_point_number()
    {
        var floating =
            from table in AllTables.All
            from column in table.Columns
            where column.Type.Contains("double", StringComparison.Ordinal) || column.Type.Contains("float", StringComparison.Ordinal)
            select $"{table.FullName}.{column.Name}";

        Assert.That(floating, Is.Empty);
    }

    [TestCase("gold.customer360", ExpectedResult = "gold.customer360")]
    [TestCase("customer360", ExpectedResult = "gold.customer360")]
    [TestCase("Gold.Customer360", ExpectedResult = "gold.customer360")]
    [TestCase("customers", ExpectedResult = "silver.customers")]
    [TestCase("peak_times", ExpectedResult = "gold.peak_times")]
    [TestCase("compat.peak_times", ExpectedResult = "compat.peak_times")]
    [TestCase("client_web", ExpectedResult = "compat.client_web")]
    [TestCase("web_events", ExpectedResult = "bronze.web_events")]
    public string A_table_is_found_by_full_or_short_name(string name) => AllTables.Named(name).FullName;

    [TestCase("gold.customer_360", "'gold.customer360'")]
    [TestCase("custmers", "'customers'")]
    public void An_unknown_table_is_refused_with_the_near_one(string name, string near)
    {
        var error = Assert.Throws<UsageException>(() => AllTables.Named(name));

        Assert.That(error.Message, Does.Contain($"'{name}'").And.Contain(near));
    }

    [Test]
    public void A_table_like_no_other_is_refused_with_the_way_to_the_list()
    {
        var error = Assert.Throws<UsageException>(() => AllTables.Named("xyzzy"));

        Assert.That(error.Message, Does.Contain("'xyzzy'").And.Contain("'tables'"));
    }

    [Test]
    public void Rows_are_looked_up_by_keys_references_times_and_places() =>
        Assert.That(SilverTables.BankTransactions.SearchColumns, Is.EqualTo(new[] { "trans_id", "account_id", "date", "source_position", "batch_id", "file_number", "changed_at", "ingested_at" }));
}
