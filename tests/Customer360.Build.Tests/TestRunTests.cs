using Customer360.Build.Results;

namespace Customer360.Build.Tests;

internal sealed class TestRunTests
{
    private string _folder = null!;

    [SetUp]
    public void Open() => _folder = Directory.CreateTempSubdirectory("customer360-results-").FullName;

    [TearDown]
    public void Close() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Results_are_summed_over_assemblies()
    {
        Write("A.Tests", "Completed", "Passed", "Passed", "NotExecuted");
        Write("B.Tests", "Completed", "Passed");

        var run = TestRun.Read(_folder, ["A.Tests", "B.Tests"]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.LastLine, Is.EqualTo("3 passed, 0 failed, 1 skipped"));
            Assert.That(run.Succeeded);
            Assert.That(run.Table.Split(Environment.NewLine), Has.Length.EqualTo(3));
        }
    }

    [Test]
    public void One_failure_anywhere_is_a_failure()
    {
        Write("A.Tests", "Failed", "Passed", "Failed");
        Write("B.Tests", "Completed", "Passed");

        var run = TestRun.Read(_folder, ["A.Tests", "B.Tests"]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.LastLine, Is.EqualTo("2 passed, 1 failed, 0 skipped"));
            Assert.That(run.Succeeded, Is.False);
        }
    }

    [Test]
    public void No_test_at_all_is_a_failure()
    {
        Write("A.Tests", "Completed");

        var run = TestRun.Read(_folder, ["A.Tests"]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Succeeded, Is.False);
            Assert.That(run.Complaint, Does.StartWith("No test ran."));
        }
    }

    [Test]
    public void An_assembly_without_results_counts_as_a_failure()
    {
        Write("A.Tests", "Completed", "Passed");

        var run = TestRun.Read(_folder, ["A.Tests", "B.Tests"]);

        Assert.That(run.LastLine, Is.EqualTo("1 passed, 1 failed, 0 skipped"));
    }

    [TestCase("Failed")]
    [TestCase("Aborted")]
    public void A_run_that_broke_off_counts_as_a_failure(string outcome)
    {
        Write("A.Tests", outcome, "Passed");

        Assert.That(TestRun.Read(_folder, ["A.Tests"]).LastLine, Is.EqualTo("1 passed, 1 failed, 0 skipped"));
    }

    [Test]
    public void Results_cut_short_count_as_a_failure()
    {
        File.WriteAllText(Path.Combine(_folder, "A.Tests.trx"), "<TestRun><Results>");

        Assert.That(TestRun.Read(_folder, ["A.Tests"]).LastLine, Is.EqualTo("0 passed, 1 failed, 0 skipped"));
    }

    private void Write(string assembly, string outcome, params string[] results)
    {
        var lines = results.Select(result => $"<UnitTestResult outcome='{result}'/>");
        File.WriteAllText(
            Path.Combine(_folder, assembly + ".trx"),
            $"<TestRun xmlns='http://microsoft.com/schemas/VisualStudio/TeamTest/2010'><Results>{string.Concat(lines)}</Results><ResultSummary outcome='{outcome}'/></TestRun>");
    }
}
