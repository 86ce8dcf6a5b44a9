using System.Collections;
using Customer360.Spark.Sql;
using Customer360.Spark.Sql.Types;

namespace Customer360.Spark.Tests.Sql;

public sealed class RowTests
{
    private sealed record Address(string Street, int? HouseNumber);

    private sealed record Person(long CustomerId, string? Name, Address Address, IReadOnlyList<string> Tags);

    [Test]
    public void Values_are_found_by_position_and_name()
    {
        var row = RowOf("Id long, name string", 7L, null);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(row[0], Is.EqualTo(7L));
            Assert.That(row.Get("id"), Is.EqualTo(7L));
            Assert.That(row.GetAs<string?>("name"), Is.Null);
            Assert.That(row.IsNullAt(1), Is.True);
            Assert.That(row.Size(), Is.EqualTo(2));
        }
    }

    [Test]
    public void Values_are_converted_where_nothing_is_lost()
    {
        var row = RowOf("i int, d date, t timestamp, n decimal(5,2), a array<int>, m map<string,int>", 7, new Date(2026, 1, 2),
            new Timestamp(2026, 1, 2, 3, 4, 5, 6), 1.25m, new object?[] { 1, 2 }, new Dictionary<object, object?> { ["a"] = 1 });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(row.GetAs<long>(0), Is.EqualTo(7L));
            Assert.That(row.GetAs<int?>(0), Is.EqualTo(7));
            Assert.That(row.GetAs<double>(0), Is.EqualTo(7.0));
            Assert.That(row.GetAs<DateOnly>(1), Is.EqualTo(new DateOnly(2026, 1, 2)));
            Assert.That(row.GetAs<DateTime>(1), Is.EqualTo(new DateTime(2026, 1, 2)));
            Assert.That(row.GetAs<DateTimeOffset>(2), Is.EqualTo(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero).AddMicroseconds(6)));
            Assert.That(row.GetAs<BigDecimal>(3), Is.EqualTo((BigDecimal)1.25m));
            Assert.That(row.GetAs<int[]>(4), Is.EqualTo(new[] { 1, 2 }));
            Assert.That(row.GetAs<List<long>>(4), Is.EqualTo(new List<long> { 1, 2 }));
            Assert.That(row.GetAs<IReadOnlyList<int?>>(4), Is.EqualTo(new int?[] { 1, 2 }));
            Assert.That(row.GetAs<HashSet<int>>(4), Is.EquivalentTo(new[] { 1, 2 }));
            Assert.That(row.GetAs<ArrayList>(4), Is.EqualTo(new ArrayList { 1, 2 }));
            Assert.That(row.GetAs<Dictionary<string, long>>(5)["a"], Is.EqualTo(1L));
            Assert.That(row.GetAs<IReadOnlyDictionary<string, int>>(5)["a"], Is.EqualTo(1));
        }
    }

    [Test]
    public void A_null_for_a_plain_value_type_is_refused_with_the_column()
    {
        var row = RowOf("id long", [null]);

        var error = Assert.Throws<DataConversionException>(() => row.GetAs<long>("id"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((error.Column, error.Expected, error.Actual), Is.EqualTo(("id", "Int64", "null")));
            Assert.That(error.Message, Does.Contain("Column 'id' is null").And.Contain("'Int64?'"));
        }
    }

    [Test]
    public void A_lossy_conversion_is_refused_without_the_value()
    {
        var row = RowOf("id long", 4711L);

        var error = Assert.Throws<DataConversionException>(() => row.GetAs<int>(0));

        Assert.That(error.Message, Does.Contain("'Int64'").And.Contain("'Int32'").And.Not.Contain("4711"));
    }

    [Test]
    public void A_struct_is_read_as_a_record_with_nested_record_and_list()
    {
        var address = RowOf("street string, house_number int", "Main", null);
        var person = RowOf("customer_id long, name string, address struct<street:string,house_number:int>, tags array<string>",
            1L, "a", address, new object?[] { "x" });
        var row = RowOf("p struct<x:int>", person);

        var read = row.GetAs<Person>(0);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read with { Tags = [] }, Is.EqualTo(new Person(1, "a", new Address("Main", null), [])));
            Assert.That(read.Tags, Is.EqualTo(new[] { "x" }));
        }
    }

    [Test]
    public void A_null_for_a_parameter_that_takes_none_is_refused()
    {
        var address = RowOf("street string, house_number int", null, 3);

        Assert.That(() => RowOf("a struct<x:int>", address).GetAs<Address>(0),
            Throws.TypeOf<DataConversionException>().With.Property("Column").EqualTo("street"));
    }

    [Test]
    public void Rows_are_equal_by_schema_and_nested_values()
    {
        var left = RowOf("a array<binary>, m map<string,int>", new object?[] { new byte[] { 1 } }, new Dictionary<object, object?> { ["k"] = 1 });
        var right = RowOf("a array<binary>, m map<string,int>", new object?[] { new byte[] { 1 } }, new Dictionary<object, object?> { ["k"] = 1 });
        var other = RowOf("a array<binary>, m map<string,int>", new object?[] { new byte[] { 2 } }, new Dictionary<object, object?> { ["k"] = 1 });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(left.Equals(right), Is.True);
            Assert.That(left.GetHashCode(), Is.EqualTo(right.GetHashCode()));
            Assert.That(left.Equals(other), Is.False);
        }
    }

    [Test]
    public void A_generic_row_becomes_a_row_with_numbered_columns()
    {
        Row row = new GenericRow([1, "a", null, new GenericRow([2m])]);

        Assert.That(row.Schema.Ddl, Is.EqualTo("_1 INT,_2 STRING,_3 VOID,_4 STRUCT<_1: DECIMAL(38,18)>"));
    }

    [Test]
    public void Text_of_a_row_shows_every_value()
    {
        var row = RowOf("a int, b string, c array<int>, d binary", 1, null, new object?[] { 1, null }, new byte[] { 255 });

        Assert.That(row.ToString(), Is.EqualTo("[1, null, [1, null], 0xFF]"));
    }

    private static Row RowOf(string ddl, params object?[] values) => new(StructType.FromDdl(ddl), values);
}
