using Customer360.Jobs.Errors;
using Customer360.Jobs.Options;
using Customer360.Jobs.Sources;
using Customer360.Jobs.Tests.Options;

namespace Customer360.Jobs.Tests.Sources;

public sealed class SourceOptionsTests
{
    [Test]
    public void A_bank_with_other_files_is_connected_by_settings_alone()
    {
        using var conf = new SettingsFolder();
        conf.Write("appsettings.Local.json", """
            { "Sources": { "kunden": {
              "Table": "crm_clients", "Paths": [ "/srv/export/KUNDEN_*.txt" ], "Format": "csv", "Delimiter": ";", "Encoding": "ISO-8859-1",
              "DateFormats": [ "yyMMdd" ], "DecimalSeparator": ",", "GroupSeparator": ".", "MissingWords": [ "-" ], "TimeZone": "Europe/Vienna",
              "Renames": { "KUNDENNR": "client_id", "GEB.DATUM": "birth_date" }, "Expressions": { "age": "cast(ALTER as int)" }, "Mode": "snapshot" } } }
            """);

        var settings = conf.Read();
        var source = settings.Sources["kunden"];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(source.Renames, Is.EqualTo(new Dictionary<string, string> { ["KUNDENNR"] = "client_id", ["GEB.DATUM"] = "birth_date" }));
            Assert.That(source.Expressions["age"], Is.EqualTo("cast(ALTER as int)"));
            Assert.That(source.DateFormats, Is.EqualTo(new[] { "yyMMdd" }));
            Assert.That((source.Mode, source.Delimiter, settings.MissingWordsOf(source)[0]), Is.EqualTo((SourceMode.Snapshot, ";", "-")));
        }
    }

    [Test]
    public void A_later_file_changes_one_key_of_a_source_and_keeps_the_rest()
    {
        using var conf = new SettingsFolder();
        conf.Write("sources.json", """{ "Sources": { "customers": { "Table": "customers", "Paths": [ "retail/Customers*.csv" ], "Encoding": "UTF-16" } } }""");

        var source = conf.Read(("Sources:customers:Delimiter", ";")).Sources["customers"];

        Assert.That((source.Delimiter, source.Encoding, source.Paths[0]), Is.EqualTo((";", "UTF-16", "retail/Customers*.csv")));
    }

    [TestCase("Table", "Customers", "snake_case")]
    [TestCase("Paths", "", "expected at least one pattern")]
    [TestCase("Format", "xml", "expected csv, json, dict, parquet, jdbc")]
    [TestCase("Delimiter", "", "expected the text between two columns")]
    [TestCase("Quote", "''", "expected one character or nothing")]
    [TestCase("DecimalSeparator", "", "expected one character other than GroupSeparator")]
    [TestCase("GroupSeparator", ".", "expected one character other than GroupSeparator")]
    [TestCase("Encoding", "", "expected a character set such as")]
    [TestCase("Encoding", "utf-80", "expected a character set such as")]
    [TestCase("Header", "false", "expected the columns in file order")]
    [TestCase("Columns", "a,b,A", "names 'a' twice")]
    [TestCase("TimeZone", "Mars/Olympus", "expected a zone such as")]
    [TestCase("TwoDigitYearMax", "1999", "expected a year from 2000 to 2099")]
    [TestCase("Mode", "full", "expected delta, snapshot")]
    [TestCase("SnapshotFiles", "all", "expected parts, each")]
    [TestCase("Seperator", ";", "There is no setting 'Sources:customers:Seperator'")]
    public void An_impossible_source_is_refused_by_key(string key, string value, string expected)
    {
        using var conf = new SettingsFolder("""{ "Sources": { "customers": { "Table": "customers", "Paths": "a*.csv" } } }""");

        var error = Assert.Throws<ConfigurationException>(() => conf.Read(($"Sources:customers:{key}", value)));

        Assert.That(error.Message, Does.Contain(expected).And.Contain("Sources:customers:").And.Contain("C360_Sources__customers__"));
    }

    [Test]
    public void Objects_a_line_cannot_have_lines_of_wide_letters()
    {
        using var conf = new SettingsFolder("""{ "Sources": { "customers": { "Table": "customers", "Paths": "a*.csv", "Encoding": "UTF-16" } } }""");

        var error = Assert.Throws<ConfigurationException>(() => conf.Read(("Sources:customers:Format", "json")));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Message, Does.Contain("Sources:customers:Encoding").And.Contain("lines end in one byte"));
            Assert.That(() => conf.Read(), Throws.Nothing);
        }
    }

    [TestCase("changed", true)]
    [TestCase("DAY", false)]
    [TestCase("greatest(day, time)", false)]
    public void The_change_time_of_files_without_header_is_one_of_their_columns(string changedAt, bool isRefused)
    {
        using var conf = new SettingsFolder("""{ "Sources": { "a": { "Table": "customers", "Paths": "a*.csv", "Header": false, "Columns": [ "id", "day", "time" ] } } }""");

        Assert.That(() => conf.Read(("Sources:a:ChangedAt", changedAt)), isRefused ? Throws.TypeOf<ConfigurationException>().With.Message.Contains("expected one of Columns") : Throws.Nothing);
    }

    [TestCase("ChangedAt", "visitStartTime", "expected nothing for web_sessions")]
    [TestCase("Mode", "snapshot", "expected delta for web_sessions")]
    [TestCase("Renames:besuch", "visitId", "names columns, expected nothing for web_sessions")]
    [TestCase("Expressions:visitId", "besuch + 1", "names columns, expected nothing for web_sessions")]
    public void Records_that_are_landed_whole_have_no_columns_of_their_own_and_are_no_snapshot(string key, string value, string expected)
    {
        using var conf = new SettingsFolder("""{ "Sources": { "web": { "Table": "web_sessions", "Format": "json", "Paths": "a*.json" } } }""");

        var error = Assert.Throws<ConfigurationException>(() => conf.Read(($"Sources:web:{key}", value)));

        Assert.That(error.Message, Does.Contain($"Sources:web:{key.Split(':')[0]}").And.Contain(expected));
    }

    [Test]
    public void A_database_delivers_no_snapshots()
    {
        using var conf = new SettingsFolder("""{ "Sources": { "customers": { "Table": "customers", "Format": "jdbc" } } }""");

        var error = Assert.Throws<ConfigurationException>(() => conf.Read(("Sources:customers:Mode", "snapshot")));

        Assert.That(error.Message, Does.Contain("Sources:customers:Mode").And.Contain("expected delta"));
    }

    [Test]
    public void A_source_that_is_switched_off_feeds_nothing_and_is_not_checked()
    {
        using var conf = new SettingsFolder("""{ "Sources": { "b": { "Table": "customers", "Paths": "b" }, "a": { "Table": "customers", "Paths": "a" } } }""");

        var settings = conf.Read(("Sources:a:Enabled", "false"), ("Sources:a:Delimiter", ""));

        Assert.That(settings.SourcesOf("customers").Select(source => source.Key), Is.EqualTo(new[] { "b" }));
    }

    [Test]
    public void A_source_of_an_undeclared_table_is_refused_with_the_nearest_one()
    {
        using var conf = new SettingsFolder("""{ "Sources": { "x": { "Table": "custmers", "Paths": "a*.csv" } } }""");

        var error = Assert.Throws<ConfigurationException>(() => conf.Read());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Message, Does.Contain("Sources:x:Table").And.Contain("perhaps 'customers'"));
            Assert.That(() => conf.Read(("Sources:x:Table", "customers")), Throws.Nothing);
            Assert.That(() => conf.Read(("Sources:x:Enabled", "false")), Throws.Nothing, "what is switched off is not checked");
        }
    }

    [Test]
    public void A_source_with_its_own_database_reads_that_one()
    {
        var settings = new AppSettings { Transactions = new() { Url = "jdbc:a" } };

        var databases = new[] { new SourceOptions(), new SourceOptions { Jdbc = new() { Url = "jdbc:b" } } }.Select(source => settings.DatabaseOf(source)?.Url);

        Assert.That(databases, Is.EqualTo(new[] { "jdbc:a", "jdbc:b" }));
    }

    [Test]
    public void Without_a_url_there_is_no_database()
    {
        Assert.That(new AppSettings().DatabaseOf(new()), Is.Null);
    }
}
