using System.Diagnostics;
using System.Globalization;

namespace Customer360.Build.Standalone;

/// <summary>A process that a later run of this program finds again by a file.</summary>
internal static class RememberedProcess
{
    // The system tells start times in ticks of its own, counted from a boot time that is itself computed.
    private static readonly TimeSpan Rounding = TimeSpan.FromSeconds(2);

    public static void Write(string file, Process process) => File.WriteAllText(
        file,
        string.Create(CultureInfo.InvariantCulture, $"{process.Id} {process.StartTime.ToUniversalTime():O}"));

    /// <summary>The process, null when it has ended. Its id alone may by now belong to somebody else: its start time tells.</summary>
    public static Process? Find(string file)
    {
        if (!File.Exists(file) || File.ReadAllText(file).Split(' ') is not [var id, var started])
        {
            return null;
        }

        try
        {
            var process = Process.GetProcessById(int.Parse(id, CultureInfo.InvariantCulture));
            var expected = DateTime.Parse(started, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
            return !process.HasExited && (process.StartTime.ToUniversalTime() - expected).Duration() < Rounding ? process : null;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }
}
