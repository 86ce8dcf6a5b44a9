using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;

namespace Customer360.Spark.Interop;

/// <summary>
/// A JVM that this process started. Its standard input is a pipe that ends with this process, however that ends, and the JVM ends with it.
/// </summary>
internal sealed class JvmProcess : IDisposable
{
    private const string AddressFileVariable = "_PYSPARK_DRIVER_CONN_INFO_PATH";
    private const int PollMilliseconds = 10;

    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan EndOfBrokenConnection = TimeSpan.FromSeconds(2);

    private readonly Process _process;
    private readonly OutputTail _output;
    private int _disposed;

    private JvmProcess(Process process, OutputTail output)
    {
        _process = process;
        _output = output;
    }

    internal int Id => _process.Id;

    internal bool HasEnded => _disposed != 0 || _process.HasExited;

    /// <summary>Starts the JVM and waits until its gateway listens.</summary>
    /// <exception cref="GatewayException">It ended before, or took longer than <paramref name="limit"/>.</exception>
    internal static (JvmProcess Process, GatewayAddress Address) Start(string java, JvmLaunch launch, TimeSpan limit, Action<string> sink)
    {
        var folder = Directory.CreateTempSubdirectory("customer360-gateway-");
        try
        {
            var file = Path.Combine(folder.FullName, "address");
            var jvm = Run(StartInfo(java, launch, file), new OutputTail(sink));
            try
            {
                return (jvm, jvm.WaitForAddress(file, limit));
            }
            catch
            {
                jvm.Kill();
                throw;
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What to say when the JVM has ended; null while it lives.</summary>
    internal string? DescribeEnd()
    {
        if (_disposed != 0)
        {
            return "The session was stopped and its JVM with it.";
        }

        // The connection breaks a moment before the operating system reports the end.
        return _process.WaitForExit(EndOfBrokenConnection)
            ? $"The JVM ended unexpectedly with code {_process.ExitCode}; its last output has been passed on."
            : null;
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended already.
        }

        if (!_process.WaitForExit(EndLimit))
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static ProcessStartInfo StartInfo(string java, JvmLaunch launch, string addressFile)
    {
        // In a session of its own the JVM does not get the terminal's Ctrl-C, which is for this program to act on.
        var setsid = OperatingSystem.IsWindows() ? null : Executables.OnPath("setsid", Environment.GetEnvironmentVariable);
        var start = new ProcessStartInfo(setsid ?? java, setsid is null ? launch.Arguments() : [java, .. launch.Arguments()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        if (OperatingSystem.IsWindows())
        {
            start.CreateNewProcessGroup = true;
        }

        foreach (var (name, value) in launch.Environment)
        {
            start.Environment[name] = value;
        }

        start.Environment[AddressFileVariable] = addressFile;
        start.Environment.Remove(GatewayAddress.PortVariable);
        start.Environment.Remove(GatewayAddress.SecretVariable);
        return start;
    }

    private static JvmProcess Run(ProcessStartInfo start, OutputTail output)
    {
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => output.Add(line.Data);
        process.ErrorDataReceived += (_, line) => output.Add(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new JvmProcess(process, output);
    }

    private GatewayAddress WaitForAddress(string file, TimeSpan limit)
    {
        var waited = Stopwatch.StartNew();
        while (!File.Exists(file))
        {
            if (_process.WaitForExit(PollMilliseconds))
            {
                // Without a limit this also waits for the last lines of output.
                _process.WaitForExit();
                throw NotStarted($"The JVM ended with code {_process.ExitCode} before opening its gateway. {Cure()}");
            }

            if (waited.Elapsed > limit)
            {
                throw NotStarted($"The JVM opened no gateway within {limit.TotalSeconds:0} s. Give it more time, or see what keeps it.");
            }
        }

        return ReadAddress(File.ReadAllBytes(file));
    }

    // The JVM renames the finished file into place: when it exists it is complete.
    private static GatewayAddress ReadAddress(ReadOnlySpan<byte> bytes)
    {
        var port = BinaryPrimitives.ReadInt32BigEndian(bytes);
        var length = BinaryPrimitives.ReadInt32BigEndian(bytes[4..]);
        return new GatewayAddress(port, Encoding.UTF8.GetString(bytes.Slice(8, length)));
    }

    private string Cure()
    {
        var output = string.Join('\n', _output.Lines);
        return output switch
        {
            _ when output.Contains("UnsupportedClassVersionError", StringComparison.Ordinal)
                => "This Java is too old for Spark: install a JDK or JRE 17 or 21, or let JAVA_HOME name one.",
            _ when output.Contains("Could not find or load main class", StringComparison.Ordinal)
                => "Jars are missing from SPARK_HOME: run the build's Spark task again.",
            _ when output.Contains("heap size", StringComparison.Ordinal) || output.Contains("reserve enough space", StringComparison.Ordinal)
                => "Ask for less memory with spark.driver.memory.",
            _ => "Its output says why.",
        };
    }

    private GatewayException NotStarted(string message) =>
        new($"{message} Last output:{Environment.NewLine}{string.Join(Environment.NewLine, _output.Lines)}");

    private void Kill()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
