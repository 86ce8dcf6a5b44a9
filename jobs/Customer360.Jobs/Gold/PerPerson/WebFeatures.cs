using Customer360.Jobs.Identity;
using Customer360.Jobs.Options;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Gold.PerPerson;

/// <summary>What models know of a person from the web.</summary>
internal static class WebFeatures
{
    private static readonly string[] Counts = ["web_sessions_90d", "web_hits_90d"];

    /// <summary>One row per person who is credited with a visitor.</summary>
    /// <param name="sessions">silver.web_sessions up to as_of.</param>
    /// <param name="credits">Rows of <see cref="Credits.OfVisitors"/>.</param>
    /// <param name="policy">The policy behind the credits.</param>
    /// <param name="asOf">Last day of the window.</param>
    internal static DataFrame PerPerson(DataFrame sessions, DataFrame credits, VisitorPolicy policy, DateOnly asOf)
    {
        var isInside = Col("visit_date") > Lit(asOf.AddDays(-90));
        var perVisitor = sessions
            .GroupBy(Credits.Visitor)
            .Agg(
                CountIf(isInside).As(Counts[0]),
                Sum(When(isInside, Col("hits"))).As(Counts[1]),
                Min(Col("visit_date")).As("first_web_day"));
        var credited = credits.Join(perVisitor, [Credits.Visitor], "left_outer");
        var shared = policy is VisitorPolicy.Split
            ? credited.WithColumns([.. Counts.Select(count => KeyValuePair.Create(count, Shares.OfCount(count)))])
            : credited;
        return shared.GroupBy(PersonKeys.Key).Agg(
            Min(Col("first_web_day")).As("first_web_day"),
            [.. Counts.Select(count => Coalesce(Sum(Col(count)), Lit(0)).As(count))]);
    }
}
