using Customer360.Spark.Interop;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Spark.IntegrationTests.Functions;

internal sealed class SpecialFunctionTests : SparkTest
{
    private static readonly Case[] Generators =
    [
        new(c => Explode(c.Arr), """{"col":3} | {"col":1} | {"col":2} | {"col":1}"""),
        new(c => Explode(c.M), """{"key":"a","value":1} | {"key":"b","value":2}"""),
        new(c => Explode(c.M).As(["k", "v"]), """{"k":"a","v":1} | {"k":"b","v":2}"""),
        new(c => ExplodeOuter(Filter(c.Arr, x => x > 9)).As("none"), "{}"),
        new(c => PosExplode(c.M).As(["at", "k", "v"]), """{"at":0,"k":"a","v":1} | {"at":1,"k":"b","v":2}"""),
        new(c => PosExplodeOuter(Slice(c.Arr, 1, 1)), """{"pos":0,"col":3}"""),
        new(c => Inline(Array(c.St)), """{"x":1,"y":"q"}"""),
        new(c => InlineOuter(Array(c.St)).As(["p", "q"]), """{"p":1,"q":"q"}"""),
        new(c => JsonTuple(c.Js, "a", "b"), """{"c0":"1","c1":"[1,2]"}"""),
        new(c => JsonTuple(c.Js, "a").As("a"), """{"a":"1"}"""),
        new(c => Stack(Lit(2), c.I, c.Neg), """{"col0":3} | {"col0":-7}"""),
    ];

    [TestCaseSource(nameof(Generators))]
    public void A_generator_makes_rows_and_names_its_columns(object generator)
    {
        var one = (Case)generator;
        var rows = Spark.Sql(Inputs.Row);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Json(rows.Select(one.Build(new Inputs(Col)))), Is.EqualTo(one.Expected));
            Assert.That(Json(rows.Select(one.Build(new Inputs(rows.Col)))), Is.EqualTo(one.Expected));
        }
    }

    [Test]
    public void Grouping_tells_sums_from_values()
    {
        var rows = Spark.Sql(Inputs.Rows);

        var sums = rows.Cube("id", "i").Agg(Grouping("id").As("g"), GroupingId("id", "i").As("gid"), GroupingId().As("all"));

        Assert.That(
            Json(sums.Filter(Col("g") == 1 & Col("gid") != Lit(2)).Select("gid", "all").Distinct()), Is.EqualTo("""{"gid":3,"all":3}"""));
    }

    [Test]
    public void Sketches_of_frequent_values_are_combined()
    {
        var sketches = Spark.Sql(Inputs.Rows).GroupBy("id").Agg(ApproxTopKAccumulate(Coalesce(Col("s"), Lit("x"))).As("sketch"));

        var top = sketches.Select(ApproxTopKEstimate(ApproxTopKCombine(Col("sketch"), Lit(10000)), Lit(1)).As("top"));

        Assert.That(Json(top), Is.EqualTo("""{"top":[{"item":"x","count":2}]}"""));
    }

    [Test]
    public void Percentiles_are_read_from_sorted_values()
    {
        var rows = Spark.Sql(Inputs.Rows);

        var percentiles = rows.Select(
            PercentileCont(Col("i"), 0.75).As("between"),
            PercentileDisc(Col("i"), 0.75).As("at"),
            PercentileDisc(Col("i"), 0.75, descending: true).As("from_the_top"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Json(percentiles), Is.EqualTo("""{"between":5.5,"at":8.0,"from_the_top":1.0}"""));
            Assert.That(() => rows.Select(PercentileCont(rows["i"], 0.5)), Throws.TypeOf<NotSupportedException>());
        }
    }

    [Test]
    public void Sort_orders_put_nulls_where_they_say()
    {
        var rows = Spark.Sql("SELECT * FROM VALUES (1), (NULL), (2) AS v(a)");
        (Column Order, string Sorted)[] orders =
        [
            (Asc("a"), """{} | {"a":1} | {"a":2}"""),
            (AscNullsFirst("a"), """{} | {"a":1} | {"a":2}"""),
            (AscNullsLast("a"), """{"a":1} | {"a":2} | {}"""),
            (Desc("a"), """{"a":2} | {"a":1} | {}"""),
            (DescNullsFirst("a"), """{} | {"a":2} | {"a":1}"""),
            (DescNullsLast("a"), """{"a":2} | {"a":1} | {}"""),
        ];

        using (Assert.EnterMultipleScope())
        {
            foreach (var (order, sorted) in orders)
            {
                Assert.That(Json(rows.OrderBy(order)), Is.EqualTo(sorted), order.ToString());
            }
        }
    }

    [Test]
    public void Partition_transforms_are_built_for_a_writer()
    {
        Column[] transforms =
        [
            Years(Col("t")), Months(Col("t")), Days(Col("t")), Hours(Col("t")), Bucket(4, Col("i")),
            Bucket(Lit(4), Col("i")),
        ];

        var texts = transforms.Select(transform => transform.ToJvm(Jvm).Call<string>("toString"));

        Assert.That(texts, Is.EqualTo(["years(`t`)", "months(`t`)", "days(`t`)", "hours(`t`)", "bucket(4, `i`)", "bucket(4, `i`)"]));
    }

    [Test]
    public void A_broadcast_frame_is_sent_to_the_executors()
    {
        var joined = Spark.Range(10).Join(Broadcast(Spark.Range(20)), "id");
        var plan = ((IJvmHandle)joined).Reference.Call<JvmObject>("queryExecution").Call<string>("toString");

        Assert.That(plan, Does.Contain("strategy=broadcast"));
    }

    [Test]
    public void Metadata_given_with_a_name_is_in_the_schema()
    {
        var rows = Spark.Range(1).Select(Col("id").As("key", """{"comment":"the key"}"""));

        Assert.That(rows.Schema().Json, Does.Contain("""{"comment":"the key"}"""));
    }

    [Test]
    public void A_column_of_the_enclosing_query_stands_in_a_subquery()
    {
        var left = Spark.Sql("SELECT * FROM VALUES (1), (2) AS l(a)").As("l");
        var right = Spark.Sql("SELECT * FROM VALUES (2), (3) AS r(b)");

        var found = left.Filter(right.Filter(Col("b") == Col("l.a").Outer()).Exists());

        Assert.That(Json(found), Is.EqualTo("""{"a":2}"""));
    }

    private static string Json(DataFrame rows) => string.Join(
        " | ", Jvm.ReadStrings(((IJvmHandle)rows).Reference.Call<JvmObject>("toJSON").Call<JvmObject>("collectAsList")));
}
