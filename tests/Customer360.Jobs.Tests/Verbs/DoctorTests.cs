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
    [TestCase("/no/such/sample", "retail/*.csv", FindingLevel.Fail)]
    [TestCase("sample", "retail/*.csv", FindingLevel.Fail, true)]
    [TestCase("sample", "retail/*.csv", FindingLevel.Ok)]
    public void A_missing_data_folder_is_a_failure_unless_a_run_makes_the_sample_there_or_files_lie_elsewhere(string root, string path, object level, bool isNamed = false)
    {
        var sources = new Dictionary<string, SourceOptions> { ["customers"] = new() { Table = "customers", Paths = [path] } };

        var found = Surroundings.OfData(new AppSettings { Data = new() { Root = Location.Absolute(root) }, NamesData = isNamed, Sources = sources }).Single();

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
            ["here"] = new() { Table = "agents", Paths = [$"file:{folder.Path}/retail/*.csv"] },
            ["gone"] = new() { Table = "agents", Paths = [$"file:{folder.Path}/agents/*.csv"] },
            ["elsewhere"] = new() { Table = "agents", Paths = ["s3a://bucket/*.csv"] },
            ["off"] = new() { Table = "agents", Paths = ["off/*.csv"], Enabled = false },
        };

        var findings = Surroundings.OfData(new AppSettings { Data = new() { Root = folder.Path }, Sources = sources });

        Assert.That(findings.Last().Text, Is.EqualTo("without files: gone, stores"));
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

        Assert.That(Databases.Of(settings, new SparkInstallation("/spark", [jar])).Single().Level, Is.EqualTo(level));
    }

    [Test]
    public void Databases_of_sources_are_looked_at_too_each_once_and_those_switched_off_not_at_all()
    {
        var sources = new Dictionary<string, SourceOptions>
        {
            ["shared"] = new() { Format = SourceFormat.Jdbc },
            ["own"] = new() { Format = SourceFormat.Jdbc, Jdbc = new() { Url = "jdbc:oracle:thin:@h", Table = "t" } },
            ["off"] = new() { Format = SourceFormat.Jdbc, Enabled = false, Jdbc = new() { Url = "jdbc:mysql://h/d", Table = "t" } },
            ["files"] = new() { Jdbc = new() { Url = "jdbc:db2://h/d", Table = "t" } },
        };
        var settings = new AppSettings { Transactions = new() { Url = "jdbc:h2:file:/d", Table = "t" }, Sources = sources };

        var found = Databases.Of(settings, new SparkInstallation("/spark", ["h2-2.4.jar"]));

        Assert.That(found.Select(finding => $"{finding.Level} {finding.Text}"), Is.EquivalentTo(new[] { "Ok jdbc:h2:file:/d t", "Warn no jar called oracle* for jdbc:oracle:thin:@h t" }));
    }

    [TestCase("PATH", "", false)]
    [TestCase("C360_NO_SUCH_VARIABLE", "", true)]
    [TestCase("", "/proc/self/status", false)]
    [TestCase("", "/no/such/file", true)]
    [TestCase("", "", false)]
    public void A_password_that_cannot_be_read_is_a_failure(string variable, string file, bool isFailure)
    {
        var settings = new AppSettings { Transactions = new() { Url = "jdbc:h2:file:/d", Table = "t", PasswordEnv = variable, PasswordFile = file } };

        var found = Databases.Of(settings, new SparkInstallation("/spark", ["h2-2.4.jar"])).ToList();

        Assert.That(found.Exists(finding => finding.Level is FindingLevel.Fail && finding.Text.Contains(variable + file, StringComparison.Ordinal)), Is.EqualTo(isFailure));
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
