using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Customer360.Jobs.IntegrationTests.Databases;

/// <summary>A PostgreSQL of its own: port, folder and user, all gone when disposed. It notes every statement it is sent.</summary>
internal sealed class PostgresServer : IDisposable
{
    internal const string User = "bank";
    internal const string Password = "n0t-in-any-log";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("customer360-postgres-").FullName;
    private readonly string _bin;
    private readonly int _port = FreePort();

    private PostgresServer(string bin)
    {
        _bin = bin;
        PasswordFile = Path.Combine(_folder, "password");
        File.WriteAllText(PasswordFile, Password + "\n");
    }

    internal string Url => string.Create(CultureInfo.InvariantCulture, $"jdbc:postgresql://127.0.0.1:{_port}/postgres");

    internal string PasswordFile { get; }

    private string Data => Path.Combine(_folder, "data");

    private string LogFile => Path.Combine(_folder, "server.log");

    /// <summary>Starts a server, or leaves the test out where none is installed.</summary>
    internal static PostgresServer Start()
    {
        if (Binaries() is { } bin)
        {
            var server = new PostgresServer(bin);
            try
            {
                server.Begin();
                return server;
            }
            catch (InvalidOperationException)
            {
                server.Dispose();
                throw;
            }
        }

        Assert.Ignore("There is no PostgreSQL server here, so reading from one is not tested. apt-get install postgresql");
        throw new InvalidOperationException("Not reached: the test was ignored.");
    }

    /// <summary>Statements for the server itself, past Spark.</summary>
    internal void Execute(string sql) => Run(
        "env", $"PGPASSWORD={Password}", Path.Combine(_bin, "psql"), "-h", "127.0.0.1", "-p", _port.ToString(CultureInfo.InvariantCulture), "-U", User, "-d", "postgres", "-v", "ON_ERROR_STOP=1", "-q", "-c", sql);

    /// <summary>What the server was asked since the last call with the same <paramref name="seen"/>.</summary>
    internal IReadOnlyList<string> Asked(string table, ref int seen)
    {
        using var reader = new StreamReader(new FileStream(LogFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        var all = reader.ReadToEnd().Split('\n').Where(line => line.Contains("execute", StringComparison.Ordinal) && line.Contains(table, StringComparison.Ordinal)).ToList();
        var news = all[seen..];
        seen = all.Count;
        return news;
    }

    public void Dispose()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
        {
            RunAsServer("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        }

        Directory.Delete(_folder, recursive: true);
    }

    private void Begin()
    {
        if (Environment.IsPrivilegedProcess)
        {
            Run("chown", "-R", "postgres", _folder);
        }

        RunAsServer("initdb", "-D", Data, "-U", User, "-A", "scram-sha-256", "--pwfile", PasswordFile, "-E", "UTF8", "--locale", "C", "--no-sync");
        RunAsServer("pg_ctl", "-D", Data, "-l", LogFile, "-w", "-o", $"-p {_port} -c listen_addresses=127.0.0.1 -k {_folder} -c log_statement=all -c fsync=off", "start");
    }

    // Debian keeps the server off the PATH, one folder a version.
    private static string? Binaries()
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var debian = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(version => Path.Combine(version, "bin")) : [];
        return debian.Concat(path).FirstOrDefault(folder => new[] { "initdb", "pg_ctl", "psql" }.All(program => File.Exists(Path.Combine(folder, program))));
    }

    // PostgreSQL refuses to run as root.
    private void RunAsServer(string program, params string[] arguments)
    {
        var command = new[] { Path.Combine(_bin, program) }.Concat(arguments).ToArray();
        command = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", .. command] : command;
        Run(command[0], command[1..]);
    }

    // The server inherits what its starter prints to, so nothing here is a pipe that would have to end before the starter is done.
    private void Run(string program, params string[] arguments)
    {
        var said = Path.Combine(_folder, "said.txt");
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "said=$1; shift; exec \"$@\" >\"$said\" 2>&1 </dev/null", "sh", said, program, .. arguments]) { WorkingDirectory = _folder })!;
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"{program} was ended after {Limit.TotalMinutes} minutes: {File.ReadAllText(said)}");
        }

        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {File.ReadAllText(said)}");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
