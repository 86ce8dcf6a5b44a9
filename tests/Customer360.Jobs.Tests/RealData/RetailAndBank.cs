using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Jobs.Tests.Running;
using Customer360.Testing;

namespace Customer360.Jobs.Tests.RealData;

public sealed class RetailAndBank : SparkTests
{
    // Nobody has published bookings, nor who is both client and customer.
    private static readonly string[] Missing =
    [
        "bronze-ingest-bank-transactions Absent", "silver-conform-bank-transactions Absent", "bronze-ingest-customer-links Absent", "silver-conform-customer-links Absent",
    ];

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

        var flat = SilverTables.FromFlatSources.Select(table => $"silver-conform-{table.Name.Replace('_', '-')}").ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(reports.Where(report => report.Status is not JobStatus.Done).Select(report => $"{report.Job} {report.Status}"), Is.EquivalentTo(Missing));
            Assert.That(reports.Where(report => flat.Contains(report.Job) && report.Status is JobStatus.Done).Select(report => report.RowsIn), Has.All.Positive);
            Assert.That(reports.Where(report => flat.Contains(report.Job) && report.RowsIn != report.RowsOut + report.Superseded + report.Quarantined).Select(report => report.Job), Is.Empty);
        }
    }
}
