using Customer360.Jobs.Running;
using Customer360.Jobs.Tests.Running;
using Customer360.Testing;

namespace Customer360.Jobs.Tests.RealData;

public sealed class RetailAndBank : SparkTests
{
    [Test]
    public void Every_landed_row_is_accounted_for()
    {
        using var lake = new TemporaryLake();
        var suite = new Suite(SharedData.Folder, lake.Root);

        var reports = suite.Run();
        foreach (var report in reports)
        {
            TestContext.Progress.WriteLine($"{report.Job,-50} {report.Status,-9} in {report.RowsIn,6} out {report.RowsOut,6} sup {report.Superseded,4} q {report.Quarantined,4} {report.Elapsed.TotalSeconds:0.00}s {report.Message} {string.Join("; ", report.Warnings)}");
        }

        Assert.That(reports.Where(report => report.Status is JobStatus.Failed or JobStatus.Blocked), Is.Empty);
    }
}
