namespace Customer360.Jobs.Errors;

/// <summary>Another run works on the lake.</summary>
public sealed class LakeLockedException(string lake, string holder) : DataException(
    $"Lake '{lake}' is being worked on by {holder}. Wait for it to end, or allow a longer wait with Run:LockWaitSeconds.")
{
    /// <summary>Who holds the lake.</summary>
    public string Holder { get; } = holder;
}
