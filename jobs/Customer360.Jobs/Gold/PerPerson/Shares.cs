using System.Globalization;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Gold.PerPerson;

/// <summary>Shares that add up exactly: whole sessions, whole cents.</summary>
/// <remarks>
/// A credit row says which share it gets of how many: <see cref="Index"/> from 0, <see cref="Total"/>. What does not divide goes to the first
/// shares, one unit each.
/// </remarks>
internal static class Shares
{
    internal const string Index = "share";
    internal const string Total = "shares";

    /// <summary>All of it: the only share.</summary>
    internal static Column[] Whole => [Lit(0L).As(Index), Lit(1L).As(Total)];

    /// <summary>The row's share of a count; all of it where nobody is credited.</summary>
    internal static Column OfCount(string measure) => Expr(ShareOf($"`{measure}`")).Cast("bigint").As(measure);

    /// <summary>The row's share of money with <paramref name="scale"/> decimals.</summary>
    internal static Column OfMoney(string measure, int scale)
    {
        var unit = "1" + new string('0', scale);
        var units = string.Create(CultureInfo.InvariantCulture, $"cast(`{measure}` * {unit} as decimal(38,0))");
        return (Expr(ShareOf(units)).Cast("decimal(30,0)") / Lit(decimal.Parse(unit, CultureInfo.InvariantCulture)))
            .Cast(string.Create(CultureInfo.InvariantCulture, $"decimal(18,{scale})")).As(measure);
    }

    // The sign of the remainder is that of the whole, so refunds are shared like sales.
    private static string ShareOf(string whole)
    {
        var (index, total) = ($"coalesce({Index}, 0)", $"coalesce({Total}, 1)");
        return $"({whole} div {total}) + if({index} < abs({whole} % {total}), cast(sign({whole}) as int), 0)";
    }
}
