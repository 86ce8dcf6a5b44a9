using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Identity;

/// <summary>
/// Connected components by alternating large and small stars: each round ties every node to a lower one until all hang on the lowest of
/// their component. The rounds grow with the logarithm of the longest chain, and nothing but two figures a round comes to the driver.
/// </summary>
internal static class Components
{
    internal const string Node = "node";
    internal const string Lowest = "lowest";

    /// <summary>The lowest node of the component of each node; nodes that are the lowest themselves have no row. Cached; the caller lets go of it.</summary>
    /// <param name="pairs">Pairs of nodes of one component, the higher in <see cref="Node"/>, the lower in <see cref="Lowest"/>.</param>
    internal static DataFrame Of(DataFrame pairs)
    {
        var (stars, next) = (pairs.Distinct().Persist(), default(DataFrame));
        var isDone = false;
        try
        {
            var figure = FigureOf(stars);
            for (var isSettled = figure.Pairs == 0; !isSettled;)
            {
                next = SmallStars(LargeStars(stars)).Persist();
                var nextFigure = FigureOf(next);
                stars.Unpersist();
                isSettled = nextFigure == figure;
                (stars, next, figure) = (next, null, nextFigure);
            }

            isDone = true;
            return stars;
        }
        finally
        {
            // The caller lets go of a result; where there is none, nobody else can.
            if (!isDone)
            {
                stars.Unpersist();
                next?.Unpersist();
            }
        }
    }

    // Every neighbour above a node is tied to the lowest that the node knows.
    private static DataFrame LargeStars(DataFrame pairs) => pairs
        .Select(Explode(Array(
            Struct(Col(Node).As("here"), Col(Lowest).As("there")),
            Struct(Col(Lowest).As("here"), Col(Node).As("there")))).As("way"))
        .Select("way.*")
        .WithColumn("least", Least(Col("here"), Min(Col("there")).Over(Window.PartitionBy("here"))))
        .Filter(Col("there") > Col("here"))
        .Select(Col("there").As(Node), Col("least").As(Lowest))
        .Distinct();

    // A node and its lower neighbours are tied to the lowest of them.
    private static DataFrame SmallStars(DataFrame pairs) => pairs
        .WithColumn("least", Min(Col(Lowest)).Over(Window.PartitionBy(Node)))
        .Select(Explode(Array(
            Struct(Col(Node).As(Node), Col("least").As(Lowest)),
            Struct(Col(Lowest).As(Node), Col("least").As(Lowest)))).As("tie"))
        .Select("tie.*")
        .Filter(Col(Node) != Col(Lowest))
        .Distinct();

    // A round that changes nothing is the last one. Equal hashes of unlike pairs would need a collision of sums of 64 bits.
    private static (long Pairs, decimal Hash) FigureOf(DataFrame pairs)
    {
        var row = pairs.Agg(Count(Lit(1)), Coalesce(Sum(XXHash64(Col(Node), Col(Lowest)).Cast("decimal(20,0)")).Cast("decimal(28,0)"), Lit(0m))).First();
        return (row.GetAs<long>(0), row.GetAs<decimal>(1));
    }
}
