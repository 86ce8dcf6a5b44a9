using Customer360.Jobs.Errors;
using Customer360.Jobs.Running;
using Customer360.Spark.Hadoop.Fs;
using Customer360.Testing;

namespace Customer360.Jobs.IntegrationTests.Running;

internal sealed class LakeLockTests : SparkTests
{
    [TestCase("run")]
    [TestCase("maintain")]
    public async Task A_second_run_is_refused_and_told_who_holds_the_lake(string verb)
    {
        using var folder = new TemporaryLake();
        using var held = await Take(folder.Root, "first");

        var (code, output) = Program360.Run(verb, "--lake", folder.Root, $"--Data:Root={folder.Root}", "--Run:LockWaitSeconds=0");

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
    public async Task A_run_that_waits_is_told_once_who_holds_the_lake_and_takes_it_when_it_is_given_back()
    {
        using var folder = new TemporaryLake();
        var held = await Take(folder.Root, "first");
        var (clock, told) = (new ManualClock(), new List<string>());

        var second = Take(folder.Root, "second", clock, TimeSpan.FromMinutes(5), told.Add);
        clock.Tick();
        clock.Tick();
        var (looks, waited) = (clock.Timers, !second.IsCompleted);
        held.Dispose();
        clock.Tick();
        using var taken = await second.WaitAsync(TimeSpan.FromMinutes(1));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((looks, waited), Is.EqualTo((3, true)), "it has looked three times and found the lake held");
            Assert.That(told, Has.Count.EqualTo(1).And.One.Contains("run first"));
            Assert.That(File.ReadAllText(new Lake(folder.Root).LockPath), Does.Contain("second"));
        }
    }

    [Test]
    public async Task A_run_that_has_waited_as_long_as_it_may_is_refused()
    {
        using var folder = new TemporaryLake();
        using var held = await Take(folder.Root, "first");
        var told = 0;

        Assert.That(async () => await Take(folder.Root, "second", patience: TimeSpan.FromSeconds(1), waiting: _ => told++), Throws.TypeOf<LakeLockedException>().With.Message.Contains("run first"));
        Assert.That(told, Is.EqualTo(1));
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

    [Test]
    public async Task A_process_of_our_own_that_is_gone_is_dead_at_once_and_one_of_another_container_only_when_it_is_silent()
    {
        using var folder = new TemporaryLake();
        var gone = LockHolder.Me("first", TimeProvider.System) with { Process = int.MaxValue };
        var elsewhere = gone with { ProcessSpace = "another" };
        var silent = elsewhere with { RenewedAt = elsewhere.RenewedAt - TimeSpan.FromMinutes(2) };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(async () => await TakeOver(folder.Root, elsewhere), Throws.TypeOf<LakeLockedException>());
            Assert.That(async () => await TakeOver(folder.Root, silent), Throws.Nothing);
            Assert.That(async () => await TakeOver(folder.Root, gone), Throws.Nothing);
        }
    }

    [Test]
    public async Task A_run_whose_lock_another_has_taken_over_is_to_stop_and_one_that_holds_it_goes_on()
    {
        using var folder = new TemporaryLake();
        var clock = new ManualClock();
        using var held = await Take(folder.Root, "first", clock);
        var lost = new TaskCompletionSource();
        using var told = held.Lost.Register(lost.SetResult);

        clock.Tick();
        Assert.That(() => held.RequireHeld(new Lake(folder.Root)), Throws.Nothing);

        Leave(folder.Root, LockHolder.Me("second", clock));
        clock.Tick();
        await lost.Task.WaitAsync(TimeSpan.FromSeconds(10));

        Assert.That(() => held.RequireHeld(new Lake(folder.Root)), Throws.TypeOf<LakeLockLostException>().With.Message.Contains("run second"));
    }

    private static async Task TakeOver(string lake, LockHolder from)
    {
        Leave(lake, from);
        using var taken = await Take(lake, "second");
    }

    private static void Leave(string lake, LockHolder holder)
    {
        var file = new Lake(lake).LockPath;
        File.Delete(Path.Combine(lake, $".{Path.GetFileName(file)}.crc"));
        File.WriteAllBytes(file, holder.ToBytes());
    }

    private static Task<LakeLock> Take(string lake, string run, TimeProvider? clock = null, TimeSpan patience = default, Action<string>? waiting = null) =>
        LakeLock.TakeAsync(FileSystem.Get(Spark), new Lake(lake), run, patience, waiting ?? (_ => { }), clock ?? TimeProvider.System, CancellationToken.None);

    /// <summary>A clock whose timers go off when they are told to.</summary>
    private sealed class ManualClock : TimeProvider
    {
        private readonly List<Action> _timers = [];

        internal int Timers => _timers.Count;

        // What a timer wakes may make another.
        internal void Tick() => _timers.ToList().ForEach(timer => timer());

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _timers.Add(() => callback(state));
            return new StoppedTimer();
        }

        private sealed class StoppedTimer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
