using Customer360.Jobs.Errors;
using Customer360.Jobs.Options;
using Customer360.Jobs.Sources;

namespace Customer360.Jobs.Tests.Options;

public sealed class SettingsReaderTests
{
    [Test]
    public void The_command_line_beats_the_local_file_which_beats_the_shared_one()
    {
        using var conf = new SettingsFolder("""{ "Run": { "Parallelism": 1, "LockWaitSeconds": 1 }, "Quality": { "KeyConflictShare": 0.1 } }""");
        conf.Write("appsettings.Local.json", """{ "Run": { "Parallelism": 2, "LockWaitSeconds": 2 } }""");

        var settings = conf.Read(("Run:Parallelism", "3"));

        Assert.That((settings.Run.Parallelism, settings.Run.LockWaitSeconds, settings.Quality.KeyConflictShare), Is.EqualTo((3, 2, 0.1)));
    }

    [Test]
    [NonParallelizable]
    public void A_variable_of_the_environment_sets_a_setting()
    {
        using var conf = new SettingsFolder("""{ "Gold": { "HighValueSpend": 10 } }""");
        Environment.SetEnvironmentVariable("C360_Gold__HighValueSpend", "500.5");
        try
        {
            Assert.That(conf.Read().Gold.HighValueSpend, Is.EqualTo(500.5m));
        }
        finally
        {
            Environment.SetEnvironmentVariable("C360_Gold__HighValueSpend", null);
        }
    }

    [Test]
    public void The_data_folder_is_named_by_all_places_but_the_settings_that_the_program_comes_with()
    {
        const string named = """{ "Data": { "Root": "sample" } }""";
        using var shipped = new SettingsFolder(named);
        using var local = new SettingsFolder(named);
        local.Write("appsettings.Local.json", named);
        using var other = new SettingsFolder();
        var file = other.Write("mine.json", named);

        var actual = new[] { shipped.Read(), shipped.Read(("Data:Root", "sample")), local.Read(), SettingsReader.Read(file, new Dictionary<string, string?>()) };

        Assert.That(actual.Select(settings => settings.NamesData), Is.EqualTo(new[] { false, true, true, true }));
    }

