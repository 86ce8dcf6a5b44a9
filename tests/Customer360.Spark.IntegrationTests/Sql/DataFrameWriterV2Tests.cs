using Customer360.Spark.Sql;
using Customer360.Testing;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Spark.IntegrationTests.Sql;

public sealed class DataFrameWriterV2Tests : SparkTest
{
    private const string Table = "writer_v2";
    private const string Columns = "id int, k string";

    private static DataFrame One => Rows(Columns, [1, "a"]);

    private static DataFrame Two => Rows(Columns, [2, "b"]);

    [TearDown]
    public void Drop_the_table() => Spark.Sql($"DROP TABLE IF EXISTS {Table}");

    [Test]
    public void A_table_is_created_with_its_properties()
    {
        One.WriteTo(Table).Using("delta").TableProperty("delta.appendOnly", "true").PartitionedBy(Col("k"))
            .Option("a", "b").Option("c", true).Option("d", 1L).Option("e", 0.5)
            .Options(new Dictionary<string, string> { ["f"] = "g" })
            .Create();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Spark.Table(Table), Holds.ExactlyRows(One));
            Assert.That(
                Spark.Sql($"DESCRIBE DETAIL {Table}").SelectExpr("properties['delta.appendOnly'] AS p", "partitionColumns[0] AS k"),
                Holds.ExactlyRows(Rows("p string, k string", ["true", "k"])));
            Assert.That(() => One.WriteTo(Table).Using("delta").Create(), Throws.TypeOf<AnalysisException>());
        }
    }

    [Test]
    public void Rows_are_appended_and_overwritten()
    {
        One.WriteTo(Table).Using("delta").PartitionedBy(Col("k")).CreateOrReplace();

        using (Assert.EnterMultipleScope())
        {
            Two.WriteTo(Table).Append();
            Assert.That(Spark.Table(Table), Holds.ExactlyRows(One.Union(Two)));
            Rows(Columns, [3, "a"]).WriteTo(Table).OverwritePartitions();
            Assert.That(Spark.Table(Table), Holds.ExactlyRows(Rows(Columns, [3, "a"], [2, "b"])));
            Rows(Columns, [4, "b"]).WriteTo(Table).Overwrite(Col("k") == "b");
            Assert.That(Spark.Table(Table), Holds.ExactlyRows(Rows(Columns, [3, "a"], [4, "b"])));
            Spark.Range(1).WriteTo(Table).Using("delta").Replace();
            Assert.That(Spark.Table(Table), Holds.ExactlyRows(Rows("id long", [0])));
        }
    }

    [Test]
    public async Task Every_write_can_be_awaited()
    {
        await One.WriteTo(Table).Using("delta").PartitionedBy(Col("k")).CreateAsync();
        await Two.WriteTo(Table).AppendAsync();
        await Rows(Columns, [3, "a"]).WriteTo(Table).OverwritePartitionsAsync();
        await Rows(Columns, [4, "b"]).WriteTo(Table).OverwriteAsync(Col("k") == "b");
        var overwritten = Spark.Table(Table).Count();
        await One.WriteTo(Table).Using("delta").ReplaceAsync();
        await Two.WriteTo(Table).Using("delta").CreateOrReplaceAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(overwritten, Is.EqualTo(2));
            Assert.That(Spark.Table(Table), Holds.ExactlyRows(Two));
        }
    }

    [Test]
    public void A_created_table_is_clustered()
    {
        One.WriteTo(Table).Using("parquet").ClusterBy("id").Create();

        Assert.That(
            Spark.Catalog.ListColumns(Table).Filter("isCluster").Select("name"), Holds.ExactlyRows(Rows("name string", ["id"])));
    }
}
