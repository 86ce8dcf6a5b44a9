using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Testing;

namespace Customer360.Jobs.Tests.Running;

public sealed class LakeTablesTests : SparkTests
{
    [Test]
    public void A_column_that_an_older_release_did_not_write_reads_as_null()
    {
        using var folder = new TemporaryLake();
        var lake = new Lake(folder.Root);
        var table = Table.Define("silver.things").Grain("one row per thing").Column("id", "bigint", "The thing.").Column("size", "int", "Its size.").Key("id").Build();
        Rows("note string, id long", ["not declared any more", 1L]).Write().Format("delta").Save(lake.PathOf(table));

        var rows = new LakeTables(Spark, lake).Read(table);

        Assert.That(rows, Holds.ExactlyRows(Rows("id long, size int", [1L, null])));
    }
}
