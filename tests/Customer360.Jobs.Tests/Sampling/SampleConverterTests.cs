using System.Globalization;
using System.Text.Json;
using Customer360.Jobs.Sampling;

namespace Customer360.Jobs.Tests.Sampling;

public sealed class SampleConverterTests
{
    private string _root = null!;
    private RecordingConverter _converter = null!;
    private SampleResult _result = null!;

    [OneTimeSetUp]
    public void Generate_for_database_and_parquet()
    {
        _root = Directory.CreateTempSubdirectory("sample-").FullName;
        _converter = new RecordingConverter();
        var options = new SampleOptions(_root, 0.05m, seed: 7) { Transactions = TransactionsFormat.H2, Web = WebFormat.Parquet };
        _result = SampleGenerator.Generate(options, _converter);
    }

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(_root, recursive: true);

    [Test]
    public void The_database_gets_all_transactions_in_order_with_ids_that_are_numbers_or_empty()
    {
        var transactions = _result.Sources.Single(source => source.Source == TableWriter.BankTransactions);

        Assert.That(_converter.Transactions, Has.Count.EqualTo(transactions.Input));
        Assert.That(_converter.Transactions.Select(row => row[0]), Is.All.Matches<string?>(IsNumberOrEmpty));
        Assert.That(_converter.Database, Is.EqualTo(Path.Combine(_root, "bank", "transactions", "transactions.mv.db")));
    }

    [Test]
    public void Web_days_become_parquet_with_the_schema_of_their_export()
    {
        var schemas = _converter.Parquet.ToDictionary(file => Path.GetRelativePath(_root, file.Key), file => file.Value.Split(' ')[0]);

        Assert.That(schemas.Keys, Has.Some.Contains("ga360_").And.Some.Contains("ga4_"));
        Assert.That(schemas.Where(file => file.Key.Contains("ga4_", StringComparison.Ordinal)).Select(file => file.Value), Is.All.EqualTo("event_date"));
        Assert.That(schemas.Where(file => file.Key.Contains("ga360_", StringComparison.Ordinal)).Select(file => file.Value), Is.All.EqualTo("visitorId"));
    }

    [Test]
    public void Nothing_staged_remains_and_manifest_and_ledger_name_the_final_files()
    {
        var manifest = File.ReadAllText(Path.Combine(_root, SampleManifest.File));
        var ledger = File.ReadAllText(Path.Combine(_root, "truth", "faults.csv"));

        Assert.That(Directory.Exists(Path.Combine(_root, "staging")), Is.False);
        Assert.That(manifest + ledger, Does.Not.Contain("staging/").And.Contain(".parquet").And.Contain(TableWriter.Database));
    }

    [Test]
    public void The_same_rows_are_expected_as_from_files()
    {
        using var files = new SampleFolder(0.05m);

        var expected = CountsOf(files.Result);

        Assert.That(CountsOf(_result), Is.EqualTo(expected));
    }

    private static bool IsNumberOrEmpty(string? text) => text is "" || long.TryParse(text, CultureInfo.InvariantCulture, out _);

    private static string CountsOf(SampleResult result) => JsonSerializer.Serialize(
        result.Sources.Select(source => new { source.Source, Counts = Enum.GetValues<Outcome>()[..5].Select(outcome => source[outcome]) }));

    private sealed class RecordingConverter : ISampleConverter
    {
        public List<string[]> Transactions { get; } = [];

        public Dictionary<string, string> Parquet { get; } = [];

        public string? Database { get; private set; }

        public void LoadTransactions(IReadOnlyList<string> csvFiles, string databaseFile)
        {
            Database = databaseFile;
            Transactions.AddRange(csvFiles.SelectMany(file => File.ReadLines(file).Skip(1)).Select(SampleCsv.Cells));
        }

        public void ToParquet(string jsonLinesFile, string schema, string parquetFile)
        {
            Assert.That(File.Exists(jsonLinesFile), Is.True);
            Parquet[parquetFile] = schema;
        }
    }
}
