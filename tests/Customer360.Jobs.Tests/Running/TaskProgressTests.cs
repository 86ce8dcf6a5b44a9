using System.Diagnostics;
using System.Globalization;
using Customer360.Jobs.Reporting;
using Customer360.Jobs.Running;
using Customer360.Spark;
using Customer360.Testing;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Tests.Running;

public sealed class TaskProgressTests : SparkTests
{
    [Test]
    public async Task The_tasks_of_a_job_are_counted_while_they_run()
    {
        var group = "progress-" + Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
        var slow = Task.Run(() =>
        {
            Spark.SparkContext.SetJobGroup(group, "slow", interruptOnCancel: true);
            for (var before = 0; before < 10; before++)
            {
                Spark.Range(0, 1, 1, 1).Count();
            }

            Spark.Range(0, 4, 1, 4).Filter(Expr("java_method('java.lang.Thread', 'sleep', 600000L + id) is null")).Count();
        });

        TaskProgress progress;
        try
        {
            progress = await SeenOf(group, slow);
        }
        finally
        {
            Spark.SparkContext.CancelJobGroup(group);
        }

        Assert.That(async () => await slow, Throws.InstanceOf<SparkClientException>().Or.InstanceOf<OperationCanceledException>());
        Assert.That(progress, Is.EqualTo(new TaskProgress(0, 4)));
    }

    [Test]
    public void A_group_that_runs_nothing_has_no_tasks() =>
        Assert.That(TaskProgress.Of(Spark.SparkContext.StatusTracker(), "nobody"), Is.Default);

    [TestCase(0, 0, "")]
    [TestCase(1, 1200, "1 of 1,200 tasks")]
    public void Tasks_are_told_in_words(int done, int tasks, string words) => Assert.That(JobWords.Tasks(new TaskProgress(done, tasks)), Is.EqualTo(words));

    // The four tasks never end by themselves; those of the jobs before them are over at once.
    private static async Task<TaskProgress> SeenOf(string group, Task work)
    {
        var seen = default(TaskProgress);
        for (var waited = Stopwatch.StartNew(); seen.Tasks < 4 && !work.IsCompleted && waited.Elapsed < TimeSpan.FromSeconds(30);)
        {
            await Task.Delay(50);
            seen = TaskProgress.Of(Spark.SparkContext.StatusTracker(), group);
        }

        return seen;
    }
}
