namespace Customer360.Jobs.Errors;

/// <summary>Another run has taken the lake over from one that stood still for too long.</summary>
public sealed class LakeLockLostException(string lake, string holder) : DataException(
    $"Lake '{lake}' was taken over by {holder} while this run stood still, so this run has stopped. What it committed is kept; run it again when the other has ended.");
