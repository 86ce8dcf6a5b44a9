using Customer360.Jobs.Identity;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Gold.PerPerson;

/// <summary>What a person holds at the bank, as owner or as user.</summary>
internal static class Holdings
{
    /// <summary>One row per person with a disposition.</summary>
    /// <param name="dispositions">silver.bank_dispositions.</param>
    /// <param name="accounts">silver.bank_accounts opened by as_of.</param>
    /// <param name="cards">silver.bank_cards issued by as_of.</param>
    /// <param name="keys">silver.customer_keys.</param>
    internal static DataFrame PerPerson(DataFrame dispositions, DataFrame accounts, DataFrame cards, DataFrame keys) => dispositions
        .Join(PersonKeys.OfClients(keys), ["client_id"])
        .Select(PersonKeys.Key, "disp_id", "account_id")
        .Join(
            accounts.Select(Col("account_id"), Struct(Col("creation_date"), Col("account_id").As("id"), Col("branch_id"), Col("frequency")).As("account")),
            ["account_id"],
            "left_outer")
        .Join(cards.Select(Col("disp_id"), Col("card_id"), Col("type"), Col("issued_datetime")), ["disp_id"], "left_outer")
        .WithColumn("acquired", Acquired)
        .GroupBy(PersonKeys.Key)
        .Agg(
            Size(CollectSet(Col("account.id"))).Cast("bigint").As("accounts"),
            Count(Col("card_id")).As("cards"),
            CollectList(When(Col("card_id").IsNotNull(), Struct(Col("type")))).As("card_types"),
            Min(Col("acquired")).As("first"),
            Max(Col("acquired")).As("last"),
            Max(Col("account")).As("newest"))
        .Select(
            Col(PersonKeys.Key),
            Col("accounts"),
            Col("cards"),
            CountsByType.As("cards_by_type"),
            Col("first.type").As("first_disposition_type"),
            Col("first.at").As("first_disposition_at"),
            Col("last.type").As("last_disposition_type"),
            Col("last.at").As("last_disposition_at"),
            Col("newest.branch_id").As("branch_id"),
            Col("newest.frequency").As("statement_frequency"));

    // A disposition is acquired with each of its cards, or without any with its account; earliest and latest are the least and greatest of these.
    private static Column Acquired =>
        When(Col("card_id").IsNotNull(), Acquisition(Col("issued_datetime"), Col("card_id"), "CARD"))
            .When(Col("account").IsNotNull(), Acquisition(Col("account.creation_date"), Lit(null).Cast("string"), "CHECKING"));

    private static Column CountsByType => Transform(
        ArraySort(ArrayDistinct(Col("card_types.type"))),
        type => Struct(type.As("type"), Size(Filter(Col("card_types.type"), other => other.EqNullSafe(type))).Cast("bigint").As("cards")));

    private static Column Acquisition(Column at, Column card, string type) =>
        Struct(at.As("at"), Col("disp_id").As("disp_id"), card.As("card_id"), Lit(type).As("type"));
}
