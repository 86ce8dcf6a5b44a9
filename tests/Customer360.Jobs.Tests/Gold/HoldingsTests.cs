using Customer360.Jobs.Gold.PerPerson;

namespace Customer360.Jobs.Tests.Gold;

public sealed class HoldingsTests : PersonTests
{
    private const string Dispositions = "account_id bigint, disp_id bigint, client_id bigint, type string";
    private const string Accounts = "account_id bigint, branch_id bigint, frequency string, creation_date timestamp";
    private const string Cards = "card_id string, disp_id bigint, type string, issued_datetime timestamp";

    [Test]
    public void A_person_holds_the_accounts_and_cards_of_all_their_clients_once()
    {
        var holdings = Holdings.PerPerson(
            Table(Dispositions, [1L, 11L, 5L, "owner"], [1L, 12L, 6L, "user"], [2L, 13L, 6L, "user"], [3L, 14L, 7L, "owner"]),
            Table(Accounts, [1L, 100L, "MI", Utc("2020-01-01 00:00")], [2L, 200L, "WI", Utc("2020-01-01 00:00")], [3L, 300L, "TI", Utc("2021-01-01 00:00")]),
            Table(Cards, ["0001", 11L, "gold", Utc("2020-05-01 00:00")], ["0002", 12L, "classic", Utc("2020-04-01 00:00")], ["0003", 12L, "gold", Utc("2020-04-01 00:00")]),
            Keys("B5: client 5, client 6", "B7: client 7"));

        Assert.That(Texts(holdings, "customer_key", "accounts", "cards", "branch_id", "statement_frequency"), Is.EqualTo(new[] { "B5|2|3|200|WI", "B7|1|0|300|TI" }));
        Assert.That(Texts(holdings.SelectExpr("customer_key", "to_json(cards_by_type) as types"), "customer_key", "types"), Is.EqualTo(new[]
        {
            """B5|[{"type":"classic","cards":1},{"type":"gold","cards":2}]""", "B7|[]",
        }));
    }

    [Test]
    public void First_and_last_are_cards_or_accounts_without_card_and_ties_go_by_disposition_and_card()
    {
        var day = Utc("2020-01-01 00:00");

        var holdings = Holdings.PerPerson(
            Table(Dispositions, [1L, 12L, 5L, "owner"], [2L, 11L, 5L, "owner"], [1L, 13L, 6L, "owner"], [9L, 14L, 7L, "owner"]),
            Table(Accounts, [1L, 1L, "MI", day], [2L, 2L, "MI", day]),
            Table(Cards, ["0002", 12L, "gold", day], ["0001", 12L, "gold", day]),
            Keys("B5: client 5", "B6: client 6", "B7: client 7"));

        Assert.That(
            Texts(holdings, "customer_key", "first_disposition_type", "last_disposition_type", "accounts"),
            Is.EqualTo(new[] { "B5|CHECKING|CARD|2", "B6|CHECKING|CHECKING|1", "B7|-|-|0" }));
    }
}
