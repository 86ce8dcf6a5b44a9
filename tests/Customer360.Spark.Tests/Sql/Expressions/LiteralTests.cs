using System.Globalization;
using System.Numerics;
using Customer360.Spark.Sql.Types;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Spark.Tests.Sql.Expressions;

public sealed class LiteralTests
{
    private static readonly TestCaseData[] Literals =
    [
        new(null, "NULL"),
        new(true, "true"),
        new((sbyte)-5, "-5Y"),
        new((byte)200, "200S"),
        new((short)-7, "-7S"),
        new((ushort)65535, "65535"),
        new(42, "42"),
        new(int.MinValue, "-2147483648"),
        new(uint.MaxValue, "4294967295L"),
        new(long.MinValue, "-9223372036854775808L"),
        new(ulong.MaxValue, "18446744073709551615BD"),
        new(1.5f, "1.5F"),
        new(float.MinValue, "-3.4028234663852886E+38F"),
        new(float.PositiveInfinity, "CAST('Infinity' AS FLOAT)"),
        new(1.5, "1.5D"),
        new(1e300, "1E+300D"),
        new(-0.0, "-0D"),
        new(double.Epsilon, "5E-324D"),
        new(double.NaN, "CAST('NaN' AS DOUBLE)"),
        new(double.NegativeInfinity, "CAST('-Infinity' AS DOUBLE)"),
        new(1.50m, "1.50BD"),
        new(-79228162514264337593543950335m, "-79228162514264337593543950335BD"),
        new(BigInteger.Pow(10, 30), "1000000000000000000000000000000BD"),
        new(new BigDecimal(BigInteger.Pow(10, 30), 2), "10000000000000000000000000000.00BD"),
        new("plain", "'plain'"),
        new("", "''"),
        new("it's", @"'it\'s'"),
        new(@"a\b", @"'a\\b'"),
        new("a\nb\rc\td\0", "'a\\nb\\rc\td\\u0000'"),
        new("${spark.app.name} $5", @"'\u0024{spark.app.name} $5'"),
        new("100%_\"", "'100%_\"'"),
        new('\'', @"'\''"),
        new(Guid.Empty, "'00000000-0000-0000-0000-000000000000'"),
        new(new byte[] { 0, 171 }, "X'00AB'"),
        new(System.Array.Empty<byte>(), "X''"),
        new(new DateOnly(2024, 2, 29), "DATE'2024-02-29'"),
        new(new Date(1, 1, 1), "DATE'0001-01-01'"),
        new(new TimeOnly(23, 59, 58, 7), "TIME'23:59:58.007000'"),
        new(new DateTime(2024, 2, 29, 1, 2, 3, DateTimeKind.Unspecified), "TIMESTAMP_NTZ'2024-02-29 01:02:03'"),
        new(new DateTime(2024, 2, 29, 1, 2, 3, DateTimeKind.Utc), "TIMESTAMP_LTZ'2024-02-29 01:02:03Z'"),
        new(
            new DateTimeOffset(2024, 3, 1, 0, 30, 0, 250, TimeSpan.FromHours(2)).AddTicks(15),
            "TIMESTAMP_LTZ'2024-02-29 22:30:00.250001Z'"),
        new(new Timestamp(2024, 2, 29, 1, 2, 3, 4), "TIMESTAMP_LTZ'2024-02-29 01:02:03.000004Z'"),
        new(new TimeSpan(1, 2, 3, 4, 5), "INTERVAL '1 02:03:04.005000' DAY TO SECOND"),
        new(-new TimeSpan(1, 2, 3, 4, 5), "INTERVAL '-1 02:03:04.005000' DAY TO SECOND"),
        new(TimeSpan.FromMinutes(-1), "INTERVAL '-0 00:01:00.000000' DAY TO SECOND"),
        new(new YearMonthInterval(-14), "INTERVAL '-1-2' YEAR TO MONTH"),
        new(new CalendarInterval(1, -2, 3_000_004), "make_interval(0, 1, 0, -2, 0, 0, 3.000004BD)"),
        new(new[] { 1, 2 }, "array(1, 2)"),
        new(new object?[] { "a", null }, "array('a', NULL)"),
        new(new List<List<long>> { new() { 1 } }, "array(array(1L))"),
        new(System.Array.Empty<int>(), "CAST(array() AS ARRAY<INT>)"),
        new(new List<string>(), "CAST(array() AS ARRAY<STRING>)"),
        new(new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }, "map('a', 1, 'b', 2)"),
        new(new[] { Col("a"), Lit(1) }, "array(`a`, 1)"),
    ];

    [TestCaseSource(nameof(Literals))]
    public void A_value_becomes_a_literal_of_its_type(object? value, string sql)
    {
        Assert.That(Lit(value).Sql, Is.EqualTo(sql));
    }

    [TestCase("de-DE")]
    [TestCase("tr-TR")]
    [TestCase("ar-SA")]
    public void The_culture_of_the_thread_does_not_matter(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            string[] sql = [.. new object[] { -1.5, 1234567.5m, -3, new DateOnly(2024, 2, 29), TimeSpan.FromDays(-1), true, "I" }
                .Select(value => Lit(value).Sql)];

            Assert.That(sql, Is.EqualTo(
            [
                "-1.5D", "1234567.5BD", "-3", "DATE'2024-02-29'", "INTERVAL '-1 00:00:00.000000' DAY TO SECOND", "true", "'I'",
            ]));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Test]
    public void A_column_is_no_literal_but_itself()
    {
        var column = Col("a");

        Assert.That(Lit(column), Is.SameAs(column));
    }

    [Test]
    public void A_type_without_a_literal_is_refused_without_its_value()
    {
        Assert.That(
            () => Lit(System.DayOfWeek.Friday),
            Throws.ArgumentException.With.Message.Contains("System.DayOfWeek").And.Message.Not.Contains("Friday"));
    }

    [TestCase(double.NaN, "CAST('NaN' AS DOUBLE) AS `NaN`")]
    [TestCase(double.NegativeInfinity, "CAST('-Infinity' AS DOUBLE) AS `-Infinity`")]
    public void A_literal_written_as_a_cast_keeps_its_name_when_selected(double value, string sql)
    {
        Assert.That(Lit(value).SelectSql, Is.EqualTo(sql));
    }
}
