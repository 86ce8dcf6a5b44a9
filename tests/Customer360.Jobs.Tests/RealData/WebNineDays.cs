using Customer360.Jobs.Tests.Silver.Web;
using Customer360.Testing;

namespace Customer360.Jobs.Tests.RealData;

[Category("RealData")]
public sealed class WebNineDays : SparkTests
{
    [Test]
    public void Nine_days_of_JSON_give_their_sessions_and_hits_and_a_second_run_changes_nothing()
    {
        using var lake = new WebLake(SharedData.Folder, "web_sessions");

        var first = lake.Run();
        var figures = lake.Query("SELECT count(*), sum(s.hits), (SELECT count(*) FROM web_hits), sum(transactions), count(DISTINCT full_visitor_id) FROM web_sessions s");
        var second = lake.Run();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(figures, Is.EqualTo(new[] { "90 255 255 0 89" }));
            Assert.That((first.RowsIn, first.RowsOut, first.Superseded, first.Quarantined), Is.EqualTo((90, 90, 0, 0)));
            Assert.That(second.Status, Is.EqualTo(Jobs.Running.JobStatus.UpToDate));
        }
    }
}
