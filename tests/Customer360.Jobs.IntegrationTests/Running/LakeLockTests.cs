using Customer360.Jobs.Errors;
using Customer360.Jobs.Running;
using Customer360.Spark.Hadoop.Fs;
using Customer360.Testing;

namespace Customer360.Jobs.IntegrationTests.Running;

internal sealed class LakeLockTests : SparkTests
{
    [Test]
    public async Task A_second_run_is_refused_and_told_who_holds_the_lake()
    {
        using var folder = new TemporaryLake();
        using var held = await Take(folder.Root, "first");

        var (code, output) = Program360.Run("run", "--lake", folder.Root, "--data", folder.Root, "--Run:LockWaitSeconds=0");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(code, Is.EqualTo(ExitCodes.JobFailed));
            Assert.That(output, Does.Contain("run first").And.Contain($"process {Environment.ProcessId}"));
            Assert.That(Directory.GetDirectories(folder.Root), Is.Empty, "no table was written");
        }
    }

    [Test]
    public async Task A_lock_is_free_again_when_its_holder_gives_it_back()
    {
        using var folder = new TemporaryLake();
        (await Take(folder.Root, "first")).Dispose();

        Assert.That(async () => (await Take(folder.Root, "second")).Dispose(), Throws.Nothing);
    }

    private static Task<LakeLock> Take(string lake, string run) =>
        LakeLock.TakeAsync(FileSystem.Get(Spark), new Lake(lake), run, TimeSpan.Zero, _ => { }, TimeProvider.System, CancellationToken.None);
}
