using System.Numerics;
using Customer360.Spark.Sql.Types;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Spark.IntegrationTests.Functions;

internal sealed class LiteralTests : SparkTest
{
    private static readonly TestCaseData[] Literals =
    [
        new(null, "void", null),
        new(true, "boolean", "true"),
        new((sbyte)-128, "tinyint", "-128"),
        new((byte)255, "smallint", "255"),
        new(short.MinValue, "smallint", "-32768"),
        new(ushort.MaxValue, "int", "65535"),
        new(int.MinValue, "int", "-2147483648"),
        new(uint.MaxValue, "bigint", "4294967295"),
        new(long.MinValue, "bigint", "-9223372036854775808"),
        new(ulong.MaxValue, "decimal(20,0)", "18446744073709551615"),
        new(0.1f, "float", "0.1"),
        new(float.MaxValue, "float", "3.4028235E38"),
        new(float.NaN, "float", "NaN"),
        new(0.1, "double", "0.1"),
        new(-0.0, "double", "-0.0"),
        new(1e16, "double", "1.0E16"),
        new(double.Epsilon, "double", "4.9E-324"),
        new(double.MinValue, "double", "-1.7976931348623157E308"),
        new(double.NaN, "double", "NaN"),
        new(double.PositiveInfinity, "double", "Infinity"),
        new(double.NegativeInfinity, "double", "-Infinity"),
        new(1.50m, "decimal(3,2)", "1.50"),
        new(-0.01m, "decimal(2,2)", "-0.01"),
        new(decimal.MaxValue, "decimal(29,0)", "79228162514264337593543950335"),
        new(BigInteger.Pow(10, 37), "decimal(38,0)", "10000000000000000000000000000000000000"),
        new(new BigDecimal(-(BigInteger.Pow(10, 38) - 1), 18), "decimal(38,18)", "-99999999999999999999.999999999999999999"),
        new("", "string", ""),
        new("it's \"quoted\" \\n \\ `x` % _ \\% \\u0041", "string", "it's \"quoted\" \\n \\ `x` % _ \\% \\u0041"),
        new("line\r\nfeed\ttab\0nul\u001a", "string", "line\r\nfeed\ttab\0nul\u001a"),
        new("${spark.app.name} $x ${", "string", "${spark.app.name} $x ${"),
        new("žluťoučký 🐎 -- /* */ ;", "string", "žluťoučký 🐎 -- /* */ ;"),
        new('\'', "string", "'"),
        new(Guid.Parse("00112233-4455-6677-8899-aabbccddeeff"), "string", "00112233-4455-6677-8899-aabbccddeeff"),
        new("A b"u8.ToArray(), "binary", "A b"),
        new(new DateOnly(1, 1, 1), "date", "0001-01-01"),
        new(new Date(9999, 12, 31), "date", "9999-12-31"),
        new(new DateTime(2024, 2, 29, 1, 2, 3, DateTimeKind.Unspecified).AddTicks(19), "timestamp_ntz", "2024-02-29 01:02:03.000001"),
        new(new DateTime(2024, 2, 29, 1, 2, 3, DateTimeKind.Utc), "timestamp", "2024-02-29 01:02:03"),
        new(new DateTimeOffset(1, 1, 1, 12, 0, 0, TimeSpan.FromHours(-2)), "timestamp", "0001-01-01 14:00:00"),
        new(new Timestamp(1969, 12, 31, 23, 59, 59, 999999), "timestamp", "1969-12-31 23:59:59.999999"),
        new(new TimeOnly(23, 59, 59).Add(TimeSpan.FromMicroseconds(1)), "time(6)", "23:59:59.000001"),
        new(new TimeSpan(1, 2, 3, 4, 5), "interval day to second", "INTERVAL '1 02:03:04.005' DAY TO SECOND"),
        new(TimeSpan.MinValue, "interval day to second", "INTERVAL '-10675199 02:48:05.47758' DAY TO SECOND"),
        new(new YearMonthInterval(-14), "interval year to month", "INTERVAL '-1-2' YEAR TO MONTH"),
        new(new CalendarInterval(14, -3, 1_500_000), "interval", "1 years 2 months -3 days 1.5 seconds"),
        new(new[] { 1, 2 }, "array<int>", "[1, 2]"),
        new(System.Array.Empty<long>(), "array<bigint>", "[]"),
        new(new string?[] { "a", null }, "array<string>", "[a, null]"),
        new(new[] { new[] { 1.5m } }, "array<array<decimal(2,1)>>", "[[1.5]]"),
        new(new Dictionary<string, long> { ["a"] = 1 }, "map<string,bigint>", "{a -> 1}"),
    ];

    [TestCaseSource(nameof(Literals))]
    public void A_value_arrives_in_Spark_with_its_type(object? value, string type, string? text)
    {
        var row = Spark.Range(1).Select(Typeof(Lit(value)).As("type"), Lit(value).Cast("string").As("text")).Collect()[0];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(row.Get("type"), Is.EqualTo(type));
            Assert.That(row.Get("text"), Is.EqualTo(text));
        }
    }
}
