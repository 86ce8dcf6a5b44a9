using Customer360.Jobs.Identity;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Gold.PerPerson;

/// <summary>NTILE(5) over recency, frequency and monetary value, exactly, without sorting everybody in one task.</summary>
/// <remarks>
/// Persons are put into buckets that follow the order; only the buckets' sizes are added up in one place, and a person's position is the number
/// of persons in lower buckets and the place within the own one. Many persons share a number of purchases or a day, so there a bucket
/// is a value and a range of customer ids; of money it is all amounts with the same whole part.
/// </remarks>
internal static class Quintiles
{
    private const string Measure = "measure";
    private const int IdsInBucket = 65536;

    private static readonly string[] Bucket = [Measure, "unit", "range"];

    /// <summary>customer_key and three quintiles, 5 the best, of every person with a purchase.</summary>
    /// <param name="people">customer_key, customer_id, recency_days (null without purchase), frequency and monetary.</param>
    internal static DataFrame Of(DataFrame people)
    {
        var values = Values(people);
        var inBucket = Window.PartitionBy([.. Bucket.Select(Col)]).OrderBy("value", "customer_id");
        return values
            .WithColumn("place", RowNumber().Over(inBucket).Cast("bigint"))
            .Join(Buckets(values), Bucket)
            .WithColumn("quintile", Quintile())
            .GroupBy(PersonKeys.Key)
            .Agg(Of("recency"), Of("frequency"), Of("monetary"));
    }

    // The longer ago, the worse: days are negative, so that more is better in all three.
    private static DataFrame Values(DataFrame people) => people
        .Filter(Col("recency_days").IsNotNull())
        .Select(Col(PersonKeys.Key), Col("customer_id"), Explode(Array(
            Value("recency", -Col("recency_days"), IdRange),
            Value("frequency", Col("frequency"), IdRange),
            Value("monetary", Col("monetary"), Lit(0L)))).As("one"))
        .Select(PersonKeys.Key, "customer_id", "one.*");

    private static Column IdRange => Expr($"customer_id div {IdsInBucket}");

    private static Column Value(string measure, Column value, Column range) => Struct(
        Lit(measure).As(Measure), value.Cast("decimal(22,2)").As("value"), Floor(value).Cast("bigint").As("unit"), range.As("range"));

    private static DataFrame Buckets(DataFrame values)
    {
        var all = Window.PartitionBy(Measure);
        var before = all.OrderBy("unit", "range").RowsBetween(Window.UnboundedPreceding, -1);
        return values
            .GroupBy([.. Bucket.Select(Col)])
            .Agg(Count(Lit(1)).As("size"))
            .WithColumn("before", Coalesce(Sum(Col("size")).Over(before), Lit(0L)))
            .WithColumn("everybody", Sum(Col("size")).Over(all))
            .Drop("size");
    }

    // As NTILE deals: where the number does not divide by five, the first tiles have one more.
    private static Column Quintile()
    {
        const string Before = "(before + place - 1)";
        const string Size = "(everybody div 5)";
        const string Larger = "(everybody % 5)";
        return Expr(
            $"if({Before} < {Larger} * ({Size} + 1), {Before} div ({Size} + 1), ({Before} - {Larger}) div greatest({Size}, 1L))").Cast("int") + 1;
    }

    private static Column Of(string measure) => Max(When(Col(Measure) == measure, Col("quintile"))).As($"{measure}_quintile");
}
