using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Compat;

/// <summary>Repeats the old agent figures, which leave out agents without requests as well as requests without agent.</summary>
public sealed class BuildCompatAgentPerformance : IJob
{
    /// <inheritdoc/>
    public string Name => "compat-build-agent-performance";

    /// <inheritdoc/>
    public IReadOnlyList<Table> Reads { get; } =
    [
        SilverTables.CustomerServiceInteractions, BronzeTables.Of(SilverTables.CustomerServiceInteractions),
        SilverTables.Agents, BronzeTables.Of(SilverTables.Agents),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<Table> Writes { get; } = [CompatTables.AgentPerformance];

    /// <inheritdoc/>
    public void Run(JobContext job) => job.Replace(CompatTables.AgentPerformance, PerAgent(
        job.ReadRaw(SilverTables.CustomerServiceInteractions, "resolution_status"), job.ReadRaw(SilverTables.Agents, "name")));

    internal static DataFrame PerAgent(DataFrame interactions, DataFrame agents) => interactions
        .Select(Col("agent_id"), Col("resolution_status"))
        .Join(agents.Select(Col("agent_id"), Col("name")), ["agent_id"])
        .GroupBy(Col("agent_id"), Col("name"))
        .Agg(Count(Lit(1)).As("total_interactions"), CountIf(Col("resolution_status") == "Resolved").As("resolved_interactions"));
}
