using Customer360.Jobs.Errors;
using Customer360.Jobs.Options;
using Customer360.Jobs.Running;
using Customer360.Jobs.Sources;
using Customer360.Jobs.Tests.Verbs;

namespace Customer360.Jobs.Tests.Running;

public sealed class WorkingSetTests
{
    private DirectoryInfo _data = null!;
    private DirectoryInfo _lake = null!;

    [SetUp]
    public void Make_folders() => (_data, _lake) = (Directory.CreateTempSubdirectory("customer360-data-"), Directory.CreateTempSubdirectory("customer360-lake-"));

    [TearDown]
    public void Remove_folders()
    {
        _data.Delete(recursive: true);
        _lake.Delete(recursive: true);
    }

    [Test]
    public void Files_up_to_the_limit_are_small()
    {
        Fill(_data, WorkingSet.SmallBytes);

        Assert.That(WorkingSet.IsSmall(Settings()), Is.True);
    }

    [Test]
    public void A_byte_more_is_large_also_when_it_is_in_the_lake()
    {
        Fill(_data, WorkingSet.SmallBytes);
        Fill(_lake.CreateSubdirectory("silver"), 1);

        Assert.That(WorkingSet.IsSmall(Settings()), Is.False);
    }

    [Test]
    public void Folders_that_are_not_there_yet_are_small()
    {
        var settings = Settings() with { Lake = new LakeOptions { Root = Path.Combine(_lake.FullName, "none") } };

        Assert.That(WorkingSet.IsSmall(settings), Is.True);
    }

    [Test]
    public void What_lies_elsewhere_is_not_known_to_be_small()
    {
        var bucket = Settings() with { Data = new DataOptions { Root = "s3a://bucket/data" } };
        var server = Settings() with { Transactions = new JdbcOptions { Url = "jdbc:postgresql://host/bank" } };
        var source = Settings() with { Sources = new Dictionary<string, SourceOptions> { ["customers"] = new() { Paths = ["hdfs://node/customers*.csv"] } } };

        Assert.That(new[] { bucket, server, source }.Select(WorkingSet.IsSmall), Is.All.False);
    }

    [TestCase("jdbc:h2:file:{data}/bank;ACCESS_MODE_DATA=r", true)]
    [TestCase("jdbc:h2:{data}/bank/transactions", true)]
    [TestCase("jdbc:h2:file:{data}/../bank", false)]
    [TestCase("jdbc:h2:file:{data}elsewhere/bank", false)]
    [TestCase("jdbc:h2:/srv/bank", false)]
    [TestCase("jdbc:h2:~/bank", false)]
    [TestCase("jdbc:h2:tcp://host/{data}/bank", false)]
    [TestCase("jdbc:h2:ssl://host/bank", false)]
    [TestCase("jdbc:h2:mem:bank", false)]
    public void A_database_is_counted_where_its_file_lies_in_the_data_folder(string url, bool isSmall)
    {
        var settings = Settings() with { Transactions = new JdbcOptions { Url = url } };

        Assert.That(WorkingSet.IsSmall(settings), Is.EqualTo(isSmall));
    }

    [TestCase("run")]
    [TestCase("verify-incremental")]
    public void A_data_folder_that_is_missing_is_refused_before_anything_runs(string verb)
    {
        var missing = Path.Combine(_data.FullName, "mistyped");

        var run = Console360.Run(verb, "--data", missing, "--lake", _lake.FullName);

        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain($"Data folder '{missing}' does not exist").And.Contain("--data"));
        Assert.That(_lake.EnumerateFileSystemInfos(), Is.Empty);
    }

    [Test]
    public void A_data_folder_need_not_be_there_when_a_source_lies_elsewhere()
    {
        var settings = Settings() with { Data = new DataOptions { Root = Path.Combine(_data.FullName, "none") } };
        var elsewhere = settings with { Sources = new Dictionary<string, SourceOptions> { ["customers"] = new() { Paths = ["/srv/customers*.csv"] } } };

        Assert.That(() => WorkingSet.RequireDataFolder(Settings()), Throws.Nothing);
        Assert.That(() => WorkingSet.RequireDataFolder(elsewhere), Throws.Nothing);
        Assert.That(() => WorkingSet.RequireDataFolder(settings), Throws.TypeOf<ConfigurationException>());
    }

    private AppSettings Settings() => new() { Data = new DataOptions { Root = _data.FullName }, Lake = new LakeOptions { Root = _lake.FullName } };

    // A length alone takes no space on disk.
    private static void Fill(DirectoryInfo folder, long bytes)
    {
        using var file = File.Create(Path.Combine(folder.FullName, "file"));
        file.SetLength(bytes);
    }
}
