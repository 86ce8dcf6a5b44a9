using System.Diagnostics;
using System.Globalization;
using Customer360.Build.Tests;

namespace Customer360.Jobs.IntegrationTests.Running;

/// <summary>The suite's program as a process of its own, with everything it prints.</summary>
internal sealed class Program360 : IDisposable
{
    private static readonly string Program = Path.Combine(
        Repository.Root, "jobs", "Customer360.Jobs", "bin", Path.GetRelativePath(Path.Combine(AppContext.BaseDirectory, "..", ".."), AppContext.BaseDirectory), "Customer360.Jobs.dll");

    /// <summary>The Spark that the build brought, or the one that SPARK_HOME names.</summary>
    internal static string SparkHome { get; } =
        Environment.GetEnvironmentVariable("SPARK_HOME") is { Length: > 0 } home ? home : Path.Combine(Repository.Root, ".spark", "home");

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private readonly Process _process;
    private readonly List<string> _lines = [];

    private Program360(string[] arguments, IReadOnlyDictionary<string, string>? environment = null, string folder = "")
    {
        // What a shell starts in the background ignores Ctrl-C, and so does everything below it; the program is to have it as a person's.
        string[] command = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", "dotnet", Program] : ["dotnet", Program];
        var start = new ProcessStartInfo(command[0], [.. command[1..], .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = folder,
        };
        start.Environment["SPARK_HOME"] = SparkHome;
        start.Environment["SPARK_LOCAL_IP"] = "127.0.0.1";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        _process.StandardInput.Close();
    }

    internal static string SparkClass
    {
        get
        {
            var script = OperatingSystem.IsWindows() ? "spark-class.cmd" : "spark-class";
            var own = Path.Combine(SparkHome, "bin", script);
            return File.Exists(own) ? own : Path.Combine(Repository.Root, "build", "spark", "bin", script);
        }
    }

    internal string Output
    {
        get
        {
            lock (_lines)
            {
                return string.Join('\n', _lines);
            }
        }
    }

    internal bool HasEnded => _process.HasExited;

    internal static Program360 Start(params string[] arguments) => new(arguments);

    /// <summary>Runs the program to its end.</summary>
    internal static (int Code, string Output) Run(params string[] arguments)
    {
        using var program = new Program360(arguments);
        return (program.WaitForEnd(), program.Output);
    }

    /// <summary>The same from another working folder.</summary>
    internal static (int Code, string Output) RunIn(string folder, params string[] arguments)
    {
        using var program = new Program360(arguments, folder: folder);
        return (program.WaitForEnd(), program.Output);
    }

    /// <summary>The same with variables of its environment set.</summary>
    internal static (int Code, string Output) RunWith(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var program = new Program360(arguments, environment);
        return (program.WaitForEnd(), program.Output);
    }

    /// <summary>Waits until the program has ended and gives its exit code; one that does not end fails the test with what it printed.</summary>
    internal int WaitForEnd()
    {
        if (!_process.WaitForExit(Limit))
        {
            Kill();
            Assert.Fail($"The program did not end in {Limit.TotalMinutes} minutes.\n{Output}");
        }

        // The last lines come after the end.
        _process.WaitForExit();
        return _process.ExitCode;
    }

    /// <summary>Processes that the program has started and that have not ended; on Linux alone.</summary>
    internal IReadOnlyList<int> Children() =>
    [
        .. Directory.EnumerateFiles($"/proc/{_process.Id}/task", "children", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1, IgnoreInaccessible = true })
            .SelectMany(file => File.ReadAllText(file).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(id => int.Parse(id, CultureInfo.InvariantCulture)),
    ];

    /// <summary>What Ctrl-C sends.</summary>
    internal void Interrupt()
    {
        using var kill = Process.Start("kill", ["-INT", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>SIGKILL to the program and the JVM it started.</summary>
    internal void Kill()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is { } text)
        {
            lock (_lines)
            {
                _lines.Add(text);
            }
        }
    }
}
