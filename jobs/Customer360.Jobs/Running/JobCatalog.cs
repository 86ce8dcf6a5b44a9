using Customer360.Jobs.Bronze;
using Customer360.Jobs.Compat;
using Customer360.Jobs.Gold;
using Customer360.Jobs.Identity;
using Customer360.Jobs.Silver;
using Customer360.Jobs.Silver.Web;
using Customer360.Jobs.Tables;

namespace Customer360.Jobs.Running;

/// <summary>Every job there is.</summary>
public static class JobCatalog
{
    /// <summary>All jobs, in the order in which people read them: bronze to compat.</summary>
    public static IReadOnlyList<IJob> All { get; } =
    [
        .. SilverTables.FromFlatSources.Select(table => new IngestSource(BronzeTables.Of(table), table)),
        new IngestSource(BronzeTables.WebSessions, null),
        new IngestSource(BronzeTables.WebEvents, null),
        .. SilverTables.FromFlatSources.Select(table => new ConformRecords(table)),
        new ConformWeb(),
        new LinkCustomers(),
        new BuildTransactionStats(),
        new BuildAverageOrderValue(),
        new BuildPeakTimes(),
        new BuildAgentPerformance(),
        new BuildCustomerSegments(),
        new BuildCustomer360(),
        new BuildCustomerFeatures(),
        new BuildCompatAverageOrderValue(),
        new BuildCompatCustomerSegments(),
        new BuildCompatPeakTimes(),
        new BuildCompatAgentPerformance(),
        new BuildCompatClientWeb(),
        new BuildCompatC360Denormalized(),
        new Reconcile(),
    ];
}