    [Test]
    public void A_list_comes_whole_from_the_strongest_place_that_sets_it()
    {
        using var conf = new SettingsFolder("""{ "MissingWords": [ "a", "b", "c" ], "Gold": { "CountedOnlineStatuses": [ "Completed", "Paid" ] } }""");
        conf.Write("appsettings.Local.json", """{ "MissingWords": [ "x" ] }""");

        var settings = conf.Read(("Gold:CountedOnlineStatuses", "Shipped, Paid"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(settings.MissingWords, Is.EqualTo(new[] { "x" }));
            Assert.That(settings.Gold.CountedOnlineStatuses, Is.EqualTo(new[] { "Shipped", "Paid" }));
        }
    }

    [Test]
    public void An_empty_list_takes_the_default_away()
    {
        using var conf = new SettingsFolder("""{ "MissingWords": [] }""");

        Assert.That(conf.Read().MissingWords, Is.Empty);
    }

    [Test]
    public void A_misspelt_setting_is_refused_with_the_nearest_name()
    {
        using var conf = new SettingsFolder("""{ "Quality": { "KeyConflictShair": 0.1 } }""");

        var error = Assert.Throws<ConfigurationException>(() => conf.Read());

        Assert.That(error.Message, Does.Contain("'Quality:KeyConflictShair'").And.Contain("C360_Quality__KeyConflictShair").And.Contain("'Quality:KeyConflictShare'?"));
    }

    [TestCase("Run:Parallelism", "two", "is 'two', expected a whole number")]
    [TestCase("Run:Parallelism", "-1", "is -1, expected 0 or more")]
    [TestCase("Run:AsOf", "31.12.2024", "is '31.12.2024', expected a date as YYYY-MM-DD")]
    [TestCase("Quality:KeyConflictShare", "1.5", "is 1.5, expected a share from 0 to 1")]
    [TestCase("Quality:KeyConflictShare", "NaN", "is 'NaN', expected a number such as 0.2")]
    [TestCase("Gold:AccountPolicy", "owner", "is 'owner', expected primary-owner, split, every-holder")]
    [TestCase("Spark:DriverMemory", "2", "is '2', expected a number and k, m or g, such as 2g")]
    [TestCase("Run:Full:Yes", "1", "has 'Yes' below it, expected true or false")]
    [TestCase("Lake", "here", "is 'here', expected a section with Root")]
    public void An_impossible_value_is_refused_with_key_value_and_expectation(string key, string value, string expected)
    {
        using var conf = new SettingsFolder();

        var error = Assert.Throws<ConfigurationException>(() => conf.Read((key, value)));

        Assert.That(error.Message, Does.Contain(expected).And.Contain("conf/appsettings.json").And.Contain("C360_"));
    }

    [Test]
    public void Words_of_a_policy_are_read_in_kebab_case()
    {
        using var conf = new SettingsFolder("""{ "Gold": { "AccountPolicy": "every-holder", "VisitorPolicy": "Latest" } }""");

        var gold = conf.Read().Gold;

        Assert.That((gold.AccountPolicy, gold.VisitorPolicy), Is.EqualTo((AccountPolicy.EveryHolder, VisitorPolicy.Latest)));
    }

    [Test]
    public void A_data_folder_brings_settings_that_conf_and_command_line_beat()
    {
        using var conf = new SettingsFolder("""{ "Run": { "LockWaitSeconds": 7 } }""");
        conf.Write("data/settings.json", """{ "Run": { "AsOf": "2024-06-30", "LockWaitSeconds": 1 }, "Transactions": { "Url": "jdbc:h2:file:{data}/bank", "Table": "t" } }""");
        var data = Path.Combine(conf.Path, "data");

        var settings = conf.Read(("Data:Root", data));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(settings.Run.AsOf, Is.EqualTo(new DateOnly(2024, 6, 30)));
            Assert.That(settings.Run.LockWaitSeconds, Is.EqualTo(7));
            Assert.That(settings.DatabaseOf(new())?.Url, Is.EqualTo($"jdbc:h2:file:{data}/bank"));
        }
    }

    [Test]
    public void Local_folders_become_absolute_and_uris_stay()
    {
        using var conf = new SettingsFolder();

        var settings = conf.Read(("Lake:Root", "some/lake/"), ("Data:Root", "hdfs://name/data/"));

        Assert.That((settings.Lake.Root, settings.Data.Root), Is.EqualTo((Path.GetFullPath("some/lake"), "hdfs://name/data")));
    }

    [Test]
    public void A_file_that_is_no_json_is_named_with_the_line()
    {
        using var conf = new SettingsFolder("{ \"Run\": ");

        var error = Assert.Throws<ConfigurationException>(() => conf.Read());

        Assert.That(error.Message, Does.Contain("appsettings.json").And.Contain("--conf").And.Not.Contain("\n"));
    }

    [Test]
    public void A_conf_that_does_not_exist_is_refused()
    {
        Assert.That(() => SettingsReader.Read("/no/such/conf", new Dictionary<string, string?>()), Throws.TypeOf<ConfigurationException>());
    }

