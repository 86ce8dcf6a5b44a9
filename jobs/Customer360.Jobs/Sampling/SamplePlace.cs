using System.Text.Json;
using Customer360.Jobs.Errors;
using Customer360.Jobs.Options;

namespace Customer360.Jobs.Sampling;

/// <summary>What lies where a sample is to be: samples replace nothing but samples.</summary>
internal static class SamplePlace
{
    /// <summary>Looks into a folder of this machine.</summary>
    public static SampleState Of(string folder) =>
        File.Exists(Path.Combine(folder, SampleManifest.File)) ? SampleState.Whole
        // The ledger is the first file of a sample, the manifest the last.
        : File.Exists(Path.Combine(folder, Ledger.File)) ? SampleState.HalfMade
        : HasFiles(folder) ? SampleState.Foreign
        : SampleState.Empty;

    /// <summary>Whether a run makes the sample first: nobody named a data folder, and the default one has nothing in it, or a sample whose making was stopped.</summary>
    public static bool IsDue(AppSettings settings) =>
        !settings.NamesData
        && settings.Data.Root == Location.Absolute(new DataOptions().Root)
        && Of(settings.Data.Root) is SampleState.Empty or SampleState.HalfMade;

    /// <summary>Refuses a place where a sample cannot be, or would replace what is not a sample's.</summary>
    /// <exception cref="UsageException">It is on another file system, or holds files of somebody's own.</exception>
    public static void Require(string root)
    {
        if (!Location.IsLocal(root))
        {
            throw new UsageException($"'{root}' is no folder of this machine, and samples are made in one. Name one with --data, and copy the sample where you want it.");
        }

        if (Of(root) is SampleState.Foreign)
        {
            throw new UsageException($"Folder '{root}' holds files that are no sample's; a sample would mix with them and replace those of the same names. Name an empty folder with --data.");
        }
    }

    /// <summary>Where the sample in a folder keeps its bank transactions, as <c>--transactions</c> spells it; null where there is no whole sample.</summary>
    public static string? TransactionsOf(string root)
    {
        var file = Path.Combine(root, SampleManifest.File);
        if (!Location.IsLocal(root) || !File.Exists(file))
        {
            return null;
        }

        using var manifest = JsonDocument.Parse(File.ReadAllText(file));
        return manifest.RootElement.TryGetProperty(SampleManifest.Transactions, out var format) ? format.GetString() : null;
    }

    // Hadoop and editors leave empty folders behind; what counts is whether anything could be lost.
    private static bool HasFiles(string folder) => Directory.Exists(folder)
        && Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }).Any();
}

/// <summary>What lies in a folder.</summary>
internal enum SampleState
{
    /// <summary>No file, or no folder.</summary>
    Empty,

    /// <summary>A sample whose making was stopped.</summary>
    HalfMade,

    /// <summary>A sample.</summary>
    Whole,

    /// <summary>Files that are no sample's.</summary>
    Foreign,
}
