using Customer360.Jobs.Errors;
using Customer360.Jobs.Running;

namespace Customer360.Jobs.Tests.Running;

public sealed class JobGraphTests
{
    private const string Ingest = "bronze-ingest: -> bronze.a";
    private const string Conform = "silver-conform: bronze.a, silver.a -> silver.a, quarantine.a";
    private const string Build = "gold-build: silver.a -> gold.b";
    private const string Compat = "compat-build: silver.a -> compat.c";
    private const string Reconcile = "compat-reconcile: gold.b, compat.c -> compat.r";

    [Test]
    public void Jobs_run_after_those_that_write_what_they_read_else_in_the_order_given()
    {
        var graph = StandInJob.Graph(Reconcile, Compat, Build, Conform, Ingest);

        Assert.That(Names(graph.Jobs), Is.EqualTo("bronze-ingest silver-conform compat-build gold-build compat-reconcile"));
    }

    [Test]
    public void A_job_waits_for_the_writers_of_its_tables_and_not_for_itself()
    {
        var graph = StandInJob.Graph(Ingest, Conform, Build, Compat, Reconcile);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Names(graph.Before(graph.Jobs[1])), Is.EqualTo("bronze-ingest"));
            Assert.That(Names(graph.Before(graph.Jobs[4])), Is.EqualTo("gold-build compat-build"));
            Assert.That(Names(graph.After(graph.Jobs[1])), Is.EqualTo("gold-build compat-build"));
        }
    }

    [Test]
    public void A_chain_is_as_long_as_the_longest_row_of_jobs_that_wait_for_each_other()
    {
        var graph = StandInJob.Graph(Ingest, Conform, Build, "compat-build: silver.a, gold.b -> compat.c", Reconcile);

        Assert.That(graph.Jobs.Select(graph.Chain), Is.EqualTo([5, 4, 3, 2, 1]));
    }

    [Test]
    public void A_circle_is_named_job_by_job()
    {
        var error = Assert.Throws<ConfigurationException>(() => StandInJob.Graph("free: -> gold.z", "a: gold.c -> gold.a", "b: gold.a, gold.z -> gold.b", "c: gold.b -> gold.c"));

        Assert.That(error.Message, Is.EqualTo("Jobs depend on each other in a circle: a → b → c → a. Remove one of these reads."));
    }

    [Test]
    public void Two_writers_of_one_table_are_refused()
    {
        var error = Assert.Throws<ConfigurationException>(() => StandInJob.Graph("a: -> gold.x", "b: -> gold.x"));

        Assert.That(error.Message, Does.Contain("'a' and 'b' both write table 'gold.x'"));
    }

    [TestCase("gold-build", "", "", "gold-build compat-reconcile")]
    [TestCase("", "gold-build", "", "bronze-ingest silver-conform gold-build")]
    [TestCase("silver-conform", "compat-build", "", "silver-conform compat-build")]
    [TestCase("", "", "gold-build", "gold-build")]
    [TestCase("", "", "compat-*", "compat-build compat-reconcile")]
    [TestCase("", "", "gold.b,bronze-ingest", "bronze-ingest gold-build")]
    [TestCase("", "", "", "bronze-ingest silver-conform gold-build compat-build compat-reconcile")]
    public void A_part_is_selected_by_job_table_or_pattern(string from, string to, string only, string expected)
    {
        var graph = new JobSelection(Words(from), Words(to), Words(only)).Of(StandInJob.Graph(Ingest, Conform, Build, Compat, Reconcile));

        Assert.That(Names(graph.Jobs), Is.EqualTo(expected));
    }

    [Test]
    public void Selected_jobs_keep_their_order_when_the_ones_between_are_left_out()
    {
        var graph = new JobSelection([], [], ["compat-reconcile", "bronze-ingest"]).Of(StandInJob.Graph(Ingest, Conform, Build, Compat, Reconcile));

        Assert.That(Names(graph.Before(graph.Jobs[1])), Is.EqualTo("bronze-ingest"));
    }

    [TestCase("", "", "gold-bild", "Did you mean 'gold-build'?")]
    [TestCase("", "", "nothing-like-it", "There are: bronze-ingest")]
    [TestCase("gold-build", "", "gold-build", "does not go with")]
    [TestCase("gold-build", "bronze-ingest", "", "No job lies between")]
    public void A_part_that_cannot_be_is_refused(string from, string to, string only, string expected)
    {
        var graph = StandInJob.Graph(Ingest, Conform, Build, Compat, Reconcile);

        var error = Assert.Throws<UsageException>(() => new JobSelection(Words(from), Words(to), Words(only)).Of(graph));

        Assert.That(error.Message, Does.Contain(expected));
    }

    [Test]
    public void The_text_names_what_a_job_waits_for_and_writes()
    {
        Assert.That(JobGraphText.Text(StandInJob.Graph(Ingest, Conform)), Is.EqualTo(
            "bronze-ingest\n  writes bronze.a\nsilver-conform\n  after  bronze-ingest\n  writes silver.a, quarantine.a\n"));
    }

    [Test]
    public void The_flowchart_has_a_box_per_layer_and_an_arrow_per_dependency()
    {
        Assert.That(JobGraphText.Mermaid(StandInJob.Graph(Ingest, Conform)), Is.EqualTo("""
            flowchart LR
              subgraph bronze
                bronze-ingest["bronze-ingest"]
              end
              subgraph silver
                silver-conform["silver-conform"]
              end
              bronze-ingest --> silver-conform

            """));
    }

    private static string Names(IEnumerable<IJob> jobs) => string.Join(' ', jobs.Select(job => job.Name));

    private static string[] Words(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
