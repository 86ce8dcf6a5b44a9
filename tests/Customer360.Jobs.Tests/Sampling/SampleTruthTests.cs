using Customer360.Jobs.Sampling;

namespace Customer360.Jobs.Tests.Sampling;

/// <summary>The manifest's expectations against the domain's rules applied to the files themselves.</summary>
[TestFixture(0.01)]
[TestFixture(0.3)]
[TestFixture(2.0)]
public sealed class SampleTruthTests(double scale)
{
    private SampleFolder _sample = null!;

    [OneTimeSetUp]
    public void Generate() => _sample = new SampleFolder((decimal)scale);

    [OneTimeTearDown]
    public void Remove() => _sample.Dispose();

    [Test]
    public void Rows_of_tables_become_what_the_manifest_says()
    {
        var judge = new SampleJudge(_sample.Root);

        foreach (var rules in SourceRules.All)
        {
            Assert.That(NonZero(judge.Judge(rules)), Is.EqualTo(Expected(rules.Source)), rules.Source);
        }

        Assert.That(judge.Refused, Is.EqualTo(["disposition_20250401_swapped.csv"]));
    }

    [Test]
    public void Sessions_become_what_the_manifest_says_and_their_totals_count_their_hits()
    {
        var judge = new WebJudge(_sample.Root);

        var counts = judge.Ga360();

        var hits = _sample.Result.Sources.Single(source => source.Source == "web_sessions").Measures["hits"];
        Assert.That(NonZero(counts), Is.EqualTo(Expected("web_sessions")));
        Assert.That(judge.Sessions.Values.Select(session => session.Total - session.Inside), Is.All.Zero);
        Assert.That(judge.Sessions.Values.Sum(session => session.Total), Is.EqualTo(hits));
    }

    [Test]
    public void Events_become_what_the_manifest_says()
    {
        var counts = new WebJudge(_sample.Root).Ga4();

        Assert.That(NonZero(counts), Is.EqualTo(Expected("web_events")));
    }

    [Test]
    public void Later_parents_are_the_ones_that_orphans_wait_for()
    {
        var waiting = _sample.Ledger().Where(entry => entry.Fault == "recovers_later").CountBy(entry => entry.Source).ToDictionary();
        File.Copy(_sample.PathOf(LaterFiles.Customers), _sample.PathOf("retail/Customers_20250402.csv"));
        File.Copy(_sample.PathOf(LaterFiles.Accounts), _sample.PathOf("bank/account/account_20250402.csv"));
        var judge = new SampleJudge(_sample.Root);

        var counts = SourceRules.All.ToDictionary(rules => rules.Source, judge.Judge);

        File.Delete(_sample.PathOf("retail/Customers_20250402.csv"));
        File.Delete(_sample.PathOf("bank/account/account_20250402.csv"));
        foreach (var source in waiting.Keys)
        {
            Assert.That(Expected(source)["orphan"] - counts[source]["orphan"], Is.EqualTo(waiting[source]), source);
        }
    }

    private SortedDictionary<string, int> Expected(string source)
    {
        var tally = _sample.Result.Sources.Single(tally => tally.Source == source);
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var outcome in Enum.GetValues<Outcome>().Where(outcome => outcome <= Outcome.Orphan))
        {
            counts[FaultNames.Of(outcome)] = (int)tally[outcome];
        }

        return NonZero(counts);
    }

    private static SortedDictionary<string, int> NonZero(SortedDictionary<string, int> counts) =>
        new(counts.Where(count => count.Value != 0).ToDictionary(), StringComparer.Ordinal);
}
