using Customer360.Jobs.Bronze;
using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Jobs.Tests.Running;

namespace Customer360.Jobs.Tests.Bronze;

/// <summary>Files so large that the share of records with another's key is estimated first.</summary>
public sealed class LargeFileTests
{
    private const int Rows = 3_400;

    private static readonly string Address = new('a', 10_000);

    private SmallLake _lake = null!;
    private JobReport _report = null!;

    [OneTimeSetUp]
    public void Land_once()
    {
        _lake = new SmallLake("bronze-ingest-customers");
        _lake.Write("retail/Customers1.csv", File(row => row));
        _lake.Write("retail/Customers2.csv", File(row => row % 2));
        _lake.Write("retail/Customers3.csv", "CustomerID,Name,Email,Address", "7,a,a@b.cd,x", "007,b,a@b.cd,x", ",c,a@b.cd,x");
        _report = _lake.RunOne();
    }

    [Test]
    public void They_are_large() =>
        Assert.That(Enumerable.Range(1, 3).Sum(number => new FileInfo(_lake.PathOf($"retail/Customers{number}.csv")).Length), Is.GreaterThan(Landing.FewBytes));

    [OneTimeTearDown]
    public void Remove() => _lake.Dispose();

    [Test]
    public void Conflicts_are_counted_exactly_where_the_estimate_does_not_rule_them_out()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_report.Warnings, Has.One.Contains("Customers2.csv' was refused as key_not_unique: 100 % of its distinct rows share their key"));
            Assert.That(_report.Warnings, Has.One.Contains("Customers3.csv' was refused as key_not_unique: 67 % of its distinct rows share their key"));
            Assert.That(_report.RefusedFiles, Is.EqualTo(2));
        }
    }

    [Test]
    public void A_file_of_unique_keys_is_landed_whole() =>
        Assert.That(_lake.Texts(BronzeTables.Of(SilverTables.Customers), "source_position"), Has.Count.EqualTo(Rows));

    [Test]
    public void Of_long_texts_no_least_and_greatest_values_are_noted()
    {
        var table = BronzeTables.Of(SilverTables.Customers);
        var commit = Directory.EnumerateFiles(Path.Combine(_lake.FolderOf(table), "_delta_log"), "*.json").Order(StringComparer.Ordinal).First();

        Assert.That(System.IO.File.ReadAllText(commit), Does.Contain("minValues").And.Contain("source_position").And.Not.Contain("aaaaaaaa"));
    }

    private static IEnumerable<string> File(Func<int, int> key) =>
        Enumerable.Range(0, Rows).Select(row => $"{key(row)},{row},a@b.cd,{Address}").Prepend("CustomerID,Name,Email,Address");
}
