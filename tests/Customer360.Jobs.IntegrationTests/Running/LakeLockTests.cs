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

    [Test]
    public async Task A_half_written_lock_is_another_run_s_until_nobody_has_touched_it_for_long()
    {
        using var folder = new TemporaryLake();
        var file = new Lake(folder.Root).LockPath;
        File.WriteAllText(file, "{\"RunId\":\"fir");

        Assert.That(async () => await Take(folder.Root, "second"), Throws.TypeOf<LakeLockedException>());

        File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);
        using var taken = await Take(folder.Root, "second");

        Assert.That(File.ReadAllText(file), Does.Contain("second"));
    }

    [Test]
    public async Task A_lock_that_another_run_has_taken_over_is_left_alone()
    {
        using var folder = new TemporaryLake();
        var file = new Lake(folder.Root).LockPath;
        var held = await Take(folder.Root, "first");
        File.WriteAllText(file, File.ReadAllText(file).Replace("first", "other"));
        File.Delete(Path.Combine(folder.Root, $".{Path.GetFileName(file)}.crc"));

        held.Dispose();

        Assert.That(file, Does.Exist);
    }

    private static Task<LakeLock> Take(string lake, string run) =>
        LakeLock.TakeAsync(FileSystem.Get(Spark), new Lake(lake), run, TimeSpan.Zero, _ => { }, TimeProvider.System, CancellationToken.None);
}
