using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Jobs.Tests.Running;

namespace Customer360.Jobs.Tests.Bronze;

public sealed class RepeatedIngestTests
{
    private const string Header = "AgentID,Name,Department,Shift";

    private static readonly Table Bronze = BronzeTables.Of(SilverTables.Agents);

    [Test]
    public void A_later_run_lands_new_content_alone()
    {
        using var lake = new SmallLake("bronze-ingest-agents");
        lake.Write("retail/Agents_1.csv", Header, "1,Ann,Sales,Day");
        lake.Write("retail/Agents_bad.csv", "<html></html>");
        lake.RunOne();
        lake.Write("retail/Agents_0.csv", Header, "1,Ann,Sales,Day");
        lake.Write("retail/Agents_1.csv", Header, "1,Ann,Sales,Day", "2,Bo,Sales,Night");
        lake.Write("retail/Agents_2.csv", Header);

        var second = lake.RunOne();
        var before = lake.Commits();
        var third = lake.RunOne();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lake.Texts(Bronze, "batch_id", "file_number", "AgentID"), Is.EqualTo(new[] { "1|1|1", "2|1|1", "2|1|2" }));
            Assert.That((second.RowsIn, second.RowsOut, second.RefusedFiles), Is.EqualTo((2L, 2L, 1)));
            Assert.That(second.Warnings, Has.One.Contains("Agents_0.csv' was skipped").And.One.Contains("Agents_bad.csv' was refused as not_data"));
            Assert.That((third.Status, third.RowsIn, third.RefusedFiles), Is.EqualTo((JobStatus.Done, 0L, 1)));
            Assert.That(lake.Commits(), Is.EqualTo(before), "nothing new must commit nothing");
        }
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(20)]
    [TestCase(21)]
    public void Every_record_of_one_or_many_files_has_the_number_of_its_file(int count)
    {
        using var lake = new SmallLake("bronze-ingest-agents");
        var numbers = Enumerable.Range(1, count).ToList();
        numbers.ForEach(number => lake.Write($"retail/Agents {number:00} %.csv", Header, $"{number},Ann,Sales,Day", $"{number}0,Bo,Sales,Day"));

        var report = lake.RunOne();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.RowsOut, Is.EqualTo(2 * count), string.Join("\n", report.Warnings) + report.Message);
            Assert.That(lake.Texts(Bronze, "file_number", "AgentID"), Is.EquivalentTo(numbers.SelectMany(number => new[] { $"{number}|{number}", $"{number}|{number}0" })));
        }
    }

    [Test]
    public void A_file_with_a_header_alone_is_no_error_and_is_read_once()
    {
        using var lake = new SmallLake("bronze-ingest-agents");
        lake.Write("retail/Agents_0.csv", Header);
        var first = lake.RunOne();
        lake.Write("retail/Agents_1.csv", Header, "1,Ann,Sales,Day");
        lake.RunOne();
        lake.Write("retail/Agents_2.csv", Header + ",Phone");

        var second = lake.RunOne();
        var before = lake.Commits();
        var third = lake.RunOne();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(new[] { first, second, third }.Select(report => (report.Status, report.RowsIn, report.RefusedFiles)), Has.All.EqualTo((JobStatus.Done, 0L, 0)));
            Assert.That(second.Warnings, Has.One.Contains("'Phone'"));
            Assert.That(third.Warnings, Is.Empty, "it is known by now");
            Assert.That(lake.Commits(), Is.EqualTo(before));
        }
    }

    [Test]
    public void A_column_that_files_gain_is_reported_when_it_first_comes()
    {
        using var lake = new SmallLake("bronze-ingest-agents");
        lake.Write("retail/Agents_1.csv", Header + ",Phone", "1,Ann,Sales,Day,5");

        var first = lake.RunOne();
        lake.Write("retail/Agents_2.csv", Header + ",Desk,Phone", "2,Bo,Sales,Night,7,6");
        var second = lake.RunOne();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Warnings, Is.EqualTo(new[] { "Files of 'bronze.agents' have columns that are not in its contract: 'Phone'. They are kept in extra_columns." }));
            Assert.That(second.Warnings, Is.EqualTo(new[] { "Files of 'bronze.agents' have columns that are not in its contract: 'Desk'. They are kept in extra_columns." }));
            Assert.That(lake.Texts(Bronze, "extra_columns"), Is.EqualTo(new[] { """{"Desk":"7","Phone":"6"}""", """{"Phone":"5"}""" }));
        }
    }

    [Test]
    public void A_source_whose_every_new_file_is_refused_fails_by_name_and_keeps_what_it_has()
    {
        using var lake = new SmallLake("bronze-ingest-agents");
        lake.Write("retail/Agents_1.csv", Header, "1,Ann,Sales,Day");
        lake.RunOne();
        lake.Write("retail/Agents_2.csv", "Agent,Name", "2,Bo");

        var second = lake.RunOne();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(second.Status, Is.EqualTo(JobStatus.Failed));
            Assert.That(second.Message, Does.Contain("Agents_2.csv").And.Contain("wrong_header"));
            Assert.That(lake.Texts(Bronze, "AgentID"), Is.EqualTo(new[] { "1" }));
        }
    }

    [Test]
    public void A_source_that_has_never_delivered_is_absent()
    {
        using var lake = new SmallLake("bronze-ingest-agents");
        lake.Write("retail/Stores.csv", "StoreID,Location,Manager,OpenHours", "1,Wien,Ann,9-5");

        var report = lake.RunOne();

        Assert.That((report.Status, lake.Exists(Bronze)), Is.EqualTo((JobStatus.Absent, false)));
    }

    [Test]
    public void A_refused_file_is_tried_again_with_other_settings()
    {
        using var lake = new SmallLake("bronze-ingest-agents");
        lake.Write("retail/Agents_1.csv", Header, "1,Ann,Sales,Day");
        lake.Write("retail/Agents_2.csv", "NR,Name,Department,Shift", "2,Bo,Sales,Night");
        lake.RunOne();

        var second = lake.With("agents", "Renames:NR", "AgentID").RunOne();

        Assert.That((second.RowsIn, second.RefusedFiles, string.Join(' ', lake.Texts(Bronze, "AgentID"))), Is.EqualTo((1L, 0, "1 2")));
    }

    [Test]
    public void A_snapshot_that_lost_more_than_half_of_its_rows_is_refused()
    {
        using var lake = new SmallLake("bronze-ingest-agents").With("agents", "Mode", "snapshot");
        lake.Write("retail/Agents_1.csv", [Header, .. Enumerable.Range(1, 4).Select(row => $"{row},Ann,Sales,Day")]);
        lake.RunOne();
        lake.Write("retail/Agents_2.csv", Header, "1,Ann,Sales,Day");

        var lost = lake.RunOne();
        lake.Write("retail/Agents_2.csv", Header, "1,Ann,Sales,Day", "2,Ann,Sales,Day");
        var halved = lake.RunOne();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lost.Message, Does.Contain("snapshot_too_small: the snapshot has 1 rows where the one before had 4"));
            Assert.That((halved.Status, halved.RowsIn), Is.EqualTo((JobStatus.Done, 2L)));
        }
    }
}
