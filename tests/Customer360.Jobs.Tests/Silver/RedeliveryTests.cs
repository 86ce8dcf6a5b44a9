using Customer360.Jobs.Gold.PerPerson;
using Customer360.Jobs.Options;
using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Jobs.Tests.Running;
using Customer360.Testing;

namespace Customer360.Jobs.Tests.Silver;

/// <summary>Records that come again: what later steps read of them is that of the newest, whether the lake goes on or is computed anew.</summary>
public sealed class RedeliveryTests : SparkTests
{
    private const string Agents = "AgentID,Name,Department,Shift";

    private SmallLake _lake = null!;
    private Dictionary<string, JobReport> _second = null!;
    private readonly StringWriter _proof = new();
    private int _differing;

    [OneTimeSetUp]
    public void Deliver_twice()
    {
        string[] jobs = [.. new[] { "agents", "crm-clients", "web-visitors" }.SelectMany(table => new[] { $"bronze-ingest-{table}", $"silver-conform-{table}" })];
        _lake = new SmallLake(jobs);
        _lake.Write("retail/Agents_1.csv", Agents, "1,Ann,Sales,Day", "2,Bo,Sales,Day", "3,Cy,Sales,Day");
        _lake.Write("bank/crm/clients.json", "{\"client_id\": 1}", "{\"client_id\": 2}");
        _lake.Write("bank/visitors/1.csv", "007,1", "007,2", "008,1");
        _lake.Run();

        _lake.Write("retail/Agents_2.csv", Agents, "1,Ann ,Sales,Day", "2,Bo,Sales, Day", "3,Cy,Sales,Day");
        _lake.Write("bank/visitors/2.csv", "007,1");
        _second = _lake.Run();
        _differing = new IncrementalProof(Spark, _lake.Settings, _proof, _ => { }).Run(JobGraph.Of(JobCatalog.All.Where(job => jobs.Contains(job.Name))), CancellationToken.None);
    }

    [OneTimeTearDown]
    public void Remove()
    {
        _lake.Dispose();
        _proof.Dispose();
    }

    [Test]
    public void A_row_whose_text_is_read_as_delivered_follows_a_text_that_changed_and_no_other() =>
        Assert.That(_lake.Texts(SilverTables.Agents, "agent_id", "name", "batch_id"), Is.EqualTo(new[] { "1|Ann|2", "2|Bo|1", "3|Cy|1" }));

    [Test]
    public void Only_rows_that_are_read_otherwise_are_written_again()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_second["silver-conform-agents"].RowsChanged, Is.EqualTo(1));
            Assert.That(_second["silver-conform-web-visitors"].RowsChanged, Is.EqualTo(1));
        }
    }

    [Test]
    public void The_newest_link_is_the_one_that_arrived_last_even_again()
    {
        var credits = Credits.OfVisitors(
            VisitorPolicy.Latest, _lake.Read(SilverTables.WebVisitors), Rows("source string, source_id string, customer_key string", ["crm_clients", "1", "a"], ["crm_clients", "2", "b"]));

        Assert.That(SmallTables.Texts(credits, "full_visitor_id", "customer_key").Order(), Is.EqualTo(new[] { "007|a", "008|a" }));
    }

    [Test]
    public void A_recomputation_has_the_same_texts_and_arrivals() => Assert.That(_differing, Is.Zero, _proof.ToString());
}
