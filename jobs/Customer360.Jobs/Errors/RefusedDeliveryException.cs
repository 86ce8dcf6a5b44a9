using Customer360.Jobs.Bronze;

namespace Customer360.Jobs.Errors;

/// <summary>Every new file of a source was refused.</summary>
public sealed class RefusedDeliveryException(string source, IReadOnlyList<RefusedFile> files) : DataException(
    $"Every new file of '{source}' was refused: {string.Join(" ", files.Select(file => file.ToString()))} Mend the files or the source's settings, then run again.")
{
    /// <summary>The refused files with the rules they broke.</summary>
    public IReadOnlyList<RefusedFile> Files { get; } = files;
}
