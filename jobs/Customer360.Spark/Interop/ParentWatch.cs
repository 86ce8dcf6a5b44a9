using System.Diagnostics.CodeAnalysis;

namespace Customer360.Spark.Interop;

/// <summary>
/// Under spark-submit, standard input is a pipe that nothing is written to: its end means that the JVM has died. Without this watch a
/// program that is not calling Spark at the moment would go on for nothing.
/// </summary>
internal sealed class ParentWatch(GatewayAddress address) : IDisposable
{
    private const int ExitCode = 1;

    // Calls to the JVM fail at once, which gives most programs an end of their own.
    private static readonly TimeSpan OwnEndLimit = TimeSpan.FromSeconds(5);

    private readonly ManualResetEventSlim _disposed = new();

    internal void Start()
    {
        if (Console.IsInputRedirected)
        {
            new Thread(Run) { IsBackground = true, Name = "spark-submit watch" }.Start();
        }
    }

    public void Dispose() => _disposed.Set();

    [SuppressMessage("ApiDesign", "RS0030", Justification = "Main may be waiting for something that no longer comes.")]
    private void Run()
    {
        using var input = Console.OpenStandardInput();
        var ignored = new byte[256];
        while (input.Read(ignored) > 0)
        {
        }

        if (_disposed.IsSet || GatewayAnswers())
        {
            return;
        }

        Console.Error.WriteLine("The JVM of spark-submit has ended; this program ends too.");
        if (!_disposed.Wait(OwnEndLimit))
        {
            Environment.Exit(ExitCode);
        }
    }

    // Somebody may have started this program with the input closed and the JVM alive.
    private bool GatewayAnswers()
    {
        try
        {
            GatewayConnection.Open(address).Dispose();
            return true;
        }
        catch (GatewayException)
        {
            return false;
        }
    }
}
