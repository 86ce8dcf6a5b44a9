using Customer360.Spark.Sql;
using Customer360.Spark.Sql.Types;

namespace Customer360.Spark.IntegrationTests.Sql;

public sealed class LocalRowsTests : SparkTest
{
    private sealed record Line(string Sku, int? Count);

    private sealed record Order(long OrderId, string? Note, decimal Total, DateTimeOffset At, List<Line> Lines, Dictionary<string, DateOnly> Days);

    [Test]
    public void Rows_with_a_schema_become_a_frame_that_Spark_can_compute_with()
    {
        var frame = Spark.CreateDataFrame(
            [new GenericRow([1, "a", 1.5m]), new GenericRow([2, null, null])], "id long not null, name string, price decimal(9,2)");

        var row = frame.SelectExpr("sum(id) as ids", "count(name) as names", "sum(price) as prices").First();

        Assert.That(row.Values, Is.EqualTo(new object[] { 3L, 1L, 1.50m }));
    }

    [Test]
    public void Plain_values_become_one_column()
    {
        var texts = Spark.CreateDataFrame(["a", null]);
        var numbers = Spark.CreateDataFrame([1, 2]);
        var gaps = Spark.CreateDataFrame(new double?[] { 1.5, null });
        var days = Spark.CreateDataFrame([new Date(2026, 1, 2)]);
        var instants = Spark.CreateDataFrame([new Timestamp(2026, 1, 2, 3, 4, 5, 6)]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(texts.CollectAs<string?>(), Is.EqualTo(new[] { "a", null }));
            Assert.That(numbers.Schema().Ddl, Is.EqualTo("_1 INT NOT NULL"));
            Assert.That(numbers.CollectAs<int>(), Is.EqualTo(new[] { 1, 2 }));
            Assert.That(gaps.CollectAs<double?>(), Is.EqualTo(new double?[] { 1.5, null }));
            Assert.That(days.CollectAs<Date>(), Is.EqualTo(new[] { new Date(2026, 1, 2) }));
            Assert.That(instants.CollectAs<Timestamp>(), Is.EqualTo(new[] { new Timestamp(2026, 1, 2, 3, 4, 5, 6) }));
        }
    }

    [Test]
    public void Records_go_in_and_come_out_the_same()
    {
        var order = new Order(1, null, 12.5m, new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(1)),
            [new Line("a", 1), new Line("b", null)], new Dictionary<string, DateOnly> { ["due"] = new(2026, 2, 1) });

        var back = Spark.CreateDataFrame([order]).CollectAs<Order>().Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(back with { Lines = order.Lines, Days = order.Days }, Is.EqualTo(order));
            Assert.That(back.Lines, Is.EqualTo(order.Lines));
            Assert.That(back.Days, Is.EqualTo(order.Days));
        }
    }

    [Test]
    public void No_rows_become_a_frame_with_the_schema()
    {
        var frame = Spark.CreateDataFrame(Array.Empty<GenericRow>(), "id long not null, v variant, tags array<string>");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(frame.Collect(), Is.Empty);
            Assert.That(frame.Schema().Ddl, Is.EqualTo("id BIGINT NOT NULL,v VARIANT,tags ARRAY<STRING>"));
        }
    }

    [Test]
    public void Rows_that_came_out_go_in_with_their_schema()
    {
        var frame = Spark.Sql("select id, named_struct('x', array(id), 'y', map('k', id)) as s from range(3)");

        var again = Spark.CreateDataFrame(frame.Collect(), frame.Schema());

        Assert.That(again.Collect(), Is.EqualTo(frame.Collect()));
    }

    [Test]
    public void A_value_that_does_not_fit_is_refused_before_anything_is_sent()
    {
        var rows = new[] { new GenericRow([1]), new GenericRow(["secret"]) };

        var error = Assert.Throws<DataConversionException>(() => Spark.CreateDataFrame(rows, "id int"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((error.Column, error.Row), Is.EqualTo(("id", 1L)));
            Assert.That(error.Message, Does.Not.Contain("secret"));
        }
    }

    [Test]
    public void Many_rows_are_spread_over_partitions_and_keep_their_order()
    {
        const int Rows = 300_000;
        var text = new string('x', 200);

        var frame = Spark.CreateDataFrame(
            Enumerable.Range(0, Rows).Select(i => new GenericRow([i, text])), "id int not null, text string");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(frame.Select("id").CollectAs<int>(), Is.EqualTo(Enumerable.Range(0, Rows)));
            Assert.That(frame.SelectExpr("spark_partition_id() as p").Distinct().Count(), Is.GreaterThan(1));
        }
    }
}
