using Customer360.Spark.Sql;
using Customer360.Spark.Sql.Types;
using Customer360.Testing;

namespace Customer360.Spark.IntegrationTests.Sql;

public sealed class DataFrameReaderTests : SparkTest
{
    private const string Columns = "id int, name string";

    private TemporaryLake _lake = null!;

    private static DataFrame Two => Rows(Columns, [1, "ann"], [2, null]);

    [SetUp]
    public void Make_a_lake() => _lake = new TemporaryLake();

    [TearDown]
    public void Drop_the_lake() => _lake.Dispose();

    [Test]
    public void Csv_reads_files_with_a_schema_and_options()
    {
        var first = _lake.Write("a.csv", "id;name\n1;ann\n");
        var second = _lake.Write("b.csv", "id;name\n2;\n");

        var read = Spark.Read().Schema(Columns).Option("header", true).Option("sep", ";").Csv(first, second);

        Assert.That(read, Holds.ExactlyRows(Two));
    }

    [Test]
    public void Options_of_every_type_reach_the_source()
    {
        var file = _lake.Write("a.csv", "1,ann\n2,\n3,x\n");

        var read = Spark.Read()
            .Format("csv")
            .Schema(StructType.FromDdl(Columns))
            .Option("header", "false")
            .Option("maxColumns", 2L)
            .Option("samplingRatio", 1.0)
            .Options(new Dictionary<string, string> { ["mode"] = "FAILFAST" })
            .Load(file);

        Assert.That(read.Filter("id < 3"), Holds.ExactlyRows(Two));
    }

    [Test]
    public void Load_takes_a_path_several_paths_or_an_option()
    {
        var first = _lake.Write("a.txt", "one");
        var second = _lake.Write("b.txt", "two");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Spark.Read().Format("text").Load(first, second), Holds.ExactlyRows(Rows("value string", ["one"], ["two"])));
            Assert.That(Spark.Read().Format("text").Load(second), Holds.ExactlyRows(Rows("value string", ["two"])));
            Assert.That(
                Spark.Read().Format("text").Option("path", first).Load(), Holds.ExactlyRows(Rows("value string", ["one"])));
        }
    }

    [Test]
    public void Json_reads_files_and_texts()
    {
        var file = _lake.Write("a.json", "{\"id\":1,\"name\":\"ann\"}\n{\"id\":2}\n");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Spark.Read().Schema(Columns).Json(file), Holds.ExactlyRows(Two));
            Assert.That(Spark.Read().Schema(Columns).Json(Two.ToJSON()), Holds.ExactlyRows(Two));
        }
    }

    [Test]
    public void Csv_and_xml_parse_texts()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Spark.Read().Schema(Columns).Csv(Rows("line string", ["1,ann"], ["2,"])), Holds.ExactlyRows(Two));
            Assert.That(
                Spark.Read().Schema(Columns).Option("rowTag", "p").Xml(Rows(
                    "x string", ["<p><id>1</id><name>ann</name></p>"], ["<p><id>2</id></p>"])),
                Holds.ExactlyRows(Two));
        }
    }

    [Test]
    public void Every_file_format_reads_what_it_wrote()
    {
        using (Assert.EnterMultipleScope())
        {
            Two.Write().Parquet(_lake.PathOf("parquet"));
            Assert.That(Spark.Read().Parquet(_lake.PathOf("parquet")), Holds.ExactlyRows(Two));
            Two.Write().Orc(_lake.PathOf("orc"));
            Assert.That(Spark.Read().Orc(_lake.PathOf("orc")), Holds.ExactlyRows(Two));
            Two.Write().Json(_lake.PathOf("json"));
            Assert.That(Spark.Read().Schema(Columns).Json(_lake.PathOf("json")), Holds.ExactlyRows(Two));
            Two.Write().Csv(_lake.PathOf("csv"));
            Assert.That(Spark.Read().Schema(Columns).Csv(_lake.PathOf("csv")), Holds.ExactlyRows(Two));
            Two.Select("name").Write().Text(_lake.PathOf("text"));
            Assert.That(Spark.Read().Text(_lake.PathOf("text")), Holds.ExactlyRows(Rows("value string", ["ann"], [""])));
            Two.Write().Option("rowTag", "p").Xml(_lake.PathOf("xml"));
            Assert.That(Spark.Read().Schema(Columns).Option("rowTag", "p").Xml(_lake.PathOf("xml")), Holds.ExactlyRows(Two));
        }
    }

    [Test]
    public void A_table_is_read_by_name()
    {
        Two.CreateOrReplaceTempView("reader_view");

        Assert.That(Spark.Read().Table("reader_view"), Holds.ExactlyRows(Two));
    }

    [Test]
    public void A_database_is_read_whole_by_strides_and_by_conditions()
    {
        var url = $"jdbc:h2:{_lake.PathOf("db")};DB_CLOSE_DELAY=-1";
        var driver = new Dictionary<string, string> { ["driver"] = "org.h2.Driver" };
        Two.Write().Jdbc(url, "people", driver);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Spark.Read().Jdbc(url, "people", driver).ToDF("id", "name"), Holds.ExactlyRows(Two));
            var strides = Spark.Read().Jdbc(url, "people", "\"id\"", 1, 3, 2, driver);
            Assert.That(strides.ToDF("id", "name"), Holds.ExactlyRows(Two));
            Assert.That(
                Spark.Read().Jdbc(url, "people", ["\"id\" = 2", "\"id\" > 2"], driver).ToDF("id", "name"),
                Holds.ExactlyRows(Rows(Columns, [2, null])));
        }
    }

    [Test]
    public void A_missing_path_is_refused_with_its_condition()
    {
        var error = Assert.Throws<AnalysisException>(() => Spark.Read().Parquet(_lake.PathOf("none")))!;

        Assert.That(error.Condition, Is.EqualTo("PATH_NOT_FOUND"));
    }
}
