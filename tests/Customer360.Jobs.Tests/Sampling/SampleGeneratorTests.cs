using System.Globalization;
using System.Text.Json;
using Customer360.Jobs.Sampling;

namespace Customer360.Jobs.Tests.Sampling;

public sealed class SampleGeneratorTests
{
    private static readonly Outcome[] RowOutcomes = [Outcome.Superseded, Outcome.NullKey, Outcome.Malformed, Outcome.Orphan];

    private static readonly string[] SameForEverySeed =
        ["._Customers.csv", "._account_20250331.csv", "Agents_20250401.csv", "LoyaltyTransactions_20250401.csv", "Products_20250401.csv", "settings.json"];

    private SampleFolder _sample = null!;

    [OneTimeSetUp]
    public void Generate_a_small_sample() => _sample = new SampleFolder(0.1m);

    [OneTimeTearDown]
    public void Remove_it() => _sample.Dispose();

    [Test]
    [SetCulture("tr-TR")]
    public void Equal_options_give_equal_bytes_under_any_culture()
    {
        using var again = new SampleFolder(0.1m);

        var digests = again.Digests();

        Assert.That(digests, Is.EqualTo(_sample.Digests()));
    }

    [Test]
    public void Another_seed_gives_other_rows_in_the_same_files()
    {
        using var other = new SampleFolder(0.1m, seed: 8);

        var digests = other.Digests();

        Assert.That(digests.Keys, Is.EqualTo(_sample.Digests().Keys));
        Assert.That(
            digests.Where(file => _sample.Digests()[file.Key] == file.Value).Select(file => Path.GetFileName(file.Key)),
            Is.EquivalentTo(SameForEverySeed));
    }

    [Test]
    public void Each_file_has_the_lines_that_the_manifest_says()
    {
        var wrong = _sample.Result.Sources
            .SelectMany(source => source.Files)
            .Where(file => file.Rows > 0 && LinesIn(file.Path) - (HasHeader(file.Path) ? 1 : 0) != file.Rows)
            .Select(file => file.Path);

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void What_is_accepted_superseded_and_quarantined_adds_up_to_the_rows_of_the_files_that_are_read()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(_sample.PathOf(SampleManifest.File)));

        var sources = manifest.RootElement.GetProperty("sources").EnumerateObject().ToList();

        Assert.That(sources, Has.Count.EqualTo(18));
        foreach (var source in sources.Select(source => source.Value))
        {
            var rows = source.GetProperty("files").EnumerateArray().Where(file => file.GetProperty("expected").GetString() == "read").Sum(Rows);
            var quarantined = source.GetProperty("quarantined").EnumerateObject().Sum(reason => reason.Value.GetInt64());
            Assert.That(source.GetProperty("accepted").GetInt64() + source.GetProperty("superseded").GetInt64() + quarantined, Is.EqualTo(rows));
        }

        static long Rows(JsonElement file) => file.GetProperty("rows").GetInt64();
    }

    [Test]
    public void The_ledger_explains_every_row_that_is_not_accepted()
    {
        var planted = _sample.Ledger().CountBy(entry => (entry.Source, entry.Expected)).ToDictionary();

        foreach (var source in _sample.Result.Sources)
        {
            foreach (var outcome in RowOutcomes)
            {
                Assert.That(
                    source[outcome], Is.EqualTo(planted.GetValueOrDefault((source.Source, FaultNames.Of(outcome)))), $"{source.Source} {outcome}");
            }
        }
    }

    [Test]
    public void The_ledger_points_at_lines_that_hold_its_keys()
    {
        var missing = _sample.Ledger()
            .Where(entry => entry.Line > 0 && entry.Fault is not ("null_key" or "malformed" or "half_row"))
            .Where(entry => !LineOf(entry).Contains(entry.Key.Split('|')[0], StringComparison.Ordinal))
            .Select(entry => $"{entry.Fault} {entry.File} {entry.Line}");

        Assert.That(missing, Is.Empty);
    }

    [TestCase(0.01)]
    [TestCase(0.1)]
    public void Every_kind_of_fault_is_planted_at_any_scale(decimal scale)
    {
        using var sample = new SampleFolder(scale);
        string[] everywhere = ["duplicate", "null_key", "malformed"];

        var planted = sample.Ledger().ToList();

        Assert.That(planted.Select(entry => entry.Fault).Distinct(), Is.EquivalentTo(Enum.GetValues<Fault>().Select(FaultNames.Of)));
        foreach (var fault in everywhere)
        {
            Assert.That(planted.Where(entry => entry.Fault == fault).Select(entry => entry.Source).Distinct().Count(), Is.GreaterThan(12), fault);
        }
    }

    [Test]
    public void A_sample_without_faults_accepts_every_row()
    {
        using var clean = new SampleFolder(0.1m, faults: PlantedFaults.None);

        Assert.That(clean.Result.Sources.Select(source => source.Input - source[Outcome.Accepted]), Is.All.Zero);
        Assert.That(clean.Result.Sources.Sum(source => source.Input), Is.GreaterThan(7_000));
    }

    [Test]
    public void Scale_sets_the_number_of_things()
    {
        using var tenth = new SampleFolder(0.1m, faults: PlantedFaults.None);

        var accepted = tenth.Result.Sources.ToDictionary(source => source.Source, source => source[Outcome.Accepted]);

        Assert.That(accepted["crm_clients"], Is.EqualTo(100));
        Assert.That(accepted["customers"], Is.EqualTo(100));
        Assert.That(accepted["bank_transactions"], Is.EqualTo(5_000));
        Assert.That(tenth.Result.Sources.Sum(source => source.Measures.GetValueOrDefault("hits")), Is.EqualTo(1_000));
    }

    [Test]
    public void No_byte_order_mark_but_the_planted_one()
    {
        var marked = Directory.EnumerateFiles(_sample.Root, "*", SearchOption.AllDirectories)
            .Where(file => File.ReadAllBytes(file).AsSpan().StartsWith((byte[])[0xEF, 0xBB, 0xBF]))
            .Select(Path.GetFileName);

        Assert.That(marked, Is.EqualTo(["Stores.csv"]));
    }

    [Test]
    public void A_scale_out_of_range_is_refused([Values("0", "-1", "2001")] string scale)
    {
        Assert.That(
            () => new SampleOptions("somewhere", decimal.Parse(scale, CultureInfo.InvariantCulture)),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("scale"));
    }

    [Test]
    public void Parquet_without_a_converter_is_refused()
    {
        var options = new SampleOptions(_sample.Root) { Web = WebFormat.Parquet };

        Assert.That(() => SampleGenerator.Generate(options), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("converter"));
    }

    private static bool HasHeader(string path) => path.StartsWith("retail/", StringComparison.Ordinal)
        || path.StartsWith("links/", StringComparison.Ordinal) || path.StartsWith("bank/transactions/", StringComparison.Ordinal);

    // A file that breaks off has a last line without an end.
    private int LinesIn(string path) => _sample.LinesOf(path) is var lines && lines[^1].Length == 0 ? lines.Length - 1 : lines.Length;

    private string LineOf(LedgerEntry entry) => _sample.LinesOf(entry.File)[entry.Line - 1];
}
