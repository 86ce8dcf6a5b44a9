using Customer360.Spark.Delta;
using Customer360.Spark.Sql.Types;
using Customer360.Testing;

namespace Customer360.Spark.IntegrationTests.Delta;

public sealed class DeltaTableBuilderTests : DeltaTest
{
    private string Fresh => Lake.PathOf("fresh");

    [Test]
    public void A_table_is_made_column_by_column()
    {
        var table = DeltaTable.Create()
            .Location(Fresh)
            .Comment("made by hand")
            .Property("delta.appendOnly", "true")
            .AddColumn("id", "long", nullable: false)
            .AddColumn("price", new DecimalType(10, 2))
            .AddColumn(new StructField("k", new StringType()))
            .AddColumns(StructType.FromDdl("a int, b date"))
            .PartitionedBy("k")
            .Execute();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                table.ToDF(), Holds.ExactlyRows(Rows("id long not null, price decimal(10,2), k string, a int, b date")).WithNullability);
            Assert.That(
                table.Detail().SelectExpr("description", "partitionColumns[0] AS k", "properties['delta.appendOnly'] AS p"),
                Holds.ExactlyRows(Rows("description string, k string, p string", ["made by hand", "k", "true"])));
        }
    }

    [Test]
    public void A_table_of_the_catalog_is_clustered()
    {
        DeltaTable.Create(Spark).TableName("delta_built").AddColumn("id", "int").ClusterBy("id").Execute();
        try
        {
            Assert.That(
                DeltaTable.ForName("delta_built").Detail().SelectExpr("clusteringColumns[0] AS c"),
                Holds.ExactlyRows(Rows("c string", ["id"])));
        }
        finally
        {
            Spark.Sql("DROP TABLE delta_built");
        }
    }

    [Test]
    public void Each_way_to_begin_treats_a_table_that_is_there_differently()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Build(DeltaTable.Create(), TablePath), Throws.InstanceOf<SparkCallException>());
            Assert.That(() => Build(DeltaTable.Replace(), Fresh), Throws.InstanceOf<SparkCallException>());
            Assert.That(Build(DeltaTable.CreateIfNotExists(), TablePath).ToDF(), Holds.ExactlyRows(Initial));
            Assert.That(Build(DeltaTable.CreateIfNotExists(Spark), Fresh).ToDF(), Holds.ExactlyRows(Rows("n int")));
            Assert.That(Build(DeltaTable.Replace(Spark), TablePath).ToDF(), Holds.ExactlyRows(Rows("n int")));
            Assert.That(Build(DeltaTable.CreateOrReplace(), TablePath).ToDF(), Holds.ExactlyRows(Rows("n int")));
            Assert.That(Build(DeltaTable.CreateOrReplace(Spark), Lake.PathOf("new")).ToDF(), Holds.ExactlyRows(Rows("n int")));
        }
    }

    [Test]
    public void A_generated_column_is_computed_from_others()
    {
        DeltaTable.Create().Location(Fresh)
            .AddColumn("at", "timestamp")
            .AddColumn(DeltaTable.ColumnBuilder("day").DataType(new DateType()).GeneratedAlwaysAs("CAST(at AS DATE)").Comment("of at"))
            .Execute();

        Rows("at timestamp", [Utc("2026-01-31 08:00")]).Write().Format("delta").Mode("append").Save(Fresh);

        var table = DeltaTable.ForPath(Fresh).ToDF();
        Assert.That(table, Holds.ExactlyRows(Rows("at timestamp, day date", [Utc("2026-01-31 08:00"), Day("2026-01-31")])));
        Assert.That(table.Schema().Fields[1].Comment, Is.EqualTo("of at"));
    }

    [Test]
    public void Identity_columns_number_the_rows()
    {
        DeltaTable.Create().Location(Fresh)
            .AddColumn(DeltaTable.ColumnBuilder(Spark, "always").DataType("long").GeneratedAlwaysAsIdentity(10, 5))
            .AddColumn(DeltaTable.ColumnBuilder("given").DataType("long").GeneratedByDefaultAsIdentity(1, 1))
            .AddColumn(DeltaTable.ColumnBuilder("n").DataType("int").Nullable(false))
            .Execute();

        Rows("n int", [1], [2]).Coalesce(1).Write().Format("delta").Mode("append").Save(Fresh);
        Rows("given long, n int", [99, 3]).Write().Format("delta").Mode("append").Save(Fresh);

        Assert.That(
            DeltaTable.ForPath(Fresh).ToDF().Filter("n < 3"),
            Holds.ExactlyRows(Rows("always long, given long, n int", [10, 1, 1], [15, 2, 2])));
        Assert.That(DeltaTable.ForPath(Fresh).ToDF().Filter("given = 99 AND always > 15").Count(), Is.EqualTo(1));
    }

    [Test]
    public void Identity_columns_begin_with_one()
    {
        DeltaTable.Create().Location(Fresh)
            .AddColumn(DeltaTable.ColumnBuilder("always").DataType("long").GeneratedAlwaysAsIdentity())
            .AddColumn(DeltaTable.ColumnBuilder("given").DataType("long").GeneratedByDefaultAsIdentity())
            .AddColumn("n", "int")
            .Execute();

        Rows("n int", [7]).Write().Format("delta").Mode("append").Save(Fresh);

        Assert.That(DeltaTable.ForPath(Fresh).ToDF(), Holds.ExactlyRows(Rows("always long, given long, n int", [1, 1, 7])));
    }

    private static DeltaTable Build(DeltaTableBuilder builder, string path) =>
        builder.Location(path).AddColumn("n", "int").Execute();
}
