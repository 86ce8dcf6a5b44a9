using Customer360.Jobs.Compat;
using Customer360.Jobs.Tables;
using Customer360.Testing;
using static Customer360.Jobs.Tests.SmallTables;

namespace Customer360.Jobs.Tests.Compat;

public sealed class RawTextTests : SparkTests
{
    [Test]
    public void Texts_are_those_of_the_very_record_a_row_came_from()
    {
        var accepted = Rows(
            "loyalty_id long, tier_level string, batch_id long, source_file string, source_position long",
            [1L, null, 2L, "a.csv", 1L],
            [2L, "Gold", 2L, "a.csv", 2L]);
        var landed = Rows(
            "LoyaltyID string, TierLevel string, batch_id long, source_file string, source_position long",
            ["1", "N/A", 2L, "a.csv", 1L],
            ["2", " Gold", 2L, "a.csv", 2L],
            ["2", "Silver", 1L, "a.csv", 2L],
            ["2", "Bronze", 2L, "b.csv", 2L]);

        var raw = RawText.Of(SilverTables.LoyaltyAccounts, accepted, landed, "tier_level");

        Assert.That(Texts(raw, "loyalty_id", "tier_level"), Is.EquivalentTo(new[] { "1|N/A", "2| Gold" }));
    }
}
