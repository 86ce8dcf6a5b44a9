using System.ComponentModel;
using System.Diagnostics;

namespace Customer360.Build.Machines;

/// <summary>A program that was run to its end.</summary>
internal sealed record ChildProcess(int ExitCode, IReadOnlyList<string> Output)
{
    /// <summary>Where programs usually say what went wrong.</summary>
    public string LastLine => Output is [.., var last] ? last : "it said nothing.";

    public static ChildProcess Run(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }

        try
        {
            using var process = Process.Start(start) ?? throw new BuildException($"'{program}' did not start.");
            return Follow(process);
        }
        catch (Win32Exception error)
        {
            throw new BuildException($"'{program}' could not be started: {error.Message}. Mend or reinstall it.", error);
        }
    }

    private static ChildProcess Follow(Process process)
    {
        var lines = new List<string>();
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
        process.WaitForExit();
        return new ChildProcess(process.ExitCode, lines);

        void Keep(object sender, DataReceivedEventArgs line)
        {
            if (line.Data is { } text)
            {
                lock (lines)
                {
                    lines.Add(text);
                }
            }
        }
    }
}
