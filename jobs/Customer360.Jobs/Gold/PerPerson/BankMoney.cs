using Customer360.Jobs.Columns;
using Customer360.Jobs.Identity;
using Customer360.Jobs.Options;
using Customer360.Jobs.Quality;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Gold.PerPerson;

/// <summary>Money moved on the accounts credited to a person, over windows of calendar months up to as_of.</summary>
internal static class BankMoney
{
    private static readonly int[] Months = [3, 6];

    private static readonly string[] Types = ["credit", "debit"];

    /// <summary>Names of the counts.</summary>
    internal static string[] Counts => [.. Each((type, months) => $"{type}_count_{months}m")];

    /// <summary>Names of the sums of money.</summary>
    internal static string[] Totals => [.. Each((type, months) => $"{type}_total_{months}m")];

    /// <summary>One row per account with a booking in the longest window, for all windows in one pass.</summary>
    /// <param name="transactions">silver.bank_transactions up to as_of.</param>
    /// <param name="asOf">Last day of the windows.</param>
    internal static DataFrame PerAccount(DataFrame transactions, DateOnly asOf)
    {
        var figures = Each((type, months) => Figures(type, months, asOf)).SelectMany(pair => pair).ToArray();
        return transactions
            .Filter(FactDays.IsAfter(SilverTables.BankTransactions, asOf.AddMonths(-Months.Max())))
            .Select(Col(Credits.Account), Col("type"), Col("amount"), FactDays.Of(SilverTables.BankTransactions).As("day"))
            .GroupBy(Credits.Account)
            .Agg(figures[0], figures[1..]);
    }

    /// <summary>One row per person who is credited with an account.</summary>
    /// <param name="perAccount">Rows of <see cref="PerAccount"/>.</param>
    /// <param name="credits">Rows of <see cref="Credits.OfAccounts"/>.</param>
    /// <param name="policy">The policy behind the credits.</param>
    /// <param name="balance">Notes what belongs to nobody.</param>
    internal static DataFrame PerPerson(DataFrame perAccount, DataFrame credits, AccountPolicy policy, Balance balance)
    {
        var credited = balance.In(perAccount).Join(credits, [Credits.Account], "left_outer");
        var shared = policy is AccountPolicy.Split
            ? credited.Select([Col(PersonKeys.Key), .. Counts.Select(Shares.OfCount), .. Totals.Select(total => Shares.OfMoney(total, 2))])
            : credited;
        var sums = Counts.Select(count => Sum(Col(count)).As(count))
            .Concat(Totals.Select(total => Sum(Col(total)).Cast("decimal(18,2)").As(total)))
            .ToArray();
        return balance.Aside(shared, Col(PersonKeys.Key).IsNull())
            .Filter(Col(PersonKeys.Key).IsNotNull())
            .GroupBy(PersonKeys.Key)
            .Agg(sums[0], sums[1..]);
    }

    /// <summary>Averages by name, from a row's counts and totals: over all the person's bookings, not over averages of accounts.</summary>
    internal static IEnumerable<KeyValuePair<string, Column>> Averages => Each((type, months) => KeyValuePair.Create(
        $"{type}_average_{months}m",
        When(Col($"{type}_count_{months}m") > 0, Columns.Averages.Of(Col($"{type}_total_{months}m"), Col($"{type}_count_{months}m")))));

    private static Column[] Figures(string type, int months, DateOnly asOf)
    {
        var isIn = (Col("type") == type) & (Col("day") > Lit(asOf.AddMonths(-months)));
        return
        [
            CountIf(isIn).As($"{type}_count_{months}m"),
            Money.Where(isIn).As($"{type}_total_{months}m"),
        ];
    }

    private static IEnumerable<T> Each<T>(Func<string, int, T> of) => Months.SelectMany(months => Types.Select(type => of(type, months)));
}
