using Customer360.Jobs.Sources;
using Customer360.Jobs.Tables;
using Customer360.Testing;

namespace Customer360.Jobs.Tests.Sources;

public sealed class UnclosedQuotesTests : SparkTests
{
    private static readonly string[] Names = ["CustomerID", "Name", "Email", "Address"];

    [TestCase(true)]
    [TestCase(false)]
    public void They_are_found_in_every_part_of_a_file(bool header)
    {
        var lines = Enumerable.Range(1, 60).Select(number => $"{number},Ann,a@example.org,\"Street {number}{(number % 20 == 0 ? "" : "\"")}");

        var halves = Halves(new SourceOptions { Header = header, Columns = header ? [] : Names }, header ? lines.Prepend(string.Join(',', Names)) : lines);

        Assert.That(halves, Is.EqualTo(new[] { "20,Ann,a@example.org,\"Street 20", "40,Ann,a@example.org,\"Street 40", "60,Ann,a@example.org,\"Street 60" }));
    }

    [TestCase("1;a;b;\"c", "\"", true)]
    [TestCase("1;a;b;\"c\"\"", "\"", true)]
    [TestCase("1;a;b;\"c\"", "\"", false)]
    [TestCase("1;a;b;\"c;\"", "\"", false)]
    [TestCase("1;\"a;b\";b;\"c\"\"d\"", "\"", false)]
    [TestCase("1;a;5\" pipe;6\"", "\"", false)]
    [TestCase("1;a;b;\"c\\\"", "\\", true)]
    [TestCase("1;a;\"b\\\";\";\"c\\\\\"", "\\", false)]
    public void What_closes_a_value_is_as_the_source_says(string line, string escape, bool isHalf)
    {
        var halves = Halves(new SourceOptions { Delimiter = ";", Escape = escape, Header = false, Columns = Names }, [line]);

        Assert.That(halves, Is.EqualTo(isHalf ? new[] { line } : []));
    }

    private static List<string> Halves(SourceOptions source, IEnumerable<string> lines)
    {
        using var folder = new TemporaryLake();
        folder.Write("customers.csv", string.Join('\n', lines) + "\n");
        var spark = Spark.NewSession();
        spark.Conf().Set("spark.sql.files.maxPartitionBytes", "200");
        spark.Conf().Set("spark.sql.files.openCostInBytes", "200");

        var records = new RecordReader(spark, BronzeTables.Of(SilverTables.Customers), source).Read([folder.PathOf("customers.csv")], Names);
        return [.. records.Collect().Select(row => row.GetAs<string?>(BronzeTables.CorruptRecord)).OfType<string>().Order(StringComparer.Ordinal)];
    }
}
