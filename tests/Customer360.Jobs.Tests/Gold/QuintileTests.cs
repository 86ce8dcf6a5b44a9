using Customer360.Jobs.Gold.PerPerson;
using Customer360.Testing;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Tests.Gold;

public sealed class QuintileTests : PersonTests
{
    [TestCase(3)]
    [TestCase(5)]
    [TestCase(62)]
    public void Quintiles_are_those_of_ntile_ties_by_customer_id_included(int people)
    {
        var rows = Enumerable.Range(1, people).Select(TestRow (n) =>
            [$"p{n}", n * 40_000L, n * 7L % 11, n % 3 + 1L, (decimal)(n * 13 % 17) / 4]);
        var persons = Table(
            "customer_key string, customer_id bigint, recency_days bigint, frequency bigint, monetary decimal(18,2)",
            [.. rows, ["none", 1L, null, 0L, 0m]]);
        persons.CreateOrReplaceTempView("ntile_people");

        var quintiles = Quintiles.Of(persons);

        var ntiles = Spark.Sql("""
            SELECT customer_key, ntile(5) OVER (ORDER BY recency_days DESC, customer_id) AS recency_quintile,
                ntile(5) OVER (ORDER BY frequency, customer_id) AS frequency_quintile, ntile(5) OVER (ORDER BY monetary, customer_id) AS monetary_quintile
            FROM ntile_people WHERE recency_days IS NOT NULL
            """);
        string[] columns = ["customer_key", "recency_quintile", "frequency_quintile", "monetary_quintile"];
        Assert.That(Texts(quintiles, columns), Is.EqualTo(Texts(ntiles, columns)));
        Assert.That(quintiles.Filter(Col("customer_key") == "none").IsEmpty());
    }
}
