using Customer360.Spark.Delta;
using Customer360.Spark.Sql.Types;
using Customer360.Testing;

namespace Customer360.Spark.IntegrationTests.Delta;

public sealed class DeltaTableTests : DeltaTest
{
    [Test]
    public void A_table_is_found_by_path_and_by_name()
    {
        var options = new Dictionary<string, string> { ["fs.some.option"] = "x" };
        Spark.Sql($"CREATE TABLE delta_by_name USING delta LOCATION '{TablePath}'");
        try
        {
            using (Assert.EnterMultipleScope())
            {
                Assert.That(DeltaTable.ForPath(TablePath).ToDF(), Holds.ExactlyRows(Initial));
                Assert.That(DeltaTable.ForPath(Spark, TablePath).ToDF(), Holds.ExactlyRows(Initial));
                Assert.That(DeltaTable.ForPath(Spark, TablePath, options).ToDF(), Holds.ExactlyRows(Initial));
                Assert.That(DeltaTable.ForName("delta_by_name").ToDF(), Holds.ExactlyRows(Initial));
                Assert.That(DeltaTable.ForName(Spark, "delta_by_name").ToDF(), Holds.ExactlyRows(Initial));
            }
        }
        finally
        {
            Spark.Sql("DROP TABLE delta_by_name");
        }
    }

    [Test]
    public void A_folder_without_a_table_is_told_apart()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(DeltaTable.IsDeltaTable(TablePath), Is.True);
            Assert.That(DeltaTable.IsDeltaTable(Spark, Lake.PathOf("none")), Is.False);
            Assert.That(() => DeltaTable.ForPath(Lake.PathOf("none")), Throws.InstanceOf<AnalysisException>());
        }
    }

    [Test]
    public void Parquet_files_become_a_table_where_they_lie()
    {
        Initial.Write().Parquet(Lake.PathOf("flat"));
        Initial.Write().PartitionBy("id").Parquet(Lake.PathOf("parts"));
        Initial.Write().PartitionBy("id").Parquet(Lake.PathOf("typed"));

        var flat = DeltaTable.ConvertToDelta(Spark, $"parquet.`{Lake.PathOf("flat")}`");
        var parts = DeltaTable.ConvertToDelta(Spark, $"parquet.`{Lake.PathOf("parts")}`", "id int");
        var typed = DeltaTable.ConvertToDelta(Spark, $"parquet.`{Lake.PathOf("typed")}`", StructType.FromDdl("id int"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(flat.ToDF(), Holds.ExactlyRows(Initial));
            Assert.That(parts.ToDF().Select("id", "v"), Holds.ExactlyRows(Initial));
            Assert.That(typed.ToDF().Select("id", "v"), Holds.ExactlyRows(Initial));
        }
    }

    [Test]
    public void History_and_detail_describe_the_table()
    {
        Table.Delete("id = 1");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Table.History().Select("version", "operation"),
                Holds.ExactlyRows(Rows("version long, operation string", [1, "DELETE"], [0, "WRITE"])).InOrder);
            Assert.That(Table.History(1).Select("operation"), Holds.ExactlyRows(Rows("operation string", ["DELETE"])));
            Assert.That(
                Table.Detail().Select("format", "numFiles"), Holds.ExactlyRows(Rows("format string, numFiles long", ["delta", 1])));
        }
    }

    [Test]
    public void A_manifest_is_generated()
    {
        Table.Generate("symlink_format_manifest");

        Assert.That(File.Exists(Path.Combine(TablePath, "_symlink_format_manifest", "manifest")), Is.True);
    }

    [Test]
    public void An_alias_qualifies_conditions()
    {
        Table.As("t").Merge(Rows("id int", [1]).As("s"), "t.id = s.id").WhenMatched().Delete().Execute();
        Table.Alias("x").Merge(Rows("id int", [2]).As("s"), "x.id = s.id").WhenMatched().Delete().Execute();

        Assert.That(Table.ToDF(), Holds.NoRows());
    }

    [Test]
    public void Older_versions_and_changes_are_read_by_options()
    {
        Spark.Sql($"ALTER TABLE delta.`{TablePath}` SET TBLPROPERTIES (delta.enableChangeDataFeed = true)");
        Table.UpdateExpr("id = 1", new Dictionary<string, string> { ["v"] = "'uno'" });

        var before = Spark.Read().Format("delta").Option("versionAsOf", 0L).Load(TablePath);
        var changes = Spark.Read().Format("delta").Option("readChangeFeed", true).Option("startingVersion", 2L).Load(TablePath);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(before, Holds.ExactlyRows(Initial));
            Assert.That(
                changes.Select("id", "v", "_change_type"),
                Holds.ExactlyRows(Rows(
                    "id int, v string, _change_type string", [1, "one", "update_preimage"], [1, "uno", "update_postimage"])));
        }
    }
}
