namespace Customer360.Benchmarks;

/// <summary>What the comparison needs is not on this machine.</summary>
internal sealed class MissingPeerException(string message) : Exception(message);
