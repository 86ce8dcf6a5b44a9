using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Customer360.Build.Machines;

namespace Customer360.Build.Standalone;

/// <summary>A standalone Spark on this machine alone: one master and some workers, on loopback, remembered in a folder.</summary>
/// <param name="folder">Holds what runs (a file with the process id of each), the logs and the workers' files.</param>
/// <param name="sparkHome">The Spark to start.</param>
/// <param name="launcher">The spark-class program to start it with.</param>
public sealed class StandaloneCluster(string folder, string sparkHome, string launcher)
{
    private const string Host = "127.0.0.1";
    private const string MasterClass = "org.apache.spark.deploy.master.Master";
    private const string WorkerClass = "org.apache.spark.deploy.worker.Worker";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(100);

    private string AddressFile => Path.Combine(folder, "master.url");

    /// <summary>The address to submit to, null when nothing runs.</summary>
    public string? Address => File.Exists(AddressFile) && Processes().Any() ? File.ReadAllText(AddressFile).Trim() : null;

    /// <summary>Starts what does not run yet and returns its address once every worker is registered.</summary>
    /// <param name="workers">How many workers.</param>
    /// <param name="cores">Cores that each worker offers.</param>
    /// <param name="memory">Memory that each worker offers, as Spark writes it: 1g.</param>
    /// <exception cref="BuildException">A part did not come up; the message holds its last line and everything is stopped again.</exception>
    public string Start(int workers = 2, int cores = 1, string memory = "1g")
    {
        if (Address is { } running)
        {
            return running;
        }

        Directory.CreateDirectory(folder);
        Stop();
        try
        {
            var address = $"spark://{Host}:{FreePort()}";
            StartPart("master", MasterClass, "--host", Host, "--port", address.Split(':')[^1], "--webui-port", "0");
            WaitFor("master", "I have been elected leader");
            foreach (var worker in Enumerable.Range(1, workers).Select(number => $"worker-{number}"))
            {
                StartPart(worker, WorkerClass, "--host", Host, "--webui-port", "0", "--cores", Text(cores), "--memory", memory, "--work-dir", Path.Combine(folder, worker), address);
            }

            Enumerable.Range(1, workers).ToList().ForEach(number => WaitFor($"worker-{number}", "Successfully registered with master"));
            File.WriteAllText(AddressFile, address + Environment.NewLine);
            return address;
        }
        catch (BuildException)
        {
            Stop();
            throw;
        }
    }

    /// <summary>Ends every part that still runs, and what it started; returns how many there were.</summary>
    public int Stop()
    {
        if (!Directory.Exists(folder))
        {
            return 0;
        }

        File.Delete(AddressFile);
        var stopped = 0;
        foreach (var (file, process) in Processes().Reverse())
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(Patience);
            process.Dispose();
            File.Delete(file);
            stopped++;
        }

        return stopped;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void StartPart(string name, params string[] command)
    {
        var start = OutlivingThisProcess(Path.Combine(folder, name + ".log"), command);
        start.Environment["SPARK_HOME"] = sparkHome;
        start.Environment["SPARK_SCALA_VERSION"] = "2.13";
        start.Environment["SPARK_LOCAL_IP"] = Host;
        start.Environment["SPARK_CONF_DIR"] = WriteSettings();
        using var process = Process.Start(start) ?? throw new BuildException($"'{launcher}' did not start.");
        RememberedProcess.Write(PidFile(name), process);
    }

    // Output goes to a file by way of a shell: a pipe to this process would end with it.
    private ProcessStartInfo OutlivingThisProcess(string log, string[] command) => OperatingSystem.IsWindows()
        ? new ProcessStartInfo("cmd.exe", $"/c \"\"{launcher}\" {string.Join(' ', command.Select(word => $"\"{word}\""))} > \"{log}\" 2>&1\"") { CreateNoWindow = true }
        : new ProcessStartInfo("/bin/sh", ["-c", "log=$1; shift; exec \"$@\" >\"$log\" 2>&1 </dev/null", "sh", log, .. Detached(), launcher, .. command]);

    // A session of its own, so that Ctrl-C in this terminal does not end the cluster.
    private static string[] Detached() => Machine.Current.FindProgram("setsid") is { } setsid ? [setsid] : [];

    // The master and the workers say at level info that they are ready.
    private string WriteSettings()
    {
        var settings = Directory.CreateDirectory(Path.Combine(folder, "conf")).FullName;
        File.WriteAllText(
            Path.Combine(settings, "log4j2.properties"),
            """
            rootLogger.level = info
            rootLogger.appenderRef.stderr.ref = stderr
            appender.stderr.type = Console
            appender.stderr.name = stderr
            appender.stderr.target = SYSTEM_ERR
            appender.stderr.layout.type = PatternLayout
            appender.stderr.layout.pattern = %d{HH:mm:ss} %p %c{1}: %m%n%ex

            """);
        return settings;
    }

    private void WaitFor(string name, string sign)
    {
        var clock = Stopwatch.StartNew();
        using var pause = new ManualResetEventSlim();
        while (!Said(name).Any(line => line.Contains(sign, StringComparison.Ordinal)))
        {
            if (RememberedProcess.Find(PidFile(name)) is null || clock.Elapsed > Patience)
            {
                throw new BuildException($"The {name} of the cluster did not come up: {Said(name).LastOrDefault("it said nothing.")} See '{Path.Combine(folder, name + ".log")}'.");
            }

            pause.Wait(PollInterval);
        }
    }

    private IEnumerable<string> Said(string name)
    {
        var log = Path.Combine(folder, name + ".log");
        if (!File.Exists(log))
        {
            yield break;
        }

        using var reader = new StreamReader(new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private string PidFile(string name) => Path.Combine(folder, name + ".pid");

    private IEnumerable<(string File, Process Process)> Processes() => !Directory.Exists(folder)
        ? []
        : Directory.EnumerateFiles(folder, "*.pid").Order(StringComparer.Ordinal)
            .Select(file => (File: file, Process: RememberedProcess.Find(file))).Where(it => it.Process is not null).Select(it => (it.File, it.Process!));
}
