namespace Customer360.Spark.IntegrationTests;

public sealed class SparkContextTests : SparkTest
{
    private static SparkContext Context => Spark.SparkContext;

    [Test]
    public void Settings_can_be_read()
    {
        var conf = Context.GetConf();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(conf.Get("spark.master", ""), Is.EqualTo("local[2]"));
            Assert.That(conf.Get("spark.app.name", ""), Is.EqualTo("tests"));
            Assert.That(Context.DefaultParallelism, Is.EqualTo(2));
            Assert.That(Context.ApplicationId(), Does.StartWith("local-"));
            Assert.That(Context.UiWebUrl(), Is.Null);
            Assert.That(SparkContext.GetOrCreate(new SparkConf()), Is.SameAs(Context));
        }
    }

    [Test]
    public void Files_are_handed_out()
    {
        var file = Path.Combine(SparkSetUp.HandedOut.FullName, "handed-out.txt");
        File.WriteAllText(file, "text");

        Context.AddFile(file);

        Assert.That(Context.ListFiles(), Has.Some.EndsWith("handed-out.txt"));
        Assert.That(File.ReadAllText(SparkFiles.Get("handed-out.txt")), Is.EqualTo("text"));
    }

    [Test]
    public void The_folder_for_checkpoints_is_set_and_read()
    {
        var folder = Directory.CreateTempSubdirectory("customer360-checkpoints-");

        Context.SetCheckpointDir(folder.FullName);

        Assert.That(Context.GetCheckpointDir(), Does.Contain(folder.Name));
        folder.Delete(recursive: true);
    }

    [Test]
    public void Settings_of_file_systems_are_set_and_read()
    {
        var hadoop = Context.HadoopConfiguration();
        hadoop.Set("customer360.test", "yes");

        Assert.That((hadoop.Get("customer360.test"), hadoop.Get("customer360.none"), hadoop.Get("customer360.none", "no")), Is.EqualTo(("yes", (string?)null, "no")));
        hadoop.Unset("customer360.test");
    }

    [Test]
    public async Task Jobs_are_found_by_the_group_of_their_flow()
    {
        var group = "group-" + Guid.NewGuid();
        await Task.Run(() =>
        {
            Context.SetJobGroup(group, "one job");
            Run();
        });
        Run();

        var tracker = Context.StatusTracker();
        var jobs = tracker.GetJobIdsForGroup(group).Select(id => tracker.GetJobInfo(id)!).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(jobs, Is.Not.Empty);
            Assert.That(jobs.Select(job => job.Status), Is.All.EqualTo("SUCCEEDED"));
            Assert.That(jobs.SelectMany(job => job.StageIds).Select(tracker.GetStageInfo), Has.Some.Property("NumCompletedTasks").GreaterThan(0));
            Assert.That(tracker.GetJobInfo(int.MaxValue), Is.Null);
            Assert.That(tracker.GetStageInfo(int.MaxValue), Is.Null);
        }
    }

    [Test]
    public void A_group_that_was_cleared_is_on_no_job()
    {
        var group = "group-" + Guid.NewGuid();
        Context.SetJobGroup(group, "none");
        Context.ClearJobGroup();
        Run();

        Assert.That(Context.StatusTracker().GetJobIdsForGroup(group), Is.Empty);
    }

    [Test]
    public void Tags_are_added_and_taken_away()
    {
        Context.AddJobTag("one");
        Context.AddJobTag("other");
        Context.AddJobTag("one");
        Context.RemoveJobTag("other");
        Run();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Context.GetJobTags(), Is.EqualTo(new[] { "one" }));
            Assert.That(Context.StatusTracker().GetJobIdsForTag("one"), Is.Not.Empty);
            Assert.That(Context.StatusTracker().GetJobIdsForTag("other"), Is.Empty);
            Assert.That(() => Context.AddJobTag("a,b"), Throws.ArgumentException);
        }

        Context.ClearJobTags();
        Assert.That(Context.GetJobTags(), Is.Empty);
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Cancelling_a_group_ends_its_calls_with_an_error_of_its_own(CancellationToken limit)
    {
        var group = "group-" + Guid.NewGuid();
        var running = Task.Run(
            () =>
            {
                Context.SetJobGroup(group, "endless", interruptOnCancel: true);
                Query("SELECT count(*) FROM range(1000000000000) WHERE hash(id) = hash(id + 1)").Call("collectAsList");
            },
            limit);
        while (Context.StatusTracker().GetJobIdsForGroup(group).Count == 0)
        {
            await Task.Delay(20, limit);
        }

        Context.CancelJobGroup(group);

        Assert.That(async () => await running, Throws.TypeOf<JobCancelledException>());
    }

    private static void Run() => Query("SELECT sum(id) FROM range(0, 10, 1, 2)").Call("collectAsList");
}
