using System.Globalization;

using Customer360.Spark.Delta;
using Customer360.Testing;

namespace Customer360.Spark.IntegrationTests.Delta;

public sealed class DeltaTableMaintenanceTests : DeltaTest
{
    private static readonly Dictionary<string, string> AppendOnly = new() { ["delta.appendOnly"] = "true" };

    [Test]
    public async Task Small_files_are_packed()
    {
        Initial.Write().Format("delta").Mode("append").Save(TablePath);
        Table.Optimize().ExecuteCompaction();
        var compacted = Files();
        Initial.Write().Format("delta").Mode("append").Save(TablePath);
        await Table.Optimize().ExecuteCompactionAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(compacted, Is.EqualTo(1));
            Assert.That(Files(), Is.EqualTo(1));
            Assert.That(Table.ToDF(), Holds.ExactlyRows(Initial.Union(Initial).Union(Initial)));
        }
    }

    [Test]
    public async Task Files_are_ordered_by_columns()
    {
        Initial.Write().Format("delta").Mode("append").Save(TablePath);
        Table.Optimize().ExecuteZOrderBy("id", "v");
        var ordered = Files();
        Initial.Write().Format("delta").Mode("append").Save(TablePath);
        await Table.Optimize().ExecuteZOrderByAsync(["id"]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ordered, Is.EqualTo(1));
            Assert.That(
                Table.History(1).SelectExpr("operationParameters['zOrderBy'] AS z"),
                Holds.ExactlyRows(Rows("z string", ["[\"id\"]"])));
        }
    }

    [Test]
    public void Only_some_partitions_are_packed()
    {
        var path = Lake.PathOf("parts");
        var rows = Rows("k string, n int", ["a", 1], ["b", 1]).Coalesce(1);
        rows.Write().Format("delta").PartitionBy("k").Save(path);
        rows.Write().Format("delta").Mode("append").Save(path);

        var table = DeltaTable.ForPath(path);
        table.Optimize().Where("k = 'a'").ExecuteCompaction();

        Assert.That(table.Detail().Select("numFiles"), Holds.ExactlyRows(Rows("numFiles long", [3])));
    }

    [Test]
    public async Task Vacuum_deletes_files_that_nothing_needs()
    {
        Table.Delete();
        var before = DataFiles();
        Table.Vacuum();
        await Table.VacuumAsync();
        var kept = DataFiles();
        Assert.That(() => Table.Vacuum(0.0), Throws.InstanceOf<SparkCallException>());
        Spark.Conf().Set("spark.databricks.delta.retentionDurationCheck.enabled", false);
        try
        {
            Table.Vacuum(0.0);
            await Table.VacuumAsync(0.0);
        }
        finally
        {
            Spark.Conf().Unset("spark.databricks.delta.retentionDurationCheck.enabled");
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(kept, Is.EqualTo(before));
            Assert.That(DataFiles(), Is.Zero);
        }
    }

    [Test]
    public async Task Older_versions_are_restored()
    {
        Table.Delete();
        Table.RestoreToVersion(0);
        var first = Table.ToDF().Count();
        Table.Delete();
        await Table.RestoreToVersionAsync(0);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first, Is.EqualTo(2));
            Assert.That(Table.ToDF(), Holds.ExactlyRows(Initial));
        }
    }

    [Test]
    public async Task The_state_of_a_time_is_restored()
    {
        var time = TimeOf(version: 0);
        Table.Delete();
        Table.RestoreToTimestamp(time);
        var first = Table.ToDF().Count();
        Table.Delete();
        await Table.RestoreToTimestampAsync(time);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first, Is.EqualTo(2));
            Assert.That(Table.ToDF(), Holds.ExactlyRows(Initial));
        }
    }

    [Test]
    public void A_table_is_cloned_as_it_is_or_was()
    {
        var time = TimeOf(version: 0);
        Table.Delete("id = 2");
        var now = Rows(Columns, [1, "one"]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Clone("c1", path => Table.Clone(path, true)).ToDF(), Holds.ExactlyRows(now));
            Assert.That(() => Table.Clone(Lake.PathOf("c1"), true, replace: true), Throws.InstanceOf<SparkCallException>());
            DeltaTable.ForPath(Lake.PathOf("c1")).Delete();
            Assert.That(Clone("c1", path => Table.Clone(path, true, replace: true)).ToDF(), Holds.ExactlyRows(now));
            Assert.That(Clone("c2", path => Table.CloneAtVersion(0, path, true)).ToDF(), Holds.ExactlyRows(Initial));
            Assert.That(Clone("c3", path => Table.CloneAtTimestamp(time, path, true)).ToDF(), Holds.ExactlyRows(Initial));
            Assert.That(Property(Clone("c4", path => Table.Clone(path, true, false, AppendOnly))), Is.EqualTo("true"));
            Assert.That(Property(Clone("c5", path => Table.CloneAtVersion(0, path, true, false, AppendOnly))), Is.EqualTo("true"));
            Assert.That(
                Property(Clone("c6", path => Table.CloneAtTimestamp(time, path, true, false, AppendOnly))), Is.EqualTo("true"));
        }
    }

    [Test]
    public void The_protocol_and_features_are_raised_and_dropped()
    {
        Table.UpgradeTableProtocol(1, 3);
        var writer = Protocol();
        Table.AddFeatureSupport("deletionVectors");
        var added = Features();
        Table.DropFeatureSupport("deletionVectors");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(writer, Is.EqualTo(3));
            Assert.That(added, Does.Contain("deletionVectors"));
            Assert.That(Features(), Does.Not.Contain("deletionVectors"));
        }
    }

    private DeltaTable Clone(string name, Func<string, DeltaTable> clone)
    {
        var path = Lake.PathOf(name);
        clone(path);
        return DeltaTable.ForPath(path);
    }

    private static string? Property(DeltaTable table) =>
        table.Detail().SelectExpr("properties['delta.appendOnly'] AS p").Collect().Single().GetAs<string?>(0);

    private string TimeOf(long version) => Table.History().Filter($"version = {version.ToString(CultureInfo.InvariantCulture)}")
        .SelectExpr("CAST(timestamp AS STRING) AS t").Collect().Single().GetAs<string>(0);

    private long Files() => Table.Detail().Select("numFiles").Collect().Single().GetAs<long>(0);

    private int Protocol() => Table.Detail().Select("minWriterVersion").Collect().Single().GetAs<int>(0);

    private string Features() =>
        Table.Detail().SelectExpr("array_join(tableFeatures, ',') AS f").Collect().Single().GetAs<string>(0);

    private int DataFiles() => Directory.GetFiles(TablePath, "*.parquet").Length;
}
