using Customer360.Spark.Sql;
using Customer360.Spark.Sql.Catalog;
using Customer360.Spark.Sql.Types;
using Customer360.Testing;

namespace Customer360.Spark.IntegrationTests.Sql.Catalog;

public sealed class CatalogTests : SparkTest
{
    private const string Database = "catalog_tests";

    private static Spark.Sql.Catalog.Catalog Catalog => Spark.Catalog;

    [SetUp]
    public void Make_a_database()
    {
        Spark.Sql($"CREATE DATABASE {Database} COMMENT 'for tests'");
        Spark.Sql($"CREATE TABLE {Database}.people (id INT NOT NULL COMMENT 'the key', name STRING) USING delta COMMENT 'who'");
    }

    [TearDown]
    public void Drop_the_database()
    {
        Catalog.SetCurrentDatabase("default");
        Spark.Sql($"DROP DATABASE {Database} CASCADE");
    }

    [Test]
    public void The_current_database_and_catalog_are_set()
    {
        Catalog.SetCurrentCatalog("spark_catalog");
        Catalog.SetCurrentDatabase(Database);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Catalog.CurrentDatabase(), Is.EqualTo(Database));
            Assert.That(Catalog.CurrentCatalog(), Is.EqualTo("spark_catalog"));
            Assert.That(Catalog.ListCatalogs().Select("name"), Holds.ExactlyRows(Rows("name string", ["spark_catalog"])));
            Assert.That(Catalog.ListCatalogs("x*"), Holds.NoRows());
        }
    }

    [Test]
    public void Databases_are_listed_and_described()
    {
        var database = Catalog.GetDatabase(Database);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(database.Name, Is.EqualTo(Database));
            Assert.That(database.Description, Is.EqualTo("for tests"));
            Assert.That(database.LocationUri, Does.Contain(Database));
            Assert.That(Catalog.ListDatabases().Filter($"name = '{Database}'").Count(), Is.EqualTo(1));
            Assert.That(Catalog.ListDatabases("catalog_t*").Select("name"), Holds.ExactlyRows(Rows("name string", [Database])));
            Assert.That(Catalog.DatabaseExists(Database), Is.True);
            Assert.That(Catalog.DatabaseExists("none"), Is.False);
        }
    }

    [Test]
    public void Tables_and_columns_are_listed_and_described()
    {
        var table = Catalog.GetTable(Database, "people");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                table, Is.EqualTo(new Table("people", "spark_catalog", Database, "who", "MANAGED", IsTemporary: false)));
            Assert.That(Catalog.GetTable($"{Database}.people"), Is.EqualTo(table));
            Assert.That(Catalog.ListTables(Database).Filter("NOT isTemporary").Count(), Is.EqualTo(1));
            Assert.That(Catalog.ListTables(Database, "x*").Filter("NOT isTemporary"), Holds.NoRows());
            Assert.That(Catalog.ListTables().Filter($"name = 'people'"), Holds.NoRows());
            Assert.That(
                Catalog.ListColumns(Database, "people").Select("name", "description", "dataType"),
                Holds.ExactlyRows(Rows(
                    "name string, description string, dataType string", ["id", "the key", "int"], ["name", null, "string"])));
            Assert.That(Catalog.ListColumns($"{Database}.people").Count(), Is.EqualTo(2));
            Assert.That(Catalog.TableExists(Database, "people"), Is.True);
            Assert.That(Catalog.TableExists("people"), Is.False);
            Assert.That(() => Catalog.GetTable("no_such_table"), Throws.TypeOf<AnalysisException>());
        }
    }

    [Test]
    public void Functions_are_listed_and_described()
    {
        var function = Catalog.GetFunction("abs");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(function.ClassName, Does.EndWith("Abs"));
            Assert.That(function.IsTemporary, Is.True);
            Assert.That(Catalog.ListFunctions().Filter("name = 'abs'").Count(), Is.EqualTo(1));
            Assert.That(Catalog.ListFunctions(Database).Filter("name = 'abs'").Count(), Is.EqualTo(1));
            Assert.That(Catalog.ListFunctions(Database, "ab*").Select("name"), Holds.ExactlyRows(Rows("name string", ["abs"])));
            Assert.That(Catalog.FunctionExists("abs"), Is.True);
            Assert.That(Catalog.FunctionExists(Database, "no_such_function"), Is.False);
            Assert.That(() => Catalog.GetFunction(Database, "no_such_function"), Throws.TypeOf<AnalysisException>());
        }
    }

    [Test]
    public void Tables_are_kept_in_memory_and_given_up()
    {
        const string table = Database + ".people";
        Catalog.CacheTable(table);
        var cached = Catalog.IsCached(table);
        Catalog.UncacheTable(table);
        var uncached = Catalog.IsCached(table);
        Catalog.CacheTable(table, StorageLevel.DISK_ONLY);
        var again = Catalog.IsCached(table);
        Catalog.ClearCache();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(new[] { cached, uncached, again }, Is.EqualTo(new[] { true, false, true }));
            Assert.That(Catalog.IsCached(table), Is.False);
        }
    }

    [Test]
    public void Views_are_dropped_once()
    {
        Spark.Range(1).CreateTempView("catalog_view");
        Spark.Range(1).CreateGlobalTempView("catalog_global");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Catalog.DropTempView("catalog_view"), Is.True);
            Assert.That(Catalog.DropTempView("catalog_view"), Is.False);
            Assert.That(Catalog.DropGlobalTempView("catalog_global"), Is.True);
            Assert.That(Catalog.DropGlobalTempView("catalog_global"), Is.False);
        }
    }

    [Test]
    public void Tables_are_made_of_files()
    {
        using var lake = new TemporaryLake();
        var rows = Rows("id int, k string", [1, "a"]);
        var path = lake.PathOf("files");
        rows.Write().Parquet(path);
        var options = new Dictionary<string, string> { ["path"] = path };
        var schema = StructType.FromDdl("id int, k string");
        Catalog.SetCurrentDatabase(Database);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Catalog.CreateTable("t1", path), Holds.ExactlyRows(rows));
            Assert.That(Catalog.CreateTable("t2", path, "parquet"), Holds.ExactlyRows(rows));
            Assert.That(Catalog.CreateTable("t3", "parquet", options), Holds.ExactlyRows(rows));
            Assert.That(Catalog.CreateTable("t4", "parquet", "four", options), Holds.ExactlyRows(rows));
            Assert.That(Catalog.CreateTable("t5", "parquet", schema, options), Holds.ExactlyRows(rows));
            Assert.That(Catalog.CreateTable("t6", "parquet", schema, "six", options), Holds.ExactlyRows(rows));
            Assert.That(Catalog.GetTable("t4").Description, Is.EqualTo("four"));
            Assert.That(Catalog.GetTable("t6").Description, Is.EqualTo("six"));
        }
    }

    [Test]
    public void New_files_and_partitions_are_found_after_a_refresh()
    {
        using var lake = new TemporaryLake();
        Catalog.SetCurrentDatabase(Database);
        Rows("id int, k string", [1, "a"]).Write().PartitionBy("k").Parquet(lake.PathOf("t"));
        Spark.Sql($"CREATE TABLE parts (id INT, k STRING) USING parquet PARTITIONED BY (k) LOCATION '{lake.PathOf("t")}'");
        var before = Spark.Table("parts").Count();

        Catalog.RecoverPartitions("parts");
        Catalog.RefreshTable("parts");
        Catalog.RefreshByPath(lake.PathOf("t"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(before, Is.Zero);
            Assert.That(Spark.Table("parts"), Holds.ExactlyRows(Rows("id int, k string", [1, "a"])));
        }
    }
}
