using Customer360.Spark.Interop.Arrow;
using Customer360.Spark.Sql.Types;

namespace Customer360.Spark.Tests.Interop.Arrow;

public sealed class RecordTests
{
    private static readonly StructType Schema = StructType.FromDdl(
        "customer_id bigint not null, name string, born date, seen timestamp, score int, paid decimal(9,2), address struct<street:string,number:int>, tags array<string>");

    private static readonly object?[] Full =
        [1L, "Ann", new Date(2000, 1, 2), new Timestamp(2026, 1, 2, 3, 4, 5, 6), 7, 1.25m, new object?[] { "Main", 3 }, new object?[] { "x" }];

    private static readonly object?[] Empty = [2L, null, null, null, null, null, null, null];

    private sealed record Address(string Street, int? Number);

    private sealed record Customer(
        long CustomerId, string? Name, DateOnly? Born, DateTimeOffset? Seen, double? Score, decimal? Paid, Address? Address, List<string>? Tags);

    private sealed class Loose
    {
        public long Customer_Id { get; set; }

        public string? NAME { get; init; }

        public string Unknown { get; set; } = "kept";
    }

    private sealed record Strict(string Name);

    private sealed record Wrong(int CustomerId);

    private sealed record Missing(long CustomerId, string Surname);

    private sealed record Optional(long CustomerId, int Rank = 5);

    private sealed class Required
    {
        public required string Surname { get; init; }

        public long CustomerId { get; init; }
    }

    private struct Plain
    {
        public long CustomerId { get; set; }

        public int? Score { get; set; }
    }

    [Test]
    public void Columns_become_the_parameters_of_a_record()
    {
        var customers = Read<Customer>(Schema, Full, Empty);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(customers[0] with { Tags = null }, Is.EqualTo(new Customer(
                1, "Ann", new DateOnly(2000, 1, 2), new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero).AddMicroseconds(6), 7, 1.25m,
                new Address("Main", 3), null)));
            Assert.That(customers[0].Tags, Is.EqualTo(new[] { "x" }));
            Assert.That(customers[1], Is.EqualTo(new Customer(2, null, null, null, null, null, null, null)));
        }
    }

    [Test]
    public void Columns_become_settable_properties_whatever_their_case_and_underscores()
    {
        var read = Read<Loose>(Schema, Full).Single();

        Assert.That((read.Customer_Id, read.NAME, read.Unknown), Is.EqualTo((1L, "Ann", "kept")));
    }

    [Test]
    public void Columns_become_properties_of_a_struct()
    {
        var read = Read<Plain>(Schema, Full, Empty);

        Assert.That(read.Select(plain => (plain.CustomerId, plain.Score)), Is.EqualTo(new (long, int?)[] { (1, 7), (2, null) }));
    }

    [Test]
    public void Columns_become_a_tuple_by_position()
    {
        var read = Read<(long Id, string? Name)>(StructType.FromDdl("x bigint, y string"), [1L, "a"], [2L, null]);

        Assert.That(read, Is.EqualTo(new (long, string?)[] { (1, "a"), (2, null) }));
    }

    [Test]
    public void A_single_column_becomes_its_values()
    {
        var numbers = Read<long?>(StructType.FromDdl("x int"), [1], [null]);
        var lists = Read<int[]>(StructType.FromDdl("x array<int>"), new object?[] { new object?[] { 1, 2 } });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(numbers, Is.EqualTo(new long?[] { 1, null }));
            Assert.That(lists.Single(), Is.EqualTo(new[] { 1, 2 }));
        }
    }

    [Test]
    public void A_default_stands_in_for_a_column_that_is_not_there()
    {
        Assert.That(Read<Optional>(Schema, Full).Single(), Is.EqualTo(new Optional(1)));
    }

    [Test]
    public void Null_for_a_text_that_takes_none_is_refused_with_the_column()
    {
        var error = Assert.Throws<DataConversionException>(() => Read<Strict>(Schema, Full, Empty));

        Assert.That((error.Column, error.Actual), Is.EqualTo(("name", "null")));
    }

    [Test]
    public void A_column_that_would_lose_digits_is_refused_before_any_row()
    {
        var error = Assert.Throws<DataConversionException>(() => Read<Wrong>(Schema));

        Assert.That((error.Column, error.Expected, error.Actual), Is.EqualTo(("customer_id", "Int32", "Int64")));
    }

    [Test]
    public void A_parameter_without_a_column_is_refused_with_the_columns_there_are()
    {
        Assert.That(() => Read<Missing>(Schema), Throws.TypeOf<SchemaException>()
            .With.Message.Contains("'Surname'").And.Message.Contains("customer_id, name, born"));
    }

    [Test]
    public void A_required_property_without_a_column_is_refused()
    {
        Assert.That(() => Read<Required>(Schema), Throws.TypeOf<SchemaException>().With.Message.Contains("'Surname'"));
    }

    [Test]
    public void A_tuple_of_another_size_is_refused()
    {
        Assert.That(() => Read<(long, string)>(Schema), Throws.TypeOf<SchemaException>().With.Message.Contains("8 columns"));
    }

    [Test]
    public void Two_columns_alike_are_refused()
    {
        Assert.That(() => Read<Strict>(StructType.FromDdl("n_ame string, na_me string")),
            Throws.TypeOf<SchemaException>().With.Message.Contains("more than one column"));
    }

    [Test]
    public void A_number_too_large_for_decimal_is_refused_and_comes_as_a_big_decimal()
    {
        var schema = StructType.FromDdl("n decimal(38,0)");
        var huge = BigDecimal.Parse(new string('9', 38));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Read<decimal>(schema, [huge]), Throws.TypeOf<DataConversionException>());
            Assert.That(Read<BigDecimal>(schema, [huge]).Single(), Is.EqualTo(huge));
            Assert.That(Read<object>(schema, [huge]).Single(), Is.EqualTo(huge));
        }
    }

    [Test]
    public void Whole_numbers_become_wider_ones()
    {
        var schema = StructType.FromDdl("n int");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Read<long>(schema, [1]), Is.EqualTo(new[] { 1L }));
            Assert.That(Read<decimal>(schema, [1]), Is.EqualTo(new[] { 1m }));
            Assert.That(Read<BigDecimal?>(schema, [1]), Is.EqualTo(new BigDecimal?[] { 1m }));
        }
    }

    private static List<T> Read<T>(StructType schema, params object?[][] rows)
    {
        var shape = RowShape.Of<T>(schema);
        var columns = ColumnVectors.Of(schema);
        var batch = new RecordBatch();
        var read = new List<T>();
        foreach (var message in LocalRows.Batches(schema, rows))
        {
            batch.Read(message, message.Length);
            ColumnVectors.Load(columns, batch);
            read.AddRange(Enumerable.Range(0, batch.RowCount).Select(index => shape(columns, index)));
        }

        return read;
    }
}
