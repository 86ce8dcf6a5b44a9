using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;

namespace Customer360.Jobs.Tests.Running;

/// <summary>A job that exists for its reads and writes alone.</summary>
internal sealed record StandInJob(string Name, IReadOnlyList<Table> Reads, IReadOnlyList<Table> Writes) : IJob
{
    /// <summary>As of the jobs of its name, those without tables to read.</summary>
    public bool ReadsOutside => Reads.Count == 0;

    /// <summary>Writes "a-b: silver.x, gold.y -> gold.z": name, tables read, tables written.</summary>
    public static StandInJob Of(string text)
    {
        var parts = text.Split([":", "->"], StringSplitOptions.TrimEntries);
        return new StandInJob(parts[0], Named(parts[1]), Named(parts[2]));
    }

    public static JobGraph Graph(params string[] jobs) => JobGraph.Of(jobs.Select(Of));

    public void Run(JobContext job) => throw new NotSupportedException();

    private static List<Table> Named(string names) =>
    [
        .. names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(name => Table.Define(name).Grain("one row per thing").Column("id", "bigint", "The thing.").Key("id").Build()),
    ];
}
