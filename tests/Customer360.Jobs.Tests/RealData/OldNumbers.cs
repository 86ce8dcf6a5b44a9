using Customer360.Jobs.Compat;
using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Jobs.Tests.Compat;
using Customer360.Jobs.Tests.Running;
using Customer360.Spark.Sql;
using Customer360.Testing;
using static Customer360.Jobs.Tests.SmallTables;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Tests.RealData;

[Category("RealData")]
public sealed class OldNumbers : SparkTests
{
    private static readonly Table[] Compared =
        [CompatTables.AverageOrderValue, CompatTables.CustomerSegments, CompatTables.PeakTimes, CompatTables.AgentPerformance, CompatTables.ClientWeb];

    private TemporaryLake _lake = null!;
    private Suite _suite = null!;

    [OneTimeSetUp]
    public void Run_retail_and_bank()
    {
        var data = SharedData.Folder;
        _lake = new TemporaryLake();
        _suite = new Suite(data, _lake.Root).With("Sources:web_sessions_parquet:Enabled", "false").With("Sources:web_events_parquet:Enabled", "false");

        var failed = _suite.Run(only: job => !job.Reads.Contains(BronzeTables.WebEvents) || job.Reads.Count > 1)
            .Where(report => report.Status is JobStatus.Failed or JobStatus.Blocked);

        Assert.That(failed.Select(report => $"{report.Job}: {report.Message}"), Is.Empty);
    }

    [OneTimeTearDown]
    public void Remove_the_lake() => _lake?.Dispose();

    [TestCaseSource(nameof(Compared))]
    public void The_old_table_is_equal_cell_by_cell(Table table)
    {
        var columns = table.Columns.Select(column => column.Name).ToArray();

        // With a word for null of its own the reader keeps quoted empty text apart from a missing value.
        var expected = Spark.Read().Schema(table.Schema()).Option("header", true).Option("mode", "FAILFAST").Option("nullValue", "<null>")
            .Csv(Path.Combine(SharedData.Folder, "expected", $"{table.Name}.csv"));

        Assert.That(Texts(Stored(table), columns), Is.EquivalentTo(Texts(expected, columns)));
    }

    [TestCase("compat.average_order_value", "orders", 140, 100)]
    [TestCase("compat.customer_segments", "rows", 123, 100)]
    [TestCase("compat.customer_segments", "total_spend", 15462.21, 11356.32)]
    [TestCase("compat.peak_times", "rows", 151, 151)]
    [TestCase("compat.agent_performance", "rows", 66, 100)]
    [TestCase("compat.client_web", "web_hits", 15921, 1397)]
    [TestCase("compat.c360denormalized", "disp_ids", 56, 200)]
    public void Old_and_corrected_figures_stand_side_by_side(string table, string figure, decimal old, decimal corrected)
    {
        var row = Stored(CompatTables.Reconciliation).Filter((Col("compat_table") == table) & (Col("figure") == figure)).Collect().Select(Reconciled.Of).Single();

        Assert.That((row.Old, row.Corrected, row.Cause is null), Is.EqualTo(((decimal?)old, (decimal?)corrected, old == corrected)));
    }

    [Test]
    public void The_old_flat_table_has_every_client_with_a_disposition()
    {
        var table = Stored(CompatTables.C360Denormalized);
        var clients = table.Select(Col("client_id")).Distinct().Count();
        var withDisposition = Stored(SilverTables.BankDispositions).Select(Col("client_id")).Distinct().Count();

        Assert.That(clients, Is.EqualTo(withDisposition).And.GreaterThan(0));
    }

    [Test]
    public void The_old_web_join_is_refused_with_its_factor()
    {
        var planted = new PlantedJob(
            [SilverTables.WebSessions, SilverTables.WebVisitors, SilverTables.WebHits], PlantedJob.TableOf("client_id", "totals.hits"), job =>
            {
                var sessions = job.Read(SilverTables.WebSessions)
                    .Join(job.Read(SilverTables.WebVisitors).Select(Col("full_visitor_id"), Col("client_id")), ["full_visitor_id"])
                    .Select(Col("client_id"), Col("full_visitor_id"), Col("visit_id"), Col("visit_date"), Col("hits").As("totals.hits"));
                return job.JoinOne("(client, session) with hits", sessions, job.Read(SilverTables.WebHits), ["full_visitor_id", "visit_id", "visit_date"], "totals.hits")
                    .Select(Col("client_id"), Col("`totals.hits`").Cast("decimal(18,2)").As("totals.hits"));
            });

        Assert.That(planted.RunOn(_suite).Message, Does.Contain(
            "'(client, session) with hits' on (full_visitor_id, visit_id, visit_date) changed totals.hits from 1,397 to 15,921, factor 11.4"));
    }

    [Test]
    public void The_old_segmentation_join_is_refused_with_its_factor()
    {
        var planted = new PlantedJob(
            [SilverTables.Customers, SilverTables.OnlineTransactions, SilverTables.LoyaltyAccounts], PlantedJob.TableOf("customer_id", "amount"), job =>
            {
                var orders = job.Read(SilverTables.Customers).Select(Col("customer_id"))
                    .Join(job.Read(SilverTables.OnlineTransactions).Select(Col("customer_id"), Col("amount")), ["customer_id"], "left_outer");
                return job.JoinOne("customers' orders with loyalty accounts", orders, job.Read(SilverTables.LoyaltyAccounts), ["customer_id"], "amount")
                    .Select(Col("customer_id"), Col("amount"));
            });

        Assert.That(planted.RunOn(_suite).Message, Does.Contain(
            "'customers' orders with loyalty accounts' on (customer_id) changed amount from 11,356.32 to 15,462.21, factor 1.362"));
    }

    private DataFrame Stored(Table table) => Spark.Read().Format("delta").Load(new Lake(_lake.Root).PathOf(table));
}
