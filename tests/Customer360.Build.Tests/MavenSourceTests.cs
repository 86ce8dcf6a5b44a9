using System.Runtime.Versioning;
using Customer360.Build.Spark;

namespace Customer360.Build.Tests;

[UnsupportedOSPlatform("windows")]
[Platform(Exclude = "Win", Reason = "The stand-ins for java and mvn are shell scripts.")]
internal sealed class MavenSourceTests
{
    private StandIns _place = null!;

    [SetUp]
    public void Open() => _place = new StandIns().WithJava().WithMaven();

    [TearDown]
    public void Close() => _place.Dispose();

    [Test]
    public void Without_a_folder_or_setting_maven_uses_its_own_registry()
    {
        Provision();

        Assert.That(_place.MavenCalls, Does.Not.Contain("-s "));
    }

    [Test]
    public void The_folder_beside_the_checkout_is_used_when_it_is_there()
    {
        _place.WithSharedMaven();

        Provision();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(_place.MavenCalls, Does.Contain($"-s {_place.Checkout.MavenSettings}"));
            Assert.That(File.ReadAllText(_place.Checkout.MavenSettings), Does.Contain(new Uri(_place.Checkout.SharedMaven).AbsoluteUri));
        }
    }

    [Test]
    public void A_named_folder_wins_over_the_one_beside_the_checkout()
    {
        var named = _place.WithSharedMaven().Folder("a & b");
        _place.Variables[Checkout.MavenVariable] = named;

        Provision();

        Assert.That(File.ReadAllText(_place.Checkout.MavenSettings), Does.Contain("a%20&amp;%20b</url>"));
    }

    [Test]
    public void A_named_settings_file_is_passed_on()
    {
        var file = Path.Combine(_place.Folder("maven"), "settings.xml");
        File.WriteAllText(file, "<settings/>");
        _place.Variables[Checkout.MavenVariable] = file;

        Provision();

        Assert.That(_place.MavenCalls, Does.Contain($"-s {file}"));
    }

    [Test]
    public void A_named_place_that_is_not_there_is_an_error()
    {
        _place.WithSharedMaven().Variables[Checkout.MavenVariable] = "/no/such/place";

        var error = Assert.Throws<BuildException>(Provision);

        Assert.That(error.Message, Does.StartWith($"{Checkout.MavenVariable} is '/no/such/place'"));
    }

    private void Provision() => new Provisioner(_place.Checkout, _place.Machine, _place.Log).Provision();
}
