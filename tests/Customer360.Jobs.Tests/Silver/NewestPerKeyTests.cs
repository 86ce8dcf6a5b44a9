using Customer360.Jobs.Silver;
using Customer360.Jobs.Tables;
using Customer360.Testing;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Tests.Silver;

public sealed class NewestPerKeyTests : SparkTests
{
    [Test]
    public void The_change_time_decides_then_batch_then_file_then_position()
    {
        Landed[] records =
        [
            Version("1", "first batch") with { Batch = 1, File = 2, Position = 2 },
            Version("1", "second batch") with { Batch = 2 },
            Version("2", "first file") with { File = 1, Position = 2 },
            Version("2", "second file") with { File = 2 },
            Version("3", "second line") with { Position = 2 },
            Version("3", "tenth line") with { Position = 10 },
            Version("4", "changed last") with { ChangedAt = Utc("2025-01-02 08:00") },
            Version("4", "arrived last") with { ChangedAt = Utc("2025-01-01 08:00"), Batch = 2 },
            Version("5", "changed") with { ChangedAt = Utc("2025-01-01 08:00") },
            Version("5", "without change time") with { Batch = 2 },
            Version("6", "same time, first") with { ChangedAt = Utc("2025-01-01 08:00") },
            Version("6", "same time, later") with { ChangedAt = Utc("2025-01-01 08:00"), Batch = 2 },
        ];

        var newest = Newest(records);

        Assert.That(newest, Is.EquivalentTo(new[] { "1|second batch", "2|second file", "3|tenth line", "4|changed last", "5|changed", "6|same time, later" }));
        Assert.That(Newest([.. records.Reverse()]), Is.EquivalentTo(newest));
    }

    private static IReadOnlyList<string> Newest(params Landed[] records)
    {
        var rows = Landed.In(SilverTables.Agents, records).WithColumnsRenamed(new Dictionary<string, string> { ["AgentID"] = "agent_id", ["Name"] = "name" }).Repartition(2);
        return SmallTables.Texts(NewestPerKey.Ranked(SilverTables.Agents, rows).Filter(Col(NewestPerKey.Rank) == 1), "agent_id", "name");
    }

    private static Landed Version(string key, string name) => new(key, name, null, null);
}
