using System.Globalization;
using System.Text;
using System.Text.Json;
using Customer360.Jobs.Errors;
using Customer360.Spark;
using Customer360.Spark.Hadoop.Fs;

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
    private readonly Holder _holder;
    private readonly TimeProvider _clock;
    private readonly ITimer _timer;

    private LakeLock(FileSystem files, string path, Holder holder, TimeProvider clock)
    {
        (_files, _path, _holder, _clock) = (files, path, holder, clock);
        _timer = clock.CreateTimer(_ => Renew(), null, Renewal, Renewal);
    }

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
            if (await TryTakeAsync(files, lake.LockPath, Holder.Me(runId, clock), clock, cancel) is { } taken)
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

    /// <summary>Gives the lock back. When the file system is gone, with the JVM, the file stays behind as that of a dead holder.</summary>
    public void Dispose()
    {
        _timer.Dispose();
        IfReachable(() => _files.Delete(_path));
    }

    private static async Task<LakeLock?> TryTakeAsync(FileSystem files, string path, Holder me, TimeProvider clock, CancellationToken cancel)
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
            if (Found.At(_files, _path)?.Holder?.RunId == _holder.RunId)
            {
                action();
            }
        }
        catch (SparkClientException)
        {
        }
    }

    /// <summary>What lies where the lock is.</summary>
    /// <param name="Holder">Who holds it; null while the file is being written, or when its writer died at that.</param>
    /// <param name="ChangedAt">When the file was last written, by the clock of the file system.</param>
    private sealed record Found(Holder? Holder, DateTimeOffset ChangedAt)
    {
        internal static Found? At(FileSystem files, string path)
        {
            if (files.List(path) is not [var file])
            {
                return null;
            }

            try
            {
                return new Found(JsonSerializer.Deserialize<Holder>(files.ReadAll(path)), DateTimeOffset.FromUnixTimeMilliseconds(file.ModifiedAt));
            }
            catch (Exception error) when (error is JsonException or SparkCallException)
            {
                return new Found(null, DateTimeOffset.FromUnixTimeMilliseconds(file.ModifiedAt));
            }
        }

        internal bool IsDead(TimeProvider clock) => Holder?.IsDead(clock) ?? clock.GetUtcNow() - ChangedAt > Lifetime;

        public override string ToString() => Holder?.ToString() ?? "a run that is just writing who it is";
    }

    private sealed record Holder(string RunId, string Host, int Process, DateTimeOffset ProcessStartedAt, DateTimeOffset RenewedAt)
    {
        internal static Holder Me(string runId, TimeProvider clock)
        {
            using var me = System.Diagnostics.Process.GetCurrentProcess();
            return new Holder(runId, Environment.MachineName, me.Id, me.StartTime.ToUniversalTime(), clock.GetUtcNow());
        }

        internal byte[] ToBytes() => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(this));

        // On this machine the process itself tells; elsewhere only its silence does.
        internal bool IsDead(TimeProvider clock) =>
            Host == Environment.MachineName ? !Lives() : clock.GetUtcNow() - RenewedAt > Lifetime;

        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"run {RunId} on {Host}, process {Process}, last seen {RenewedAt:yyyy-MM-dd HH:mm:ss}Z");

        private bool Lives()
        {
            try
            {
                using var process = System.Diagnostics.Process.GetProcessById(Process);
                return Math.Abs((process.StartTime.ToUniversalTime() - ProcessStartedAt).TotalSeconds) < 2;
            }
            catch (Exception error) when (error is ArgumentException or InvalidOperationException)
            {
                return false;
            }
        }
    }
}
