using System.Security.Cryptography;
using Customer360.Jobs.Sampling;

namespace Customer360.Jobs.Tests.Sampling;

/// <summary>A generated sample in a folder of its own, removed afterwards.</summary>
internal sealed class SampleFolder : IDisposable
{
    public SampleFolder(decimal scale, ulong seed = 7, PlantedFaults faults = PlantedFaults.All)
    {
        Result = SampleGenerator.Generate(new SampleOptions(Root, scale, seed) { Faults = faults });
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("sample-").FullName;

    public SampleResult Result { get; }

    public string PathOf(string path) => Path.Combine([Root, .. path.Split('/')]);

    public string[] LinesOf(string path) => File.ReadAllText(PathOf(path)).Split('\n');

    public IEnumerable<LedgerEntry> Ledger() =>
        LinesOf(Customer360.Jobs.Sampling.Ledger.File)[1..^1].Select(line => LedgerEntry.Of(SampleCsv.Cells(line)));

    /// <summary>Digest of each file by its path.</summary>
    public SortedDictionary<string, string> Digests()
    {
        var digests = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories))
        {
            using var content = File.OpenRead(file);
            digests[Path.GetRelativePath(Root, file)] = Convert.ToHexString(SHA256.HashData(content));
        }

        return digests;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}

/// <summary>A line of the ledger.</summary>
internal sealed record LedgerEntry(string Fault, string Source, string File, int Line, string Key, string Expected)
{
    public static LedgerEntry Of(string[] cells) =>
        new(cells[0], cells[1], cells[2], int.Parse(cells[3], System.Globalization.CultureInfo.InvariantCulture), cells[4], cells[5]);
}

/// <summary>Just enough CSV to read the sample without its generator's help.</summary>
internal static class SampleCsv
{
    public static string[] Cells(string line)
    {
        var (cells, cell, isQuoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        foreach (var letter in line.TrimEnd('\r'))
        {
            if (letter == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (letter == ',' && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(letter);
            }
        }

        return [.. cells, cell.ToString()];
    }
}