    [TestCase("jdbc:postgresql://h/d?password=hunter2")]
    [TestCase("jdbc:sqlserver://h;user=u;PWD=hunter2")]
    [TestCase("jdbc:mysql://h/d?user=u&passwd = hunter2")]
    [TestCase("jdbc:mysql://u:hunter2@h:3306/d")]
    [TestCase("jdbc:mysql://u:hunt/er2hunter2@h/d")]
    [TestCase("jdbc:mysql://h:3306,u:hunter2@g:3306/d")]
    [TestCase("jdbc:oracle:thin:scott/hunter2@//h:1521/d")]
    [TestCase("jdbc:oracle:oci8:scott/hunter2@h")]
    public void A_password_within_a_url_is_refused_and_not_repeated(string url)
    {
        using var conf = new SettingsFolder();

        var error = Assert.Throws<ConfigurationException>(() => conf.Read(("Transactions:Url", url), ("Transactions:Table", "t")));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Message, Does.Contain("'Transactions:Url' holds a password").And.Contain("PasswordEnv").And.Not.Contain("hunter2"));
            Assert.That(new JdbcOptions { Url = url }.ToString(), Does.Not.Contain("hunter2"));
        }
    }

    [TestCase("jdbc:postgresql://h:5432/d?user=u", "jdbc:postgresql://h:5432/d")]
    [TestCase("jdbc:postgresql://[::1]:5432/d", "jdbc:postgresql://[::1]:5432/d")]
    [TestCase("jdbc:mysql://u@h:3306/d?mail=a:b@c", "jdbc:mysql://h:3306/d")]
    [TestCase("jdbc:oracle:thin:@//h:1521/d", "jdbc:oracle:thin:@//h:1521/d")]
    [TestCase("jdbc:oracle:thin:@h:1521:d", "jdbc:oracle:thin:@h:1521:d")]
    [TestCase("jdbc:oracle:thin:scott@h:1521:d", "jdbc:oracle:thin:@h:1521:d")]
    [TestCase("jdbc:h2:file:/srv/a@b/bank", "jdbc:h2:file:/srv/a@b/bank")]
    public void A_url_without_a_password_is_taken_and_printed_without_its_account(string url, string printed)
    {
        using var conf = new SettingsFolder();

        var settings = conf.Read(("Transactions:Url", url), ("Transactions:Table", "t"));

        Assert.That(settings.Transactions.ToString(), Is.EqualTo($"{printed} t"));
    }

    [Test]
    public void A_password_that_cannot_be_read_is_said_of_the_section_that_refers_to_it()
    {
        var jdbc = new JdbcOptions { PasswordFile = "/no/such/file" };
        var own = new SourceOptions { Jdbc = new() { Url = "jdbc:a" } };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => jdbc.ReadPassword(AppSettings.DatabaseSectionOf("kunden", own)), Throws.TypeOf<ConfigurationException>().With.Message.Contains("'Sources:kunden:Jdbc:PasswordFile'"));
            Assert.That(() => jdbc.ReadPassword(AppSettings.DatabaseSectionOf("kunden", new())), Throws.TypeOf<ConfigurationException>().With.Message.Contains("'Transactions:PasswordFile'"));
        }
    }

    [Test]
    public void A_password_is_read_from_the_file_it_refers_to_and_never_printed()
    {
        using var conf = new SettingsFolder();
        var jdbc = new JdbcOptions { Url = "jdbc:x://h/d;user=u", Table = "t", PasswordFile = conf.Write("secret", "hunter2\n") };

        Assert.That((jdbc.ReadPassword("Transactions"), jdbc.ToString()), Is.EqualTo(("hunter2", "jdbc:x://h/d t")));
    }

    [Test]
    public void Own_segment_rules_replace_the_built_in_ones()
    {
        using var conf = new SettingsFolder("""{ "Gold": { "Segments": [ { "Name": "Big", "MinimumSpend": 5000 }, { "Name": "None", "MaximumOrders": 0 } ] } }""");

        Assert.That(conf.Read().Gold.SegmentRules.Select(rule => rule.Name), Is.EqualTo(new[] { "Big", "None" }));
    }

    [Test]
    public void The_high_value_threshold_moves_the_built_in_rule()
    {
        var rules = new GoldOptions { HighValueSpend = 20m }.SegmentRules;

        Assert.That(rules.Single(rule => rule.Name == "High-Value").MinimumSpend, Is.EqualTo(20m));
    }
}
