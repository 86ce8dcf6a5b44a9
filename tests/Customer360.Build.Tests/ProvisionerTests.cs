using System.Runtime.Versioning;
using Customer360.Build.Spark;

namespace Customer360.Build.Tests;

[UnsupportedOSPlatform("windows")]
[Platform(Exclude = "Win", Reason = "The stand-ins for java and mvn are shell scripts.")]
internal sealed class ProvisionerTests
{
    private StandIns _place = null!;

    [SetUp]
    public void Open() => _place = new StandIns();

    [TearDown]
    public void Close() => _place.Dispose();

    [Test]
    public void A_first_run_lays_out_a_spark_home()
    {
        _place.WithJava().WithMaven();

        Provision();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Path.Combine(_place.Checkout.SparkHome, "jars", "spark-core_2.13-4.1.3.jar"), Does.Exist);
            Assert.That(Path.Combine(_place.Checkout.SparkHome, "jars", "delta-spark_4.1_2.13-4.4.0.jar"), Does.Exist);
            Assert.That(Path.Combine(_place.Checkout.SparkHome, "conf", "spark-defaults.conf"), Does.Exist);
            Assert.That(File.GetUnixFileMode(Path.Combine(_place.Checkout.SparkHome, "bin", "spark-submit")).HasFlag(UnixFileMode.UserExecute));
        }
    }

    [Test]
    public void A_second_run_does_not_call_maven()
    {
        _place.WithJava().WithMaven();
        Provision();
        _place.WithMaven("echo no need to call me; exit 1");

        Provision();

        Assert.That(_place.Log.ToString(), Does.EndWith("is in place." + Environment.NewLine));
    }

    [TestCase("spark-core_2.13-4.1.3.jar")]
    [TestCase("postgresql-42.7.14.jar")]
    public void A_jar_that_went_missing_is_resolved_again(string jar)
    {
        _place.WithJava().WithMaven();
        Provision();
        File.Delete(Path.Combine(_place.Checkout.SparkHome, "jars", jar));

        Provision();

        Assert.That(Path.Combine(_place.Checkout.SparkHome, "jars", jar), Does.Exist);
    }

    [Test]
    public void A_changed_pom_resolves_again()
    {
        _place.WithJava().WithMaven();
        Provision();
        File.AppendAllText(_place.Checkout.Pom, "<!-- changed -->");

        Provision();

        Assert.That(_place.MavenCalls.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(2));
    }

    [Test]
    public void A_changed_setting_reaches_the_spark_home_without_maven()
    {
        _place.WithJava().WithMaven();
        Provision();
        File.WriteAllText(Path.Combine(_place.Checkout.Conf, "spark-defaults.conf"), "spark.driver.memory 3g");

        Provision();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(File.ReadAllText(Path.Combine(_place.Checkout.SparkHome, "conf", "spark-defaults.conf")), Is.EqualTo("spark.driver.memory 3g"));
            Assert.That(_place.MavenCalls.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(1));
        }
    }

    [Test]
    public void A_damaged_jar_is_named_and_the_next_run_recovers()
    {
        _place.WithJava().WithMaven("for a; do case $a in -DoutputDirectory=*) echo half >${a#*=}/delta-storage-4.4.0.jar ;; esac; done");
        var error = Assert.Throws<BuildException>(Provision);
        _place.WithMaven();

        Provision();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Message, Does.Contain("'delta-storage-4.4.0.jar' is damaged").And.Contain("Delete"));
            Assert.That(Path.Combine(_place.Checkout.SparkHome, "jars", "delta-storage-4.4.0.jar"), Does.Not.Exist);
        }
    }

    [Test]
    public void A_maven_that_fails_leaves_nothing_that_looks_finished()
    {
        _place.WithJava().WithMaven("echo '[ERROR] Could not transfer artifact'; exit 1");

        var error = Assert.Throws<BuildException>(Provision);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Message, Does.Contain("Could not transfer artifact").And.Contain("run the task again"));
            Assert.That(Path.Combine(_place.Checkout.SparkHome, "jars"), Does.Not.Exist);
        }
    }

    [Test]
    public void No_java_says_how_to_install_one()
    {
        var error = Assert.Throws<BuildException>(Provision);

        Assert.That(error.Message, Does.StartWith("There is no Java").And.Contain("openjdk-17-jdk-headless"));
    }

    [TestCase("11.0.2", 11)]
    [TestCase("1.8.0_392", 8)]
    public void An_old_java_is_refused_by_version(string version, int major)
    {
        _place.WithJava(version);

        var error = Assert.Throws<BuildException>(Provision);

        Assert.That(error.Message, Does.Contain($"is Java {major}, and Spark 4.1 needs 17").And.Contain("JAVA_HOME"));
    }

    [Test]
    public void A_newer_java_will_do()
    {
        _place.WithJava("21.0.4").WithMaven();

        Assert.That(Provision, Throws.Nothing);
    }

    [Test]
    public void A_java_home_without_java_is_named()
    {
        _place.WithJava().Variables["JAVA_HOME"] = "/no/such/jdk";

        var error = Assert.Throws<BuildException>(Provision);

        Assert.That(error.Message, Does.Contain("JAVA_HOME is '/no/such/jdk'").And.Contain("unset"));
    }

    [Test]
    public void No_maven_says_how_to_install_it()
    {
        _place.WithJava();

        var error = Assert.Throws<BuildException>(Provision);

        Assert.That(error.Message, Does.StartWith("There is no Maven").And.Contain("apt-get install maven"));
    }

    [Test]
    public void A_file_where_the_folder_should_be_is_reported_with_its_place()
    {
        _place.WithJava().WithMaven();
        File.WriteAllText(_place.Checkout.Provisioned, "");

        var error = Assert.Throws<BuildException>(Provision);

        Assert.That(error.Message, Does.Contain($"Could not write to '{_place.Checkout.Provisioned}'"));
    }

    private void Provision() => new Provisioner(_place.Checkout, _place.Machine, _place.Log).Provision();
}
