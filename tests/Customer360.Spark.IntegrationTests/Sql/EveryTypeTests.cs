using Customer360.Spark.Sql;
using Customer360.Spark.Sql.Types;

namespace Customer360.Spark.IntegrationTests.Sql;

public sealed class EveryTypeTests : SparkTest
{
    private static IEnumerable<TestCaseData> Literals()
    {
        yield return Case("1Y", (sbyte)1);
        yield return Case("-32768S", short.MinValue);
        yield return Case("-2147483648", int.MinValue);
        yield return Case("9223372036854775807L", long.MaxValue);
        yield return Case("1.5f", 1.5f);
        yield return Case("cast('NaN' as double)", double.NaN);
        yield return Case("-1.25bd", -1.25m);
        yield return Case("cast('-99999999999999999999999999999999999999' as decimal(38,0))", BigDecimal.Parse("-" + new string('9', 38)));
        yield return Case("cast('0.1' as decimal(38,38))", new BigDecimal(System.Numerics.BigInteger.Pow(10, 37), 38));
        yield return Case("true", true);
        yield return Case("'it''s é \U0001F600'", "it's é \U0001F600");
        yield return Case("''", "");
        yield return Case("X'00FF'", new byte[] { 0, 255 });
        yield return Case("date'0001-01-01'", new Date(1, 1, 1));
        yield return Case("timestamp'1582-10-14 23:59:59.123456Z'", new Timestamp(1582, 10, 14, 23, 59, 59, 123456));
        yield return Case("timestamp_ntz'2026-03-29 02:30:00.000001'", new DateTime(2026, 3, 29, 2, 30, 0).AddTicks(10));
        yield return Case("interval '-1-2' year to month", new YearMonthInterval(-14));
        yield return Case("interval '3' month", new YearMonthInterval(3));
        yield return Case("interval '1 02:03:04.5' day to second", new TimeSpan(1, 2, 3, 4, 500));
        yield return Case("interval '-5' hour", TimeSpan.FromHours(-5));
        yield return Case("make_interval(1, 2, 0, 3, 0, 0, 0.5)", new CalendarInterval(14, 3, 500_000));
        yield return Case("cast(null as void)", null);
        yield return Case("array(1, null)", new object?[] { 1, null });
        yield return Case("array()", Array.Empty<object?>());
        yield return Case("map('a', 1, 'b', null)", new Dictionary<object, object?> { ["a"] = 1, ["b"] = null });
        yield return Case("parse_json('{\"a\": [1, \"x\", null]}')", "{\"a\":[1,\"x\",null]}");
        yield return Case("array(parse_json('\"x\"'), null)", new object?[] { "\"x\"", null });
        yield return Case("map('k', parse_json('1'))", new Dictionary<object, object?> { ["k"] = "1" });
        yield return Case("'a' collate unicode_ci", "a");
        yield return Case("time'23:59:59.999999'", new TimeOnly(23, 59, 59, 999, 999));

        static TestCaseData Case(string sql, object? value) => new TestCaseData(sql, value).SetArgDisplayNames(sql.Replace("\U0001F600", "", StringComparison.Ordinal));
    }

    [OneTimeSetUp]
    public void Allow_times_of_day() => Spark.Conf().Set("spark.sql.timeType.enabled", "true");

    [TestCaseSource(nameof(Literals))]
    public void A_literal_comes_out_as_its_value_beside_a_null_of_its_type(string sql, object? value)
    {
        var rows = Spark.Sql($"select v, i from (select {sql} as v, 0 as i union all select null, 1) order by i").Collect();

        Assert.That(rows.Select(row => row[0]), Is.EqualTo(new[] { value, null }));
    }

    [TestCaseSource(nameof(Literals))]
    public void A_value_that_came_out_goes_in_again(string sql, object? value)
    {
        var schema = Spark.Sql($"select {sql} as v union all select null").Schema();

        var frame = Spark.CreateDataFrame([new GenericRow([value]), new GenericRow([null])], schema);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(frame.Schema().Ddl, Is.EqualTo(schema.Ddl));
            Assert.That(frame.Collect().Select(row => row[0]), Is.EqualTo(new[] { value, null }));
        }
    }

    [Test]
    public void Structs_nested_three_deep_come_out_with_nulls_on_every_level()
    {
        var frame = Spark.Sql(
            "select * from values (1, named_struct('a', named_struct('b', array(named_struct('c', 1), named_struct('c', null), null)))), "
            + "(2, named_struct('a', named_struct('b', null))), (3, named_struct('a', null)), (4, null) as t(i, s) order by i");

        var rows = frame.CollectAs<(int, Outer?)>();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows[0].Item2!.A!.B!.Select(inner => inner?.C), Is.EqualTo(new int?[] { 1, null, null }));
            Assert.That(rows.Skip(1).Select(row => row.Item2), Is.EqualTo(new[] { new Outer(new Middle(null)), new Outer(null), null }));
        }
    }

    [Test]
    public void Columns_and_fields_that_share_a_name_come_out_by_position()
    {
        var row = Spark.Sql("select 1 as a, 2 as a, struct(3 as a, 4 as A, parse_json('5') as b) as s").First();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((row[0], row[1]), Is.EqualTo(((object)1, (object)2)));
            Assert.That(row.GetAs<Row>(2).Values, Is.EqualTo(new object[] { 3, 4, "5" }));
            Assert.That(() => row.Get("a"), Throws.TypeOf<SchemaException>());
        }
    }

    [Test]
    public void Rows_know_the_schema_of_the_query()
    {
        var frame = Spark.Sql("select 1 as a, parse_json('1') as v");

        Assert.That(frame.First().Schema, Is.EqualTo(frame.Schema()));
    }

    [Test]
    public void Schemas_of_this_client_are_those_of_Spark()
    {
        var ddl = "a int not null comment 'it\\'s \\\\ \"x\"', `b c` array<struct<d: decimal(5,2), `e``f`: map<string,interval day to second>>>, g timestamp_ntz, h char(3), i varchar(4)";

        var ours = StructType.FromDdl(ddl);

        using var theirs = Jvm.CallStatic<Customer360.Spark.Interop.JvmObject>("org.apache.spark.sql.types.StructType", "fromDDL", ddl);
        using var again = Jvm.CallStatic<Customer360.Spark.Interop.JvmObject>("org.apache.spark.sql.types.StructType", "fromDDL", ours.Ddl);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ours.Json, Is.EqualTo(theirs.Call<string>("json")));
            Assert.That(again.Call<string>("json"), Is.EqualTo(ours.Json));
        }
    }

    private sealed record Inner(int? C);

    private sealed record Middle(List<Inner?>? B);

    private sealed record Outer(Middle? A);
}
