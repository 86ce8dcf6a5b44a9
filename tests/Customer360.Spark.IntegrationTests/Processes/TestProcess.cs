using System.Diagnostics;
using System.Globalization;
using Customer360.Spark.Interop;

namespace Customer360.Spark.IntegrationTests.Processes;

/// <summary>A process of a test, with what it said so far; ended with the test.</summary>
internal sealed class TestProcess : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);
    private static readonly string Assembly = System.Reflection.Assembly.GetExecutingAssembly().Location;

    private readonly Process _process;
    private readonly TaskCompletionSource<string> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private TestProcess(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>The program by itself: it starts its own JVM.</summary>
    internal static TestProcess Alone(params string[] args) => new(new ProcessStartInfo("dotnet", [Assembly, .. args]));

    /// <summary>The program under spark-submit.</summary>
    internal static TestProcess Submitted(params string[] args)
    {
        Func<string, string?> variable = Environment.GetEnvironmentVariable;
        var home = SparkHome.Find(null, variable, [AppContext.BaseDirectory]);
        var settings = new Dictionary<string, string>
        {
            ["spark.master"] = "local[1]",
            ["spark.ui.enabled"] = "false",
            ["spark.log.level"] = "WARN",
            ["spark.pyspark.driver.python"] = "dotnet",
        };
        var launch = new JvmLaunch(home, settings, ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"], variable);
        var start = new ProcessStartInfo(Executables.Java(variable),
        [
            .. launch.Arguments().TakeWhile(word => word != "--class"),
            "--class", "org.apache.spark.deploy.PythonRunner", "spark-internal", Assembly, ",", .. args,
        ]);
        foreach (var (name, value) in launch.Environment)
        {
            start.Environment[name] = value;
        }

        return new TestProcess(start);
    }

    /// <summary>Waits until the program has its session; gives the program's process and that of the JVM it started, 0 for none.</summary>
    internal async Task<(int Program, int Jvm)> Ready()
    {
        var words = (await _ready.Task.WaitAsync(Limit)).Split(' ');
        return (int.Parse(words[1], CultureInfo.InvariantCulture), int.Parse(words[2], CultureInfo.InvariantCulture));
    }

    internal void Kill() => _process.Kill();

    internal int ExitCode()
    {
        Assert.That(_process.WaitForExit(Limit), Is.True, "the process did not end");
        return _process.ExitCode;
    }

    /// <summary>Whether a process that is none of ours ends within the limit.</summary>
    internal static bool Ends(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.WaitForExit(Limit);
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line?.StartsWith(Program.Ready, StringComparison.Ordinal) == true)
        {
            _ready.TrySetResult(line);
        }

        if (line is null && !_ready.Task.IsCompleted)
        {
            _ready.TrySetException(new InvalidOperationException("The program ended before it had a session."));
        }

        TestContext.Progress.WriteLine(line);
    }
}
