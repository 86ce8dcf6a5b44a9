using Customer360.Jobs.Gold.PerPerson;

namespace Customer360.Jobs.Tests.Gold;

public sealed class ProfileTests : PersonTests
{
    private const string Clients =
        """
        client_id bigint, name string, email string, phone string, address string, birth_date date, home_ownership string, occupation string,
        marital_status string, head_of_household_flag string
        """;

    private const string Customers = "customer_id bigint, name string, email string, address string";

    [TestCase("2025-02-28", 24L)]
    [TestCase("2025-03-01", 25L)]
    [TestCase("2024-02-29", 24L)]
    public void Who_was_born_on_29_February_is_a_year_older_on_1_March(string asOf, long age)
    {
        var profile = Profile.PerPerson(
            Table(Clients, [5L, null, null, null, null, Day("2000-02-29"), null, null, null, null]), Table(Customers), Keys("B5: client 5"), DateOnly.Parse(asOf, null));

        Assert.That(profile.First().GetAs<long>("age"), Is.EqualTo(age));
    }

    [TestCase("Y", true)]
    [TestCase("N", false)]
    [TestCase("y", null)]
    [TestCase(null, null)]
    public void Nobody_is_said_to_be_no_head_of_household_by_a_word_that_does_not_say_so(string? flag, bool? isHead)
    {
        var profile = Profile.PerPerson(
            Table(Clients, [5L, null, null, null, null, null, null, null, null, flag]), Table(Customers), Keys("B5: client 5"), new DateOnly(2025, 1, 1));

        Assert.That(profile.First().GetAs<bool?>("is_head_of_household"), Is.EqualTo(isHead));
    }

    [Test]
    public void Every_field_comes_from_the_first_record_that_has_it_the_retailer_before_the_bank()
    {
        var profile = Profile.PerPerson(
            Table(
                Clients,
                [10L, "bank ten", null, "10", null, null, null, "ten", null, "Y"],
                [9L, "bank nine", "mail nine", null, "street nine", null, null, "nine", null, "N"],
                [8L, "alone", null, null, null, null, null, null, null, null]),
            Table(Customers, [3L, "shop three", null, null], [2L, null, null, "street two"], [1L, null, null, null]),
            Keys("B9: client 9, client 10, customer 3, customer 2", "B8: client 8", "R1: customer 1"),
            new DateOnly(2025, 1, 1));

        Assert.That(
            Texts(profile, "customer_key", "client_id", "client_ids", "customer_id", "customer_ids", "name", "email", "phone", "address", "occupation", "is_head_of_household"),
            Is.EqualTo(new[]
            {
                "B8|8|[8]|-|[]|alone|-|-|-|-|-", "B9|9|[9,10]|2|[2,3]|shop three|mail nine|10|street two|nine|False", "R1|-|[]|1|[1]|-|-|-|-|-|-",
            }));
    }
}
