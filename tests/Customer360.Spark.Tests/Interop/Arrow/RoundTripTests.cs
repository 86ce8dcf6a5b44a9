using System.Numerics;
using Customer360.Spark.Interop.Arrow;
using Customer360.Spark.Sql;
using Customer360.Spark.Sql.Types;

namespace Customer360.Spark.Tests.Interop.Arrow;

public sealed class RoundTripTests
{
    private static IEnumerable<TestCaseData> Values()
    {
        yield return Case("boolean", true, false);
        yield return Case("tinyint", sbyte.MinValue, sbyte.MaxValue);
        yield return Case("smallint", short.MinValue, short.MaxValue);
        yield return Case("int", int.MinValue, int.MaxValue);
        yield return Case("bigint", long.MinValue, long.MaxValue);
        yield return Case("float", float.NaN, -0.0f, float.PositiveInfinity);
        yield return Case("double", double.NaN, double.Epsilon, double.NegativeInfinity);
        yield return Case("decimal(5,2)", -123.45m, 0.01m);
        yield return Case("decimal(38,0)", BigDecimal.Parse("-" + new string('9', 38)), BigDecimal.Parse(new string('9', 38)));
        yield return Case("decimal(38,38)", new BigDecimal(-1, 38), new BigDecimal(BigInteger.Pow(10, 37), 38));
        yield return Case("string", "", "é\0\U0001F600", new string('x', 10_000));
        yield return Case("binary", Array.Empty<byte>(), new byte[] { 0, 255 });
        yield return Case("date", new Date(1, 1, 1), new Date(9999, 12, 31));
        yield return Case("timestamp", new Timestamp(1, 1, 1, 0, 0, 0, 0), new Timestamp(1969, 12, 31, 23, 59, 59, 999_999));
        yield return Case("timestamp_ntz", new DateTime(2026, 3, 29, 2, 30, 0), DateTime.MinValue);
        yield return Case("time(6)", TimeOnly.MinValue, new TimeOnly(23, 59, 59, 999, 999));
        yield return Case("interval day to second", TimeSpan.FromTicks(-10), TimeSpan.FromDays(1_000_000));
        yield return Case("interval year to month", new YearMonthInterval(-14), new YearMonthInterval(int.MaxValue));
        yield return Case("interval", new CalendarInterval(-1, 2, -3));
        yield return Case("void");
        yield return Case("array<int>", new object?[] { 1, null }, Array.Empty<object?>());
        yield return Case("map<string,double>", new Dictionary<object, object?> { ["a"] = 1.5, ["b"] = null });
        yield return Case(
            "array<map<string,array<struct<x:int,y:array<string>>>>>",
            (object)new object?[]
            {
                null,
                new Dictionary<object, object?>
                {
                    ["k"] = new object?[] { null, Nested("x int, y array<string>", null, new object?[] { "a", null }) },
                    ["n"] = null,
                },
            });

        static TestCaseData Case(string type, params object?[] values) => new TestCaseData(type, values).SetArgDisplayNames(type);
    }

    [TestCaseSource(nameof(Values))]
    public void Values_come_back_as_they_were_written_with_nulls_between(string type, object?[] values)
    {
        var schema = StructType.FromDdl($"v {type}, place int");
        var rows = values.SelectMany(value => new[] { [value, 0], new object?[] { null, 1 } }).ToList();

        var read = Read(schema, LocalRows.Batches(schema, rows));

        Assert.That(read, Is.EqualTo(rows.Select(row => new Row(schema, row))));
    }

    [Test]
    public void Bits_of_validity_stay_right_over_many_bytes()
    {
        var schema = StructType.FromDdl("a boolean, b string, c struct<d:bigint>");
        var rows = Enumerable.Range(0, 1000).Select(i => new object?[]
        {
            i % 3 == 0 ? null : i % 2 == 0,
            i % 5 == 0 ? null : $"text {i}",
            i % 7 == 0 ? null : Nested("d bigint", i % 11 == 0 ? null : (long)i),
        }).ToList();

        var read = Read(schema, LocalRows.Batches(schema, rows));

        Assert.That(read, Is.EqualTo(rows.Select(row => new Row(schema, row))));
    }

    [Test]
    public void Vectors_forget_the_batch_before()
    {
        var schema = StructType.FromDdl("a array<string>");
        var large = LocalRows.Batches(schema, [[new object?[] { "long text", null }], [null]]);
        var small = LocalRows.Batches(schema, [[new object?[] { "x" }]]);

        var read = Read(schema, large.Concat(small));

        Assert.That(read[^1], Is.EqualTo(new Row(schema, [new object?[] { "x" }])));
    }

    [Test]
    public void Offsets_of_eight_bytes_are_understood()
    {
        var writer = new BatchWriter();
        writer.Node(2, 0);
        writer.Buffer([]);
        writer.Buffer<long>([0, 1, 3]);
        writer.Buffer("abc"u8);

        var read = Read(StructType.FromDdl("a string"), [writer.Message(2)]);

        Assert.That(read.Select(row => row[0]), Is.EqualTo(new[] { "a", "bc" }));
    }

    [Test]
    public void Many_rows_are_cut_into_batches()
    {
        var schema = StructType.FromDdl("a int");

        var batches = LocalRows.Batches(schema, Enumerable.Range(0, 200_000).Select(i => new object?[] { i })).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(batches, Has.Count.EqualTo(4));
            Assert.That(Read(schema, batches).Select(row => row.GetAs<int>(0)), Is.EqualTo(Enumerable.Range(0, 200_000)));
        }
    }

    [Test]
    public void No_rows_make_no_batch()
    {
        Assert.That(LocalRows.Batches(StructType.FromDdl("a int"), []), Is.Empty);
    }

    private static Row Nested(string ddl, params object?[] values) => new(StructType.FromDdl(ddl), values);

    private static List<Row> Read(StructType schema, IEnumerable<byte[]> messages)
    {
        var columns = ColumnVectors.Of(schema);
        var shape = RowShape.Of<Row>(schema);
        var batch = new RecordBatch();
        var rows = new List<Row>();
        foreach (var message in messages)
        {
            batch.Read(message, message.Length);
            ColumnVectors.Load(columns, batch);
            rows.AddRange(Enumerable.Range(0, batch.RowCount).Select(index => shape(columns, index)));
        }

        return rows;
    }
}
