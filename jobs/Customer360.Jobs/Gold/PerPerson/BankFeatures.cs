using Customer360.Jobs.Columns;
using Customer360.Jobs.Identity;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Gold.PerPerson;

/// <summary>What models know of a person from the bank.</summary>
internal static class BankFeatures
{
    /// <summary>One row per person with an account or card: first_bank_day and balance_change_90d.</summary>
    /// <param name="perAccount">Rows of <see cref="PerAccount"/>.</param>
    /// <param name="credits">Rows of <see cref="Credits.OfAccounts"/>; a balance is not shared, every credited person has it.</param>
    /// <param name="holdings">Rows of <see cref="HoldingDays"/>.</param>
    internal static DataFrame PerPerson(DataFrame perAccount, DataFrame credits, DataFrame holdings) => perAccount
        .Join(credits.Select(Credits.Account, PersonKeys.Key).Distinct(), [Credits.Account])
        .UnionByName(holdings, allowMissingColumns: true)
        .GroupBy(PersonKeys.Key)
        .Agg(Min(Col("day")).As("first_bank_day"), Sum(Col("balance_change")).Cast("decimal(18,2)").As("balance_change_90d"));

    /// <summary>Per account the first booking's day, and the last balance in the window less the last before it; null without both.</summary>
    /// <param name="transactions">silver.bank_transactions up to as_of.</param>
    /// <param name="asOf">Last day of the window.</param>
    internal static DataFrame PerAccount(DataFrame transactions, DateOnly asOf)
    {
        var isInside = Col("day") > Lit(asOf.AddDays(-90));
        return transactions
            .WithColumn("day", FactDays.Of(SilverTables.BankTransactions))
            .GroupBy(Credits.Account)
            .Agg(Min(Col("day")).As("day"), (LastBalance(isInside) - LastBalance(!isInside)).As("balance_change"));
    }

    /// <summary>Days on which accounts were opened and cards issued: customer_key, day.</summary>
    internal static DataFrame HoldingDays(DataFrame dispositions, DataFrame accounts, DataFrame cards, DataFrame keys)
    {
        var held = dispositions.Join(PersonKeys.OfClients(keys), ["client_id"]).Select(PersonKeys.Key, "disp_id", Credits.Account);
        return held
            .Join(accounts.Select(Col(Credits.Account), FactDays.Of(SilverTables.BankAccounts).As("day")), [Credits.Account])
            .Select(PersonKeys.Key, "day")
            .Union(held
                .Join(cards.Select(Col("disp_id"), FactDays.Of(SilverTables.BankCards).As("day")), ["disp_id"])
                .Select(PersonKeys.Key, "day"));
    }

    private static Column LastBalance(Column condition) =>
        MaxBy(Col("balance"), When(condition & Col("balance").IsNotNull(), Struct(Col("date"), Col("trans_id"))));
}
