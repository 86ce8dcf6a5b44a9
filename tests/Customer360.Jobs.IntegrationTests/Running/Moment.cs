namespace Customer360.Jobs.IntegrationTests.Running;

/// <summary>A point of a run that is seen from outside: the first file of its kind that was not there when the run started.</summary>
/// <param name="Name">What has just happened.</param>
/// <param name="Layers">Layers whose tables count.</param>
/// <param name="IsCommit">Whether the file is a commit, rather than data that are not committed yet.</param>
internal sealed record Moment(string Name, string[] Layers, bool IsCommit)
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(5);

    /// <summary>Runs the program until the moment has come, and kills it.</summary>
    /// <returns>The file that told; null when the program ended before.</returns>
    internal string? KillAt(string lake, params string[] arguments) => At(lake, program => program.Kill(), arguments);

    /// <summary>Runs the program until the moment has come, and does something to it.</summary>
    /// <returns>The file that told; null when the program ended before.</returns>
    internal string? At(string lake, Action<Program360> act, params string[] arguments)
    {
        var before = Files(lake).ToHashSet(StringComparer.Ordinal);
        using var program = Program360.Start(arguments);
        using var pause = new ManualResetEventSlim();
        while (!program.HasEnded)
        {
            if (Files(lake).FirstOrDefault(file => !before.Contains(file)) is { } sign)
            {
                act(program);
                return Path.GetRelativePath(lake, sign);
            }

            pause.Wait(PollInterval);
        }

        TestContext.Out.WriteLine(program.Output);
        return null;
    }

    public override string ToString() => Name;

    private IEnumerable<string> Files(string lake) => Layers.Select(layer => Path.Combine(lake, layer)).Where(Directory.Exists)
        .SelectMany(layer => Directory.EnumerateFiles(layer, IsCommit ? "*.json" : "*.parquet", SearchOption.AllDirectories))
        .Where(file => IsCommit == (Path.GetFileName(Path.GetDirectoryName(file)) == "_delta_log") && !Path.GetFileName(file).StartsWith('.'));
}
