using Customer360.Jobs.Errors;
using Customer360.Jobs.Options;
using Customer360.Jobs.Sampling;
using Customer360.Jobs.Tests.Options;
using Customer360.Jobs.Tests.Verbs;

namespace Customer360.Jobs.Tests.Sampling;

public sealed class SamplePlaceTests
{
    [TestCase("", SampleState.Empty)]
    [TestCase("retail/Customers.csv", SampleState.Foreign)]
    [TestCase(Ledger.File, SampleState.HalfMade)]
    [TestCase($"{Ledger.File} retail/Customers.csv", SampleState.HalfMade)]
    [TestCase($"{Ledger.File} {SampleManifest.File}", SampleState.Whole)]
    public void A_folder_is_told_by_the_first_and_the_last_file_of_a_sample(string files, object expected)
    {
        using var folder = Holding(files);

        Assert.That(SamplePlace.Of(folder.Path), Is.EqualTo(expected));
    }

    [Test]
    public void Folders_without_files_and_folders_that_are_not_there_are_empty()
    {
        using var folder = Holding("");
        Directory.CreateDirectory(Path.Combine(folder.Path, "truth"));

        Assert.That(new[] { folder.Path, "/no/such/folder" }.Select(SamplePlace.Of), Is.All.EqualTo(SampleState.Empty));
    }

    [TestCase("", false, true)]
    [TestCase("", true, false)]
    [TestCase(Ledger.File, false, true)]
    [TestCase(Ledger.File, true, false)]
    [TestCase("retail/Customers.csv", false, false)]
    [TestCase($"{Ledger.File} {SampleManifest.File}", false, false)]
    public void A_run_makes_the_sample_only_in_the_default_folder_that_nobody_named_and_over_nothing(string files, bool isNamed, bool expected)
    {
        using var folder = Holding(files);
        using var _ = new WorkingFolder(Directory.GetParent(folder.Path)!.FullName);
        var settings = new AppSettings { Data = new() { Root = Location.Absolute("sample") }, NamesData = isNamed };

        Assert.That(SamplePlace.IsDue(settings), Is.EqualTo(expected));
    }

    [Test]
    public void Another_folder_is_never_a_place_for_the_sample_of_a_run()
    {
        Assert.That(SamplePlace.IsDue(new AppSettings { Data = new() { Root = "/no/such/sample" } }), Is.False);
    }

    [TestCase("retail/Customers.csv", "holds files that are no sample's")]
    [TestCase("", null)]
    [TestCase(Ledger.File, null)]
    [TestCase(SampleManifest.File, null)]
    public void A_sample_is_refused_where_it_would_replace_what_is_none(string files, string? refusal)
    {
        using var folder = Holding(files);

        Assert.That(() => SamplePlace.Require(folder.Path), refusal is null ? Throws.Nothing : Throws.TypeOf<UsageException>().With.Message.Contains(refusal));
    }

    [Test]
    public void The_verb_leaves_files_of_somebody_s_own_as_they_are()
    {
        using var folder = Holding("retail/Customers.csv");

        var run = Console360.Run("sample", "--data", folder.Path);

        Assert.That((run.Code, Directory.GetFileSystemEntries(folder.Path)), Is.EqualTo((ExitCodes.Misused, new[] { Path.Combine(folder.Path, "retail") })), run.Error);
    }

    [Test]
    public void Another_file_system_is_no_place_for_a_sample()
    {
        var run = Console360.Run("sample", "--data", "hdfs://cluster/sample");

        Assert.That((run.Code, run.Error.Contains("no folder of this machine", StringComparison.Ordinal)), Is.EqualTo((ExitCodes.Misused, true)), run.Error);
    }

    [TestCase("h2", "csv", true)]
    [TestCase("csv", "csv", false)]
    public void A_run_refuses_wishes_for_a_sample_that_it_does_not_make(string made, string asked, bool isRefused)
    {
        using var folder = new SettingsFolder();
        folder.Write($"data/{SampleManifest.File}", $$"""{ "transactions": "{{made}}" }""");

        // What is not refused comes to a choice of jobs that are not there.
        var run = Console360.Run("run", "--data", Path.Combine(folder.Path, "data"), "--transactions", asked, "--only", "nothing-of-this-name");

        Assert.That((run.Code, run.Error.Contains($"'--transactions {asked}' is for a sample", StringComparison.Ordinal)), Is.EqualTo((ExitCodes.Misused, isRefused)), run.Error);
    }

    // The sample's folder with these files, below a folder of its own.
    private static Place Holding(string files)
    {
        var place = new Place();
        foreach (var file in files.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var path = Path.Combine(place.Path, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "{}");
        }

        return place;
    }

    private sealed class Place : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("c360-place-");

        public string Path => _folder.CreateSubdirectory("sample").FullName;

        public void Dispose() => _folder.Delete(recursive: true);
    }

    private sealed class WorkingFolder : IDisposable
    {
        private readonly string _before = Directory.GetCurrentDirectory();

        public WorkingFolder(string folder) => Directory.SetCurrentDirectory(folder);

        public void Dispose() => Directory.SetCurrentDirectory(_before);
    }
}
