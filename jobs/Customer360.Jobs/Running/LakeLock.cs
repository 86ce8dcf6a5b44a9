using System.Globalization;
using System.Text;
using System.Text.Json;
using Customer360.Jobs.Errors;
using Customer360.Spark.Hadoop.Fs;

namespace Customer360.Jobs.Running;

/// <summary>
/// Keeps two runs from working on one lake: a small file that names the holder, whose time is renewed while it lives.
/// The file of a dead holder is taken over.
/// </summary>
public sealed class LakeLock : IDisposable
{
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(60);

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
            var holder = Holder.Me(runId, clock);
            if (files.TryCreate(lake.LockPath, holder.ToBytes()))
            {
                return new LakeLock(files, lake.LockPath, holder, clock);
            }

            var other = Read(files, lake.LockPath);
            if (other is null || other.IsDead(clock))
            {
                files.Delete(lake.LockPath);
                continue;
            }

            if (clock.GetUtcNow() >= deadline)
            {
                throw new LakeLockedException(lake.Root, other.ToString());
            }

            if (!told)
            {
                waiting(other.ToString());
                told = true;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(500), clock, cancel);
        }
    }

    /// <summary>Gives the lock back.</summary>
    public void Dispose()
    {
        _timer.Dispose();
        if (Read(_files, _path)?.RunId == _holder.RunId)
        {
            _files.Delete(_path);
        }
    }

    private void Renew() => _files.Write(_path, (_holder with { RenewedAt = _clock.GetUtcNow() }).ToBytes());

    private static Holder? Read(FileSystem files, string path)
    {
        try
        {
            return files.Exists(path) ? JsonSerializer.Deserialize<Holder>(Encoding.UTF8.GetString(files.ReadAll(path))) : null;
        }
        catch (JsonException)
        {
            // Half-written by somebody who died at it.
            return null;
        }
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
