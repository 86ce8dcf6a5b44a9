using Customer360.Jobs.Options;

namespace Customer360.Jobs.Tests.Options;

public sealed class ShippedSettingsTests
{
    private static readonly string[] Tables =
    [
        "customers", "products", "stores", "agents", "online_transactions", "in_store_transactions", "customer_service_interactions",
        "loyalty_accounts", "loyalty_transactions", "crm_clients", "bank_accounts", "bank_cards", "bank_dispositions", "bank_transactions",
        "web_visitors", "web_sessions", "web_events", "customer_links",
    ];

    [Test]
    public void The_shipped_sources_feed_every_source_table_and_no_other()
    {
        var sources = Shipped().Sources.Values.Select(source => source.Table).Distinct();

        Assert.That(sources, Is.EquivalentTo(Tables));
    }

    [Test]
    public void The_shipped_settings_repeat_no_default_but_the_two_folders()
    {
        var shipped = Shipped();
        var defaults = new AppSettings();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Path.GetFileName(shipped.Lake.Root), Is.EqualTo(defaults.Lake.Root));
            Assert.That(Path.GetFileName(shipped.Data.Root), Is.EqualTo(defaults.Data.Root));
            Assert.That(shipped.Run, Is.EqualTo(defaults.Run));
            Assert.That(shipped.Quality, Is.EqualTo(defaults.Quality));
        }
    }

    [Test]
    public void The_dispositions_are_read_account_first()
    {
        Assert.That(Shipped().Sources["bank_dispositions"].Columns, Is.EqualTo(new[] { "account_id", "disp_id", "client_id", "type" }));
    }

    [Test]
    public void Every_setting_is_listed_with_meaning_and_default()
    {
        var settings = SettingsCatalog.All;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(settings, Has.All.Matches<SettingDescription>(setting => setting is { Meaning.Length: > 0 }));
            Assert.That(settings, Has.One.Matches<SettingDescription>(setting => setting is { Key: "Quality:KeyConflictShare", Default: "0.2" }));
            Assert.That(settings, Has.One.Matches<SettingDescription>(setting => setting is { Key: "Gold:AccountPolicy", Default: "primary-owner" }));
            Assert.That(settings, Has.One.Matches<SettingDescription>(setting => setting is { Key: "Sources:<name>:Jdbc:FetchSize", EnvironmentName: "C360_Sources__<name>__Jdbc__FetchSize" }));
            Assert.That(settings, Has.One.Matches<SettingDescription>(setting => setting is { Key: "Gold:Segments:<n>:Tier" }));
            Assert.That(settings, Has.One.Matches<SettingDescription>(setting => setting is { Key: "Spark:Conf:<name>" }));
        }
    }

    private static AppSettings Shipped() => SettingsReader.Read(null, new Dictionary<string, string?>());
}
