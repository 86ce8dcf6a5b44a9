namespace Customer360.Jobs.Options;

/// <summary>Limits of the checks.</summary>
public sealed record QualityOptions : ISelfChecking
{
    /// <summary>Limit of <c>key_not_unique</c>.</summary>
    [Setting("A file is refused as key_not_unique when more than this share of its distinct rows share their key with a different row.")]
    public double KeyConflictShare { get; init; } = 0.20;

    /// <summary>Limit for shrinking snapshots.</summary>
    [Setting("A snapshot with less than this share of the rows before it is refused; 0 accepts any.")]
    public double SnapshotMinimumShare { get; init; } = 0.5;

    /// <summary>Grain and sums.</summary>
    [Setting("Check that joins neither multiply rows nor change sums, and stop the job when one does.")]
    public bool CheckGrain { get; init; } = true;

    /// <inheritdoc/>
    public IEnumerable<SettingProblem> Problems()
    {
        if (KeyConflictShare is not (>= 0 and <= 1))
        {
            yield return new(nameof(KeyConflictShare), FormattableString.Invariant($"is {KeyConflictShare}, expected a share from 0 to 1"));
        }

        if (SnapshotMinimumShare is not (>= 0 and <= 1))
        {
            yield return new(nameof(SnapshotMinimumShare), FormattableString.Invariant($"is {SnapshotMinimumShare}, expected a share from 0 to 1"));
        }
    }
}
