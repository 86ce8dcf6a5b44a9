using Customer360.Jobs.Errors;

namespace Customer360.Jobs.Tests.Verbs;

public sealed class NearMatchTests
{
    [TestCase("rnu", "run")]
    [TestCase("graf", "graph")]
    [TestCase("GRAPH", "graph")]
    [TestCase("quar", "quarantine")]
    [TestCase("zz", null)]
    [TestCase("completely-else", null)]
    public void The_nearest_word_is_found_when_it_is_near(string word, string? expected)
    {
        Assert.That(NearMatch.Of(word, ["graph", "run", "quarantine"]), Is.EqualTo(expected));
    }
}
