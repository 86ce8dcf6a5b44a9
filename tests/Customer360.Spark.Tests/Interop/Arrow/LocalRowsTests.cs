using Customer360.Spark.Interop.Arrow;
using Customer360.Spark.Sql;
using Customer360.Spark.Sql.Types;

namespace Customer360.Spark.Tests.Interop.Arrow;

public sealed class LocalRowsTests
{
    private static IEnumerable<TestCaseData> Misfits()
    {
        yield return Case("int", 4711L, "a", "int", "Int64");
        yield return Case("bigint", "4711", "a", "bigint", "String");
        yield return Case("string", 4711, "a", "string", "Int32");
        yield return Case("float", 4711.5, "a", "float", "Double");
        yield return Case("double", 4711L, "a", "double", "Int64");
        yield return Case("decimal(3,1)", 4711m, "a", "decimal(3,1)", "Decimal");
        yield return Case("decimal(9,1)", 47.11m, "a", "decimal(9,1)", "Decimal");
        yield return Case("date", new DateTime(2026, 1, 1), "a", "date", "DateTime");
        yield return Case("timestamp", new DateTime(2026, 1, 1), "a", "timestamp", "DateTime");
        yield return Case("timestamp_ntz", new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), "a", "timestamp_ntz", "DateTime");
        yield return Case("int not null", null, "a", "int", "null");
        yield return Case("array<int>", new object?[] { 1, "4711" }, "a.element", "int", "String");
        yield return Case("array<int>", "4711", "a", "array<int>", "String");
        yield return Case("map<string,int>", new Dictionary<string, object> { ["4711"] = "x" }, "a.value", "int", "String");
        yield return Case("map<int,int>", new object?[] { 1 }, "a", "map<int,int>", "Object[]");
        yield return Case("struct<b:struct<c:int>>", new GenericRow([new GenericRow(["4711"])]), "a.b.c", "int", "String");
        yield return Case("struct<b:int,c:int>", new GenericRow([4711]), "a", "struct<b:int,c:int>", "1 values");
        yield return Case("struct<b:int not null>", new GenericRow([null]), "a.b", "int", "null");

        static TestCaseData Case(string type, object? value, string column, string expected, string actual) =>
            new TestCaseData(type, value, column, expected, actual).SetArgDisplayNames(type, actual);
    }

    [TestCaseSource(nameof(Misfits))]
    public void A_value_that_does_not_fit_is_refused_with_place_and_types_but_without_the_value(
        string type, object? value, string column, string expected, string actual)
    {
        var schema = StructType.FromDdl($"x int, a {type}");
        var fine = Fitting(schema.Fields[1]);

        var error = Assert.Throws<DataConversionException>(() => _ = LocalRows.Batches(schema, [[1, fine], [1, value]]).ToList());

        using (Assert.EnterMultipleScope())
        {
            Assert.That((error.Column, error.Row, error.Expected, error.Actual), Is.EqualTo((column, 1L, expected, actual)));
            Assert.That(error.Message, Does.Contain($"'{column}'").And.Contain("row 1").And.Not.Contain("4711").And.Not.Contain("47.11"));
        }
    }

    [Test]
    public void A_row_of_another_length_is_refused()
    {
        var error = Assert.Throws<DataConversionException>(() => _ = LocalRows.Batches(StructType.FromDdl("a int, b int"), [[1, 2], [1]]).ToList());

        Assert.That(error.Message, Does.StartWith("Row 1 has 1 values where the schema has 2 columns."));
    }

    [Test]
    public void A_record_gives_columns_in_snake_case_with_the_nullability_of_its_properties()
    {
        var schema = TypeInference.OfClr(typeof(Order));

        Assert.That(((StructType)schema).Ddl, Is.EqualTo(
            "order_id BIGINT NOT NULL,note STRING,total DECIMAL(38,18) NOT NULL,at TIMESTAMP,lines ARRAY<STRUCT<sku: STRING NOT NULL, count: INT>> NOT NULL,labels MAP<STRING, INT>"));
    }

    [Test]
    public void A_type_that_contains_itself_is_refused()
    {
        Assert.That(() => TypeInference.OfClr(typeof(Node)), Throws.TypeOf<SchemaException>().With.Message.Contains("'Node'"));
    }

    [TestCase("CustomerId", "customer_id")]
    [TestCase("IPAddress", "ip_address")]
    [TestCase("name", "name")]
    [TestCase("Already_Snake", "Already_Snake")]
    [TestCase("Item1", "item1")]
    public void Names_of_properties_become_snake_case(string name, string expected)
    {
        Assert.That(MemberNames.Snake(name), Is.EqualTo(expected));
    }

    private static object? Fitting(StructField field) => field switch
    {
        { IsNullable: true } => null,
        _ => 1,
    };

    private sealed record Line(string Sku, int? Count);

    private sealed record Order(long OrderId, string? Note, decimal Total, DateTimeOffset? At, List<Line> Lines, IReadOnlyDictionary<string, int>? Labels);

    private sealed record Node(int Id, Node? Next);
}
