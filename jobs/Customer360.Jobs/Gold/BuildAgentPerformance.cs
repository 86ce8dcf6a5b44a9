using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Gold;

/// <summary>Counts each service agent's interactions by how they ended.</summary>
public sealed class BuildAgentPerformance : IJob
{
    /// <inheritdoc/>
    public string Name => "gold-build-agent-performance";

    /// <inheritdoc/>
    public IReadOnlyList<Table> Reads { get; } = [SilverTables.Agents, SilverTables.CustomerServiceInteractions];

    /// <inheritdoc/>
    public IReadOnlyList<Table> Writes { get; } = [GoldTables.AgentPerformance];

    /// <inheritdoc/>
    public bool UsesAsOf => true;

    /// <inheritdoc/>
    public void Run(JobContext job) => job.Replace(
        GoldTables.AgentPerformance, PerAgent(job.Read(SilverTables.Agents), job.ReadVisible(SilverTables.CustomerServiceInteractions)));

    // A full join keeps agents without any interaction, and the interactions that nobody has taken.
    internal static DataFrame PerAgent(DataFrame agents, DataFrame interactions) => agents
        .Select(Col("agent_id").As("known_id"), Col("name").As("known_name"), Col("department"))
        .Join(CountsPerAgent(interactions), Col("known_id").EqNullSafe(Col("agent_id")), "full_outer")
        .Select(
            Coalesce(Col("known_id"), Col("agent_id")).As("agent_id"),
            When(Col("known_id").IsNull(), Lit("unassigned")).Otherwise(Col("known_name")).As("name"),
            Col("department"),
            OrZero("interactions"),
            OrZero("resolved"),
            OrZero("escalated"),
            OrZero("pending"),
            Col("resolution_rate"));

    private static DataFrame CountsPerAgent(DataFrame interactions) => interactions
        .GroupBy(Col("agent_id"))
        .Agg(
            Count(Lit(1)).As("interactions"),
            CountOf("Resolved").As("resolved"),
            CountOf("Escalated").As("escalated"),
            CountOf("Pending").As("pending"))
        .WithColumn("resolution_rate", (Col("resolved") / Col("interactions").Cast("decimal(18,0)")).Cast("decimal(18,6)"));

    private static Column CountOf(string status) => CountIf(Col("resolution_status") == status);

    private static Column OrZero(string count) => Coalesce(Col(count), Lit(0L)).As(count);
}
