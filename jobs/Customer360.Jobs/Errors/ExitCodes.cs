namespace Customer360.Jobs.Errors;

/// <summary>What the process tells its caller.</summary>
public static class ExitCodes
{
    /// <summary>Everything that was asked for is done, possibly with warnings.</summary>
    public const int Done = 0;

    /// <summary>A job failed or, with <c>--strict</c>, rows or files were set aside.</summary>
    public const int JobFailed = 1;

    /// <summary>The command line or a setting is wrong; nothing has run.</summary>
    public const int Misused = 2;

    /// <summary>Stopped by Ctrl-C or SIGTERM: 128 + SIGINT, as shells count. The next run goes on from there.</summary>
    public const int Interrupted = 130;
}
