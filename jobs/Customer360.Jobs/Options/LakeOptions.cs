namespace Customer360.Jobs.Options;

/// <summary>Where the tables are.</summary>
public sealed record LakeOptions : ISelfChecking
{
    /// <summary>Folder or URI; absolute once loaded.</summary>
    [Setting("Folder or URI (hdfs:, s3a:, abfss: …) below which tables lie as layer/table. Also --lake DIR.")]
    public string Root { get; init; } = "lake";

    /// <inheritdoc/>
    public IEnumerable<SettingProblem> Problems()
    {
        if (string.IsNullOrWhiteSpace(Root))
        {
            yield return new(nameof(Root), "is empty, expected a folder or URI");
        }
    }
}
