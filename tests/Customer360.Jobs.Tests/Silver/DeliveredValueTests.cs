using Customer360.Jobs.Silver;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using Customer360.Testing;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Tests.Silver;

public sealed class DeliveredValueTests : SparkTests
{
    private static readonly ValueParsing Plain = new(["n/a"], [], [], ".", "", "UTC");

    private static readonly string?[] Texts =
    [
        null, "", "n/a", "7", "007", "+7", "-7", " 7 ", "\u00A07", "7\t", "12.0", "12.9", "12.90", "12.900", "12.345", "-.50", "12.", " 12.34", "12.34 ", "12.34\u00A0", "1e3", "1.e3", "1.E-3",
        "1.E+3", "1E.03", "1.5f", "12.34d", "NaN", "9223372036854775808", "9999999999999999.99", "10000000000000000.00", "1,234.50", "1.2.34", "0.123456", "-.1234560", "1.1234567",
    ];

    [TestCase("bigint")]
    [TestCase("int")]
    [TestCase("decimal(18,2)")]
    [TestCase("decimal(18,6)")]
    public void A_number_that_needs_no_cleaning_is_the_one_that_cleaning_gives(string type)
    {
        var read = Read(Plain, type, Texts);

        var atLength = Plain.Parse(Plain.Clean(Col("delivered")), type).Cast("string");
        var different = read.Filter(!Col("value").EqNullSafe(atLength) | (Col("is_missing") != Plain.Clean(Col("delivered")).IsNull()));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(SmallTables.Texts(different, "delivered"), Is.Empty);
            Assert.That(read.Filter(Col("at_once").IsNotNull()).Count(), Is.GreaterThan(0), "numbers that need no cleaning");
        }
    }

    [Test]
    public void A_number_that_a_source_means_for_no_value_is_none()
    {
        var read = Read(Plain with { MissingWords = ["-1"] }, "bigint", "-1", "1", " -1 ");

        Assert.That(SmallTables.Texts(read, "value", "is_missing"), Is.EqualTo(new[] { "null|true", "1|false", "null|true" }));
    }

    [Test]
    public void A_point_between_groups_of_digits_is_no_decimal_point()
    {
        var read = Read(Plain with { DecimalSeparator = ",", GroupSeparator = "." }, "decimal(18,3)", "1.234", "1,234");

        Assert.That(SmallTables.Texts(read, "value"), Is.EqualTo(new[] { "1234.000", "1.234" }));
    }

    private static DataFrame Read(ValueParsing parsing, string type, params string?[] texts)
    {
        var value = new DeliveredValue(new TableColumn("x", type, "A number.") { From = "delivered" }, parsing);
        var rows = Rows("delivered string", [.. texts.Select(text => TestRow.Of([text]))]);
        var isNumber = parsing.NumberAsIs(Col("delivered"), type);
        return rows.WithColumns([value.Read]).WithColumns([value.Text])
            .Select(Col("delivered"), value.Value.Cast("string").As("value"), Col(value.Text.Key).IsNull().As("is_missing"), (isNumber ?? Lit(null)).Cast("string").As("at_once"));
    }
}
