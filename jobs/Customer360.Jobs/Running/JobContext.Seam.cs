namespace Customer360.Jobs.Running;

/// <summary>What a job works with.</summary>
public sealed partial class JobContext;
