using Customer360.Jobs.Bronze;
using Customer360.Jobs.Sources;
using Customer360.Jobs.Tables;
using Customer360.Spark.Hadoop.Fs;

namespace Customer360.Jobs.Tests.Bronze;

public sealed class ColumnDriftTests
{
    [TestCase("updated_at", "date", "date")]
    [TestCase("updated_at", "Updated_At", "")]
    [TestCase("coalesce(`last update`, updated_at)", "last update", "")]
    [TestCase("concat(day, ' update')", "update", "update")]
    public void A_column_is_known_where_sql_reads_it_and_not_where_its_name_is_a_part_of_another(string changedAt, string column, string reported)
    {
        var source = new SourceOptions { Table = "agents", ChangedAt = changedAt };
        var file = new Delivery("agents", source, new FileStatus("file:/a.csv", "file:/a.csv", 1, 1, false), "", ["AgentID", "Name", column]);

        var names = ColumnDrift.Names(BronzeTables.Of(SilverTables.Agents), null!, [(file, 1)]);

        Assert.That(string.Join(',', names), Is.EqualTo(reported));
    }
}
