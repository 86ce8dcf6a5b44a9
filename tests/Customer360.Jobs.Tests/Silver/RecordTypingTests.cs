using Customer360.Jobs.Silver;
using Customer360.Jobs.Tables;
using Customer360.Testing;

namespace Customer360.Jobs.Tests.Silver;

public sealed class RecordTypingTests : SparkTests
{
    private static readonly ValueParsing Plain = new(["n/a"], [], [], ".", "", "UTC");

    [Test]
    public void Every_record_is_typed_and_named_after_the_first_rule_it_breaks()
    {
        var records = Landed.In(SilverTables.Products,
            new Landed(" 7 ", " Tea ", "N/A", "1.50"),
            new Landed("8", null, "", "0"),
            new Landed(null, "Tea", "Food", "1.50"),
            new Landed("n/a", "Tea", "Food", "cheap"),
            new Landed("x7", "Tea", "Food", "1.50"),
            new Landed("9", "Tea", "Food", "1.505"),
            new Landed("10", "Tea", "Food", null),
            new Landed("11", "Tea", null, null) { Corrupt = "11,Tea" },
            new Landed(null, "Tea", null, null) { Corrupt = ",Tea" },
            new Landed(null, null, null, null) { Corrupt = "?" });

        var typed = RecordTyping.Apply(SilverTables.Products, records, new Dictionary<string, ValueParsing> { ["a"] = Plain }, Plain);

        Assert.That(SmallTables.Texts(typed, "product_id", "name", "category", "price", RecordTyping.Reason, RecordTyping.Rule), Is.EqualTo(new[]
        {
            "7|Tea|null|1.50|null|null",
            "8|null|null|0.00|null|null",
            "null|Tea|Food|1.50|null_key|product_id_is_null",
            "null|Tea|Food|null|null_key|product_id_is_null",
            "null|Tea|Food|1.50|malformed|product_id_is_malformed",
            "9|Tea|Food|null|malformed|price_is_malformed",
            "10|Tea|Food|null|malformed|price_is_missing",
            "11|Tea|null|null|malformed|row_is_corrupt",
            "null|Tea|null|null|null_key|product_id_is_null",
            "null|null|null|null|malformed|row_is_corrupt",
        }));
    }

    [Test]
    public void A_column_that_may_be_missing_may_still_not_be_wrong()
    {
        var records = Landed.In(SilverTables.CrmClients,
            new Landed("1", null, null, null, null, null, null, null, null, null, null, null),
            new Landed("2", "1990-02-28", "34", null, null, null, null, null, null, null, null, null),
            new Landed("3", "1990-02-30", "34", null, null, null, null, null, null, null, null, null),
            new Landed("4", "1990-02-28", "34.5", null, null, null, null, null, null, null, null, null));

        var typed = RecordTyping.Apply(SilverTables.CrmClients, records, new Dictionary<string, ValueParsing> { ["a"] = Plain }, Plain);

        Assert.That(SmallTables.Texts(typed, "client_id", "birth_date", RecordTyping.Rule), Is.EqualTo(new[]
        {
            "1|null|null", "2|1990-02-28|null", "3|null|birth_date_is_malformed", "4|1990-02-28|age_is_malformed",
        }));
    }

    [Test]
    public void Every_record_is_read_as_its_own_source_writes()
    {
        var parsings = new Dictionary<string, ValueParsing> { ["a"] = Plain, ["comma"] = Plain with { MissingWords = ["-"], DecimalSeparator = ",", GroupSeparator = "." } };
        var records = Landed.In(SilverTables.Products,
            new Landed("1", "-", "n/a", "1.234") { Source = "a" },
            new Landed("2", "-", "n/a", "1.234") { Source = "comma" },
            new Landed("3", "-", "n/a", "1.50") { Source = "configured no more" });

        var typed = RecordTyping.Apply(SilverTables.Products, records, parsings, Plain);

        Assert.That(SmallTables.Texts(typed, "product_id", "name", "category", "price", RecordTyping.Rule), Is.EquivalentTo(new[]
        {
            "1|-|null|null|price_is_malformed", "2|null|n/a|1234.00|null", "3|-|null|1.50|null",
        }));
    }

    // A part of a union reads all records once more.
    [TestCase("-", true)]
    [TestCase("n/a", false)]
    public void Records_are_read_once_more_only_for_a_source_that_writes_otherwise(string missing, bool isReadOnceMore)
    {
        var records = Landed.In(SilverTables.Products, new Landed("1", "-", "n/a", "1.50") { Source = "a" }, new Landed("2", "-", "n/a", "1.50") { Source = "b" });
        var parsings = new Dictionary<string, ValueParsing> { ["a"] = Plain, ["b"] = Plain with { MissingWords = [missing] } };

        var typed = RecordTyping.Apply(SilverTables.Products, records, parsings, Plain);

        Assert.That(typed.Explanation("simple").Contains("Union", StringComparison.Ordinal), Is.EqualTo(isReadOnceMore));
    }
}
