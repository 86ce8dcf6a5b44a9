using Customer360.Jobs.Identity;
using Customer360.Jobs.Tests.Gold;
using Customer360.Spark;
using Customer360.Spark.Sql;
using Customer360.Testing;

namespace Customer360.Jobs.Tests.Identity;

public sealed class LinkCustomersTests : PersonTests
{
    private const string Links = "client_id bigint, customer_id bigint";

    [Test]
    public void A_chain_of_links_is_one_person_with_the_key_of_its_lowest_client()
    {
        TestRow[] chain = [[9L, 1L], [8L, 1L], [8L, 2L], [7L, 2L], [7L, 3L], [6L, 3L], [6L, 4L], [5L, 4L], [20L, 9L]];

        var keys = KeysOf(chain);
        var keysInOtherOrder = KeysOf([.. chain.Reverse()]);

        Assert.That(keys.Where(key => key.EndsWith("|B5", StringComparison.Ordinal)), Is.EqualTo(new[]
        {
            "crm_clients|5|B5", "crm_clients|6|B5", "crm_clients|7|B5", "crm_clients|8|B5", "crm_clients|9|B5",
            "customers|1|B5", "customers|2|B5", "customers|3|B5", "customers|4|B5",
        }));
        Assert.That(keys, Does.Contain("crm_clients|20|B20").And.Contain("customers|9|B20"));
        Assert.That(keys, Does.Contain("crm_clients|10|B10").And.Contain("customers|10|R10"));
        Assert.That(keysInOtherOrder, Is.EqualTo(keys));
    }

    [Test]
    public void Only_a_visitor_with_one_client_has_a_key()
    {
        var visitors = Table("full_visitor_id string, client_id bigint", ["007", 8L], ["two", 5L], ["two", 6L]);

        var keys = KeysOf([[8L, 2L], [7L, 2L]], visitors);

        Assert.That(keys.Where(key => key.StartsWith("web", StringComparison.Ordinal)), Is.EqualTo(new[] { "web_visitors|007|B7" }));
    }

    [Test]
    public void Nothing_stays_cached_when_a_round_fails()
    {
        var pairs = Spark.Sql("SELECT id AS node, cast(concat('no number ', id) AS bigint) AS lowest FROM range(3)");

        Assert.That(() => Components.Of(pairs), Throws.InstanceOf<SparkClientException>());

        Assert.That(pairs.Distinct().StorageLevel(), Is.EqualTo(StorageLevel.NONE));
    }

    private static List<string> KeysOf(TestRow[] links, DataFrame? visitors = null)
    {
        var linked = Table(Links, links);
        var clients = Table("client_id bigint", [.. links.Select(TestRow (link) => [link.Values[0]]).Append([10L])]).Distinct();
        var customers = Table("customer_id bigint", [.. links.Select(TestRow (link) => [link.Values[1]]).Append([10L])]).Distinct();
        var components = Components.Of(LinkCustomers.ClientsOfOnePerson(linked));
        var keys = LinkCustomers.Keys(clients, customers, linked, visitors ?? Table("full_visitor_id string, client_id bigint"), components);
        return [.. Texts(keys, "source", "source_id", "customer_key")];
    }
}
