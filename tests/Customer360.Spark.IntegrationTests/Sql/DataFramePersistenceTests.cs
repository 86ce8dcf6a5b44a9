using Customer360.Spark.Sql;
using Customer360.Testing;

namespace Customer360.Spark.IntegrationTests.Sql;

public sealed class DataFramePersistenceTests : SparkTest
{
    [Test]
    public void Persisted_rows_say_how_they_are_kept()
    {
        var rows = Spark.Range(3);
        var before = rows.StorageLevel();
        var kept = rows.Persist(StorageLevel.DISK_ONLY);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(before, Is.EqualTo(StorageLevel.NONE));
            Assert.That(rows.StorageLevel(), Is.EqualTo(StorageLevel.DISK_ONLY));
            Assert.That(kept.Count(), Is.EqualTo(3));
            Assert.That(kept.Unpersist(blocking: true).StorageLevel(), Is.EqualTo(StorageLevel.NONE));
        }
    }

    [Test]
    public void Cache_and_persist_keep_in_memory_and_on_disk()
    {
        var cached = Spark.Range(4).Cache();
        var persisted = Spark.Range(5).Persist();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(cached.StorageLevel(), Is.EqualTo(StorageLevel.MEMORY_AND_DISK));
            Assert.That(persisted.StorageLevel(), Is.EqualTo(StorageLevel.MEMORY_AND_DISK));
            Assert.That(cached.Unpersist().StorageLevel().UseMemory, Is.False);
            Assert.That(persisted.Unpersist().StorageLevel().Replication, Is.EqualTo(1));
        }
    }

    [Test]
    public void A_level_describes_itself_in_the_words_of_spark()
    {
        var level = Spark.Range(6).Persist(StorageLevel.MEMORY_AND_DISK_2);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(level.StorageLevel().Description(), Is.EqualTo("Disk Memory Deserialized 2x Replicated"));
            Assert.That(StorageLevel.OFF_HEAP.Description(), Is.EqualTo("Disk Memory (off heap) Serialized 1x Replicated"));
            Assert.That(Description(StorageLevel.MEMORY_AND_DISK_2), Is.EqualTo(level.StorageLevel().Description()));
            Assert.That(Description(StorageLevel.OFF_HEAP), Is.EqualTo(StorageLevel.OFF_HEAP.Description()));
        }

        level.Unpersist();
    }

    [Test]
    public async Task Checkpoints_cut_the_plan()
    {
        using var lake = new TemporaryLake();
        Spark.SparkContext.SetCheckpointDir(lake.PathOf("checkpoints"));
        var rows = Spark.Range(10).Filter("id > 7");
        var expected = Rows("id long", [8], [9]);

        DataFrame[] cut =
        [
            rows.Checkpoint(),
            rows.Checkpoint(eager: false),
            await rows.CheckpointAsync(),
            rows.LocalCheckpoint(),
            rows.LocalCheckpoint(true, StorageLevel.DISK_ONLY),
            await rows.LocalCheckpointAsync(),
        ];

        using (Assert.EnterMultipleScope())
        {
            foreach (var each in cut)
            {
                Assert.That(each, Holds.ExactlyRows(expected));
                Assert.That(each.Explanation("simple"), Does.Not.Contain("Filter"));
            }
        }
    }

    [Test]
    public void Temporary_views_have_names_in_sql()
    {
        var rows = Rows("n int", [1]);
        rows.CreateTempView("persistence_view");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Spark.Table("persistence_view"), Holds.ExactlyRows(rows));
            Assert.That(() => rows.CreateTempView("persistence_view"), Throws.TypeOf<AnalysisException>());
            Spark.Range(1).CreateOrReplaceTempView("persistence_view");
            Assert.That(Spark.Sql("SELECT * FROM persistence_view"), Holds.ExactlyRows(Rows("id long", [0])));
            Assert.That(Spark.Catalog.DropTempView("persistence_view"), Is.True);
        }
    }

    [Test]
    public void Global_views_are_seen_by_other_sessions()
    {
        var rows = Rows("n int", [1]);
        rows.CreateGlobalTempView("persistence_global");
        var other = Spark.NewSession();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(other.Table("global_temp.persistence_global").Count(), Is.EqualTo(1));
            Assert.That(() => rows.CreateGlobalTempView("persistence_global"), Throws.TypeOf<AnalysisException>());
            Spark.Range(5).CreateOrReplaceGlobalTempView("persistence_global");
            Assert.That(other.Table("global_temp.persistence_global").Count(), Is.EqualTo(5));
            Assert.That(Spark.Catalog.DropGlobalTempView("persistence_global"), Is.True);
        }
    }

    private static string Description(StorageLevel level) => level.In(Jvm).Call<string>("description");
}
