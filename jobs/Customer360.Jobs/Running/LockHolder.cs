using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Customer360.Jobs.Running;

/// <summary>Who holds a lake, as its lock says.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Host">Name of its machine; containers may share one.</param>
/// <param name="Process">Its process there.</param>
/// <param name="ProcessStartedAt">When that process started; numbers are given again.</param>
/// <param name="RenewedAt">When it last said that it lives.</param>
/// <param name="ProcessSpace">What process numbers are unique in: a start of a machine and, of Linux, a space of its own for each container; null where nothing tells.</param>
internal sealed record LockHolder(string RunId, string Host, int Process, DateTimeOffset ProcessStartedAt, DateTimeOffset RenewedAt, string? ProcessSpace = null)
{
    private static readonly string? OwnSpace = SpaceOf("/proc/sys/kernel/random/boot_id", "/proc/self/ns/pid");

    internal static LockHolder Me(string runId, TimeProvider clock)
    {
        using var me = System.Diagnostics.Process.GetCurrentProcess();
        return new LockHolder(runId, Environment.MachineName, me.Id, me.StartTime.ToUniversalTime(), clock.GetUtcNow(), OwnSpace);
    }

    internal byte[] ToBytes() => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(this));

    // Among our own processes the process itself tells, at once and for certain; elsewhere only its silence does.
    internal bool IsDead(TimeProvider clock, TimeSpan lifetime) =>
        Host == Environment.MachineName && ProcessSpace == OwnSpace ? !Lives() : clock.GetUtcNow() - RenewedAt > lifetime;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"run {RunId} on {Host}, process {Process}, last seen {RenewedAt:yyyy-MM-dd HH:mm:ss}Z");

    private static string? SpaceOf(string boot, string space)
    {
        try
        {
            return OperatingSystem.IsLinux() ? $"{File.ReadAllText(boot).Trim()} {new FileInfo(space).LinkTarget}" : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

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
