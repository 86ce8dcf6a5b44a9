using Customer360.Jobs.Options;
using Customer360.Jobs.Running;
using Customer360.Jobs.Sources;
using Customer360.Jobs.Tests.Options;
using Customer360.Jobs.Verbs;

namespace Customer360.Jobs.Tests.Verbs;

public sealed class DoctorTests
{
    [TestCase("openjdk version \"17.0.15\" 2025-04-15", FindingLevel.Ok)]
    [TestCase("java version \"1.8.0_402\"", FindingLevel.Fail)]
    [TestCase("openjdk version \"21\" 2023-09-19", FindingLevel.Ok)]
    [TestCase("no such thing", FindingLevel.Fail)]
    public void Java_is_judged_by_its_version(string answer, object level)
    {
        Assert.That(JavaCheck.Judge("java", answer).Level, Is.EqualTo(level));
    }

    [TestCase("/no/such/files", "retail/*.csv", FindingLevel.Fail)]
    [TestCase("/no/such/files", "/srv/retail/*.csv", FindingLevel.Warn)]
    [TestCase("/no/such/sample", "retail/*.csv", FindingLevel.Ok)]
    public void A_missing_data_folder_is_a_failure_unless_it_is_the_samples_or_files_lie_elsewhere(string root, string path, object level)
    {
        var sources = new Dictionary<string, SourceOptions> { ["customers"] = new() { Table = "customers", Paths = [path] } };

        var found = Surroundings.OfData(new AppSettings { Data = new() { Root = root }, Sources = sources }).Single();

        Assert.That(found.Level, Is.EqualTo(level));
    }

    [Test]
    public void Sources_without_files_are_named()
    {
        using var folder = new SettingsFolder();
        folder.Write("retail/Customers2.csv", "x");
        var sources = new Dictionary<string, SourceOptions>
        {
            ["customers"] = new() { Table = "customers", Paths = ["retail/Customers*.csv"] },
            ["stores"] = new() { Table = "stores", Paths = ["retail/Stores*.csv"] },
            ["elsewhere"] = new() { Table = "agents", Paths = ["s3a://bucket/*.csv"] },
            ["off"] = new() { Table = "agents", Paths = ["off/*.csv"], Enabled = false },
        };

        var findings = Surroundings.OfData(new AppSettings { Data = new() { Root = folder.Path }, Sources = sources });

        Assert.That(findings.Last().Text, Is.EqualTo("without files: stores"));
    }

    [Test]
    public void A_heap_that_does_not_fit_is_a_warning()
    {
        var settings = new AppSettings { Spark = new() { DriverMemory = "2g" } };

        Assert.That((Surroundings.OfMemory(settings, 2L << 30).Level, Surroundings.OfMemory(settings, 3L << 30).Level), Is.EqualTo((FindingLevel.Warn, FindingLevel.Ok)));
    }

    [TestCase("postgresql-42.7.4.jar", FindingLevel.Ok)]
    [TestCase("h2-2.3.232.jar", FindingLevel.Warn)]
    public void The_driver_of_the_database_is_looked_for(string jar, object level)
    {
        var settings = new AppSettings { Transactions = new() { Url = "jdbc:postgresql://h/d", Table = "t" } };

        Assert.That(Surroundings.OfDriver(settings, new SparkInstallation("/spark", [jar])).Level, Is.EqualTo(level));
    }

    [Test]
    public void A_lake_that_does_not_exist_yet_is_tried_in_the_nearest_folder()
    {
        using var folder = new SettingsFolder();

        Assert.That(Surroundings.OfLake(new AppSettings { Lake = new() { Root = Path.Combine(folder.Path, "a", "b") } }).Level, Is.EqualTo(FindingLevel.Ok));
    }

    [Test]
    public void A_lake_below_a_file_cannot_be_written()
    {
        using var folder = new SettingsFolder();
        var file = folder.Write("file", "");

        Assert.That(Surroundings.OfLake(new AppSettings { Lake = new() { Root = $"/proc/{Path.GetFileName(file)}/lake" } }).Level, Is.EqualTo(FindingLevel.Fail));
    }

    [Test]
    public void Wrong_settings_are_a_finding_and_not_the_end()
    {
        using var conf = new SettingsFolder("""{ "Run": { "Parallelism": -1 } }""");

        var run = Console360.Run("doctor", "--conf", conf.Path);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Code, Is.EqualTo(1));
            Assert.That(run.Out, Does.Contain("FAIL  settings").And.Contain("'Run:Parallelism' is -1").And.Contain("java"));
        }
    }
}
