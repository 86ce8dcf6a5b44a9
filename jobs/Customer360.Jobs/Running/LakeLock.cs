using System.Text.Json;
using Customer360.Jobs.Errors;
using Customer360.Jobs.Options;
using Customer360.Spark;
using Customer360.Spark.Hadoop.Fs;
using Customer360.Spark.Sql;

namespace Customer360.Jobs.Running;

/// <summary>
/// Keeps two runs from working on one lake: a small file that names the holder, whose time is renewed while it lives.
/// The file of a dead holder is taken over.
/// </summary>
/// <remarks>
/// No file system of Hadoop's replaces a file only if it is still the same, so two takeovers may cross: who has taken over looks
/// again after a moment, and who finds the lock to be another's leaves it alone. Delta's own commits stay safe in any case.
/// </remarks>
public sealed class LakeLock : IDisposable
{
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Polling = TimeSpan.FromMilliseconds(500);

    private readonly FileSystem _files;
    private readonly string _path;
    private readonly LockHolder _holder;
    private readonly TimeProvider _clock;
    private readonly ITimer _timer;
    private readonly CancellationTokenSource _lost = new();

    private LakeLock(FileSystem files, string path, LockHolder holder, TimeProvider clock)
    {
        (_files, _path, _holder, _clock) = (files, path, holder, clock);
        _timer = clock.CreateTimer(_ => Renew(), null, Renewal, Renewal);
    }

    /// <summary>Cancelled when another run has taken the lock over, as after a long standstill of this one, which then has to stop.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <summary>Takes the lock of the settings' lake for a run, waiting as long as they say.</summary>
    internal static LakeLock Take(SparkSession spark, AppSettings settings, RunInfo run, Action<string> waiting, CancellationToken cancel) =>
        TakeAsync(FileSystem.Get(spark), new Lake(settings.Lake.Root), run.Id, TimeSpan.FromSeconds(settings.Run.LockWaitSeconds), waiting, TimeProvider.System, cancel).GetAwaiter().GetResult();

    /// <summary>Takes the lock, waiting for a living holder.</summary>
    /// <param name="files">Where the lake is.</param>
    /// <param name="lake">The lake.</param>
    /// <param name="runId">Who asks.</param>
    /// <param name="patience">How long to wait; zero refuses at once.</param>
    /// <param name="waiting">Told once who holds the lock.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="LakeLockedException">Another run holds it for longer than <paramref name="patience"/>.</exception>
    public static async Task<LakeLock> TakeAsync(
        FileSystem files, Lake lake, string runId, TimeSpan patience, Action<string> waiting, TimeProvider clock, CancellationToken cancel)
    {
        var deadline = clock.GetUtcNow() + patience;
        var told = false;
        while (true)
        {
            if (await TryTakeAsync(files, lake.LockPath, LockHolder.Me(runId, clock), clock, cancel) is { } taken)
            {
                return taken;
            }

            var other = Found.At(files, lake.LockPath)?.ToString() ?? "a run that has just ended";
            if (clock.GetUtcNow() >= deadline)
            {
                throw new LakeLockedException(lake.Root, other);
            }

            if (!told)
            {
                waiting(other);
                told = true;
            }

            await Task.Delay(Polling, clock, cancel);
        }
    }

    /// <summary>A source that is cancelled with <paramref name="cancel"/> and when the lock is lost.</summary>
    internal CancellationTokenSource Stopping(CancellationToken cancel) => CancellationTokenSource.CreateLinkedTokenSource(cancel, Lost);

    /// <summary>Says so when the lock was lost.</summary>
    /// <exception cref="LakeLockLostException">It was.</exception>
    internal void RequireHeld(Lake lake)
    {
        if (_lost.IsCancellationRequested)
        {
            throw new LakeLockLostException(lake.Root, Found.At(_files, _path)?.ToString() ?? "a run that has ended since");
        }
    }

    /// <summary>Gives the lock back. When the file system is gone, with the JVM, the file stays behind as that of a dead holder.</summary>
    public void Dispose()
    {
        _timer.Dispose();
        IfReachable(() => _files.Delete(_path));
    }

    private static async Task<LakeLock?> TryTakeAsync(FileSystem files, string path, LockHolder me, TimeProvider clock, CancellationToken cancel)
    {
        if (files.TryCreate(path, me.ToBytes()))
        {
            return new LakeLock(files, path, me, clock);
        }

        if (Found.At(files, path) is { } other)
        {
            if (!other.IsDead(clock))
            {
                return null;
            }

            files.Delete(path);
        }

        if (!files.TryCreate(path, me.ToBytes()))
        {
            return null;
        }

        await Task.Delay(Settling, clock, cancel);
        return Found.At(files, path)?.Holder?.RunId == me.RunId ? new LakeLock(files, path, me, clock) : null;
    }

    private void Renew() => IfReachable(() => _files.Write(_path, (_holder with { RenewedAt = _clock.GetUtcNow() }).ToBytes()));

    // On a timer's thread an error would end the program; whatever is wrong with the JVM meets the jobs too, which can say what it is.
    private void IfReachable(Action action)
    {
        try
        {
            var holder = Found.At(_files, _path)?.Holder;
            if (holder?.RunId == _holder.RunId)
            {
                action();
            }
            else if (holder is not null)
            {
                _ = _lost.CancelAsync();
            }
        }
        catch (SparkClientException)
        {
        }
    }

    /// <summary>What lies where the lock is.</summary>
    /// <param name="Holder">Who holds it; null while the file is being written, or when its writer died at that.</param>
    /// <param name="ChangedAt">When the file was last written, by the clock of the file system.</param>
    private sealed record Found(LockHolder? Holder, DateTimeOffset ChangedAt)
    {
        internal static Found? At(FileSystem files, string path)
        {
            if (files.List(path) is not [var file])
            {
                return null;
            }

            try
            {
                return new Found(JsonSerializer.Deserialize<LockHolder>(files.ReadAll(path)), DateTimeOffset.FromUnixTimeMilliseconds(file.ModifiedAt));
            }
            catch (Exception error) when (error is JsonException or SparkCallException)
            {
                return new Found(null, DateTimeOffset.FromUnixTimeMilliseconds(file.ModifiedAt));
            }
        }

        internal bool IsDead(TimeProvider clock) => Holder?.IsDead(clock, Lifetime) ?? clock.GetUtcNow() - ChangedAt > Lifetime;

        public override string ToString() => Holder?.ToString() ?? "a run that is just writing who it is";
    }
}
