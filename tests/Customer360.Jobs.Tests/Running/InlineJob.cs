using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;

namespace Customer360.Jobs.Tests.Running;

/// <summary>A job that does what a test tells it.</summary>
internal sealed record InlineJob(string Name, IReadOnlyList<Table> Writes, Action<JobContext> Do) : IJob
{
    public IReadOnlyList<Table> Reads { get; init; } = [];

    public bool UsesAsOf => true;

    public void Run(JobContext job) => Do(job);
}
