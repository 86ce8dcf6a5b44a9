using Customer360.Spark.Sql;
using Customer360.Testing;

namespace Customer360.Spark.IntegrationTests.Sql;

public sealed class DataFrameWriterTests : SparkTest
{
    private const string Columns = "id int, k string";

    private TemporaryLake _lake = null!;

    private static DataFrame One => Rows(Columns, [1, "a"]);

    private static DataFrame Two => Rows(Columns, [2, "b"]);

    [SetUp]
    public void Make_a_lake() => _lake = new TemporaryLake();

    [TearDown]
    public void Drop_the_lake() => _lake.Dispose();

    [Test]
    public void Modes_append_overwrite_refuse_and_ignore()
    {
        var path = _lake.PathOf("t");
        One.Write().Format("delta").Save(path);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Two.Write().Format("delta").Save(path), Throws.TypeOf<AnalysisException>());
            Assert.That(
                () => Two.Write().Format("delta").Mode(SaveMode.ErrorIfExists).Save(path), Throws.TypeOf<AnalysisException>());
            Two.Write().Format("delta").Mode(SaveMode.Ignore).Save(path);
            Assert.That(Saved(path), Holds.ExactlyRows(One));
            Two.Write().Format("delta").Mode(SaveMode.Append).Save(path);
            Assert.That(Saved(path), Holds.ExactlyRows(One.Union(Two)));
            Two.Write().Format("delta").Mode("overwrite").Save(path);
            Assert.That(Saved(path), Holds.ExactlyRows(Two));
        }
    }

    [Test]
    public void Partitions_become_folders()
    {
        One.Union(Two).Write().PartitionBy("k").Parquet(_lake.PathOf("t"));

        Assert.That(
            Directory.GetDirectories(_lake.PathOf("t")).Select(Path.GetFileName).Order(), Is.EqualTo(new[] { "k=a", "k=b" }));
    }

    [Test]
    public void Options_reach_the_format()
    {
        One.Write()
            .Option("header", true)
            .Option("sep", ";")
            .Option("maxRecordsPerFile", 10L)
            .Option("unused", 0.5)
            .Options(new Dictionary<string, string> { ["quoteAll"] = "true" })
            .Csv(_lake.PathOf("t"));

        var lines = Spark.Read().Text(_lake.PathOf("t"));

        Assert.That(lines, Holds.ExactlyRows(Rows("value string", ["\"id\";\"k\""], ["\"1\";\"a\""])));
    }

    [Test]
    public async Task A_write_can_be_awaited()
    {
        await One.Write().Format("delta").SaveAsync(_lake.PathOf("t"));
        await Two.Write().Format("delta").Mode(SaveMode.Append).Option("path", _lake.PathOf("t")).SaveAsync();

        Assert.That(Saved(_lake.PathOf("t")), Holds.ExactlyRows(One.Union(Two)));
    }

    [Test]
    public async Task Every_file_format_can_be_awaited()
    {
        await One.Write().ParquetAsync(_lake.PathOf("parquet"));
        await One.Write().OrcAsync(_lake.PathOf("orc"));
        await One.Write().JsonAsync(_lake.PathOf("json"));
        await One.Write().CsvAsync(_lake.PathOf("csv"));
        await One.Write().Option("rowTag", "r").XmlAsync(_lake.PathOf("xml"));
        await One.Select("k").Write().TextAsync(_lake.PathOf("text"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Spark.Read().Parquet(_lake.PathOf("parquet")), Holds.ExactlyRows(One));
            Assert.That(Spark.Read().Orc(_lake.PathOf("orc")), Holds.ExactlyRows(One));
            Assert.That(Spark.Read().Schema(Columns).Json(_lake.PathOf("json")), Holds.ExactlyRows(One));
            Assert.That(Spark.Read().Schema(Columns).Csv(_lake.PathOf("csv")), Holds.ExactlyRows(One));
            Assert.That(Spark.Read().Schema(Columns).Option("rowTag", "r").Xml(_lake.PathOf("xml")), Holds.ExactlyRows(One));
            Assert.That(Spark.Read().Text(_lake.PathOf("text")), Holds.ExactlyRows(Rows("value string", ["a"])));
        }
    }

    [Test]
    public void A_write_whose_token_is_cancelled_writes_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.That(
            async () => await One.Write().Format("delta").SaveAsync(_lake.PathOf("t"), cancelled.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Directory.Exists(_lake.PathOf("t")), Is.False);
    }

    [Test]
    public void Save_takes_its_path_from_an_option()
    {
        One.Write().Format("parquet").Option("path", _lake.PathOf("t")).Save();

        Assert.That(Spark.Read().Parquet(_lake.PathOf("t")), Holds.ExactlyRows(One));
    }

    [Test]
    public async Task Tables_of_the_catalog_are_made_and_added_to()
    {
        One.Write().Format("delta").SaveAsTable("writer_table");
        try
        {
            Two.Write().InsertInto("writer_table");
            await One.Write().InsertIntoAsync("writer_table");
            await Two.Write().Format("delta").Mode("append").SaveAsTableAsync("writer_table");

            Assert.That(Spark.Table("writer_table"), Holds.ExactlyRows(One.Union(Two).Union(One).Union(Two)));
        }
        finally
        {
            Spark.Sql("DROP TABLE writer_table");
        }
    }

    [Test]
    public void Buckets_are_known_to_the_catalog()
    {
        One.Union(Two).Write().Format("parquet").BucketBy(2, "id").SortBy("id").SaveAsTable("writer_buckets");
        try
        {
            using (Assert.EnterMultipleScope())
            {
                Assert.That(Spark.Table("writer_buckets"), Holds.ExactlyRows(One.Union(Two)));
                Assert.That(
                    Spark.Catalog.ListColumns("writer_buckets").Filter("isBucket").Select("name"),
                    Holds.ExactlyRows(Rows("name string", ["id"])));
            }
        }
        finally
        {
            Spark.Sql("DROP TABLE writer_buckets");
        }
    }

    [Test]
    public void Clusters_are_known_to_the_catalog()
    {
        One.Write().Format("parquet").ClusterBy("id").SaveAsTable("writer_clusters");
        try
        {
            Assert.That(
                Spark.Catalog.ListColumns("writer_clusters").Filter("isCluster").Select("name"),
                Holds.ExactlyRows(Rows("name string", ["id"])));
        }
        finally
        {
            Spark.Sql("DROP TABLE writer_clusters");
        }
    }

    [Test]
    public async Task A_database_is_written_to()
    {
        var url = $"jdbc:h2:{_lake.PathOf("db")};DB_CLOSE_DELAY=-1";
        var driver = new Dictionary<string, string> { ["driver"] = "org.h2.Driver" };
        One.Write().Jdbc(url, "t", driver);
        await Two.Write().Mode(SaveMode.Append).JdbcAsync(url, "t", driver);

        Assert.That(Spark.Read().Jdbc(url, "t", driver).Count(), Is.EqualTo(2));
    }

    private static DataFrame Saved(string path) => Spark.Read().Format("delta").Load(path);
}
