using Customer360.Spark.Delta;
using Customer360.Spark.Sql;
using Customer360.Spark.Sql.Catalog;
using Customer360.Spark.Sql.Expressions;
using Customer360.Spark.Sql.Streaming;
using Customer360.Spark.Sql.Types;
using Customer360.Testing;
using static Customer360.Spark.Sql.Functions;
using Window = Customer360.Spark.Sql.Expressions.Window;

namespace Customer360.Spark.IntegrationTests;

/// <summary>
/// Programs written for Microsoft.Spark with nothing but the using lines changed. That they compile is half of the test: every
/// local has the type that library returns.
/// </summary>
public sealed class SourceCompatibilityTests : SparkTest
{
    private static readonly GenericRow[] People =
    [
        new(["ann", 34, new Date(1990, 1, 2)]), new(["bob", null, null]), new(["cid", 51, new Date(1973, 5, 6)]),
    ];

    private static readonly StructType PeopleSchema = new(
    [
        new StructField("name", new StringType(), false), new StructField("age", new IntegerType()), new StructField("born", new DateType()),
    ]);

    [Test]
    public void A_program_over_frames_runs_unchanged()
    {
        SparkSession spark = SparkSession.Builder().AppName("compat").Master("local").Config("a.b", "c").GetOrCreate();
        DataFrame df = spark.CreateDataFrame(People, PeopleSchema);
        df.CreateOrReplaceTempView("compat_people");

        DataFrame adults = df.Filter(df["age"].Gt(40).And(Col("name").StartsWith("c"))).Select(df["name"], (df["age"] + 1).As("next"));
        Row first = adults.First();
        string name = first.GetAs<string>("name");
        int next = first.GetAs<int>(1);
        DataFrame sql = spark.Sql("SELECT name FROM compat_people WHERE age IS NULL");
        IEnumerable<Row> rows = sql.Collect();
        Tuple<string, string> type = df.DTypes().First();
        IReadOnlyList<string> columns = df.Columns();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((name, next), Is.EqualTo(("cid", 52)));
            Assert.That(rows.Single().Get(0), Is.EqualTo("bob"));
            Assert.That(type, Is.EqualTo(Tuple.Create("name", "string")));
            Assert.That(columns, Is.EqualTo(new[] { "name", "age", "born" }));
            Assert.That(df.Count(), Is.EqualTo(3L));
            Assert.That(df.Schema().Fields, Has.Count.EqualTo(3));
        }
    }

    [Test]
    public void Transformations_keep_their_signatures()
    {
        DataFrame df = Spark.CreateDataFrame(People, PeopleSchema);
        DataFrame other = df.Select("name", "age").WithColumnRenamed("age", "years");

        DataFrame[] all =
        [
            df.ToDF(), df.ToDF("a", "b", "c"), df.Join(other), df.Join(other, "name"), df.Join(other, ["name"], "left_outer"),
            df.Join(other, df["name"] == other["name"], "inner"), df.CrossJoin(other), df.Sort("name"), df.OrderBy(Desc("name")),
            df.SortWithinPartitions(Col("age").Asc()), df.Hint("broadcast"), df.Hint("coalesce", [1]), df.Alias("x"), df.As("x"),
            df.SelectExpr("name", "age + 1 AS next"), df.Where("age > 1"), df.Where(Col("age") > 1), df.Limit(1), df.Union(df),
            df.UnionByName(df), df.Intersect(df), df.IntersectAll(df), df.Except(df), df.ExceptAll(df), df.Sample(0.5, false, 1L),
            df.WithColumn("one", Lit(1)), df.Drop("age"), df.Drop(df["age"]), df.DropDuplicates(), df.DropDuplicates("name", "age"),
            df.Describe("age"), df.Summary(), df.Repartition(2), df.Repartition(2, Col("name")), df.Repartition(Col("name")),
            df.RepartitionByRange(2, Col("name")), df.Coalesce(1), df.Distinct(), df.ToJSON(), df.Na().Fill(0L).Na().Drop("any"),
            df.WithWatermark("born", "1 day").Select("name"), df.Agg(Max("age"), Min("age")), df.Transform(x => x.Limit(1)),
            df.RandomSplit([0.5, 0.5], 1L)[0], df.Observe("o", Count(Lit(1)).As("n")), df.Unpersist(),
        ];

        Assert.That(all.Select(frame => frame.Columns().Count), Is.All.GreaterThan(0));
    }

    [Test]
    public void Groups_windows_and_functions_keep_their_signatures()
    {
        DataFrame df = Rows("k string, n long", ["a", 1], ["a", 2], ["b", 3]);
        WindowSpec window = Window.PartitionBy("k").OrderBy(Col("n").Desc()).RowsBetween(Window.UnboundedPreceding, Window.CurrentRow);
        RelationalGroupedDataset groups = df.GroupBy("k");

        DataFrame running = df.Select(Col("k"), Col("n"), Sum("n").Over(window).As("running"));
        DataFrame counts = groups.Agg(Sum("n").As("sum"), CountDistinct("n").As("distinct"), CollectList("n").As("all"));
        DataFrame cases = df.Select(When(Col("n") == 1, "one").When(Col("n") == 2, "two").Otherwise("many").As("word"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(running, Holds.ExactlyRows(Rows("k string, n long, running long", ["a", 2, 2], ["a", 1, 3], ["b", 3, 3])));
            Assert.That(
                counts.Select("k", "sum", "distinct"), Holds.ExactlyRows(Rows("k string, sum long, distinct long", ["a", 3, 2], ["b", 3, 1])));
            Assert.That(cases, Holds.ExactlyRows(Rows("word string", ["one"], ["two"], ["many"])));
            Assert.That(groups.Pivot("n", [1L, 2L]).Count().Columns(), Is.EqualTo(new[] { "k", "1", "2" }));
        }
    }

    [Test]
    public void Readers_writers_and_streams_keep_their_signatures()
    {
        using var lake = new TemporaryLake();
        DataFrame df = Rows("k string, n int", ["a", 1]);
        df.Write().Mode(SaveMode.Overwrite).Option("header", true).Csv(lake.PathOf("csv"));
        df.Write().Format("parquet").Mode("append").PartitionBy("k").Save(lake.PathOf("parquet"));

        DataFrame csv = Spark.Read().Option("header", true).Schema("k STRING, n INT").Csv(lake.PathOf("csv"));
        DataFrame parquet = Spark.Read().Format("parquet").Load(lake.PathOf("parquet"));
        StreamingQuery query = Spark.ReadStream().Schema(df.Schema()).Parquet(lake.PathOf("parquet")).WriteStream()
            .OutputMode(OutputMode.Append).Format("memory").QueryName("compat_stream").Trigger(Trigger.Once()).Start();
        bool ended = query.AwaitTermination(60_000L);
        Catalog catalog = Spark.Catalog;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(csv, Holds.ExactlyRows(df));
            Assert.That(parquet.Select("k", "n"), Holds.ExactlyRows(df));
            Assert.That(ended, Is.True);
            Assert.That(catalog.TableExists("compat_stream"), Is.True);
        }
    }

    [Test]
    public void Delta_tables_keep_their_signatures()
    {
        using var lake = new TemporaryLake();
        string path = lake.PathOf("t");
        Spark.Range(0, 3).Write().Format("delta").Save(path);

        DeltaTable table = DeltaTable.ForPath(Spark, path);
        table.Update(Expr("id % 2 = 0"), new Dictionary<string, Column> { ["id"] = Expr("id + 100") });
        table.Delete(Col("id") > 101);
        table.As("old").Merge(Spark.Range(0, 2).As("new"), "old.id = new.id")
            .WhenMatched().Update(new Dictionary<string, Column> { ["id"] = Col("new.id") })
            .WhenNotMatched().InsertExpr(new Dictionary<string, string> { ["id"] = "new.id" })
            .Execute();
        DataFrame history = table.History(2);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(table.ToDF(), Holds.ExactlyRows(Rows("id long", [100], [1], [0])));
            Assert.That(history.Count(), Is.EqualTo(2));
        }
    }
}
