namespace Customer360.Jobs.Options;

/// <summary>Where the source files are.</summary>
public sealed record DataOptions : ISelfChecking
{
    /// <summary>Folder or URI; absolute once loaded.</summary>
    [Setting("Folder or URI below which the sources' Paths are looked for. Also --data DIR.")]
    public string Root { get; init; } = "sample";

    /// <inheritdoc/>
    public IEnumerable<SettingProblem> Problems()
    {
        if (string.IsNullOrWhiteSpace(Root))
        {
            yield return new(nameof(Root), "is empty, expected a folder or URI");
        }
    }
}
