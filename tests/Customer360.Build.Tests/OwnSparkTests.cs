using System.Runtime.Versioning;
using Customer360.Build.Spark;

namespace Customer360.Build.Tests;

[UnsupportedOSPlatform("windows")]
[Platform(Exclude = "Win", Reason = "The stand-ins for java and mvn are shell scripts.")]
internal sealed class OwnSparkTests
{
    private StandIns _place = null!;

    [SetUp]
    public void Open() => _place = new StandIns().WithJava().WithMaven();

    [TearDown]
    public void Close() => _place.Dispose();

    [Test]
    public void What_it_lacks_is_laid_beside_it_and_nothing_into_it()
    {
        var home = _place.OwnSpark("spark-core_2.13-4.1.1.jar", "postgresql-42.7.1.jar");

        Provision();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Directory.GetFiles(_place.Checkout.ExtraJars).Select(Path.GetFileName), Is.EqualTo(["delta-spark_4.1_2.13-4.4.0.jar"]).AsCollection);
            Assert.That(Directory.GetFiles(home, "*", SearchOption.AllDirectories), Has.Length.EqualTo(2));
            Assert.That(_place.Checkout.SparkHome, Does.Not.Exist);
        }
    }

    [Test]
    public void A_second_run_does_not_call_maven()
    {
        _place.OwnSpark("spark-core_2.13-4.1.3.jar");
        Provision();
        _place.WithMaven("exit 1");

        Assert.That(Provision, Throws.Nothing);
    }

    [Test]
    public void Another_delta_in_it_is_refused_by_version()
    {
        _place.OwnSpark("spark-core_2.13-4.1.3.jar", "delta-spark_4.1_2.13-4.3.1.jar");

        var error = Assert.Throws<BuildException>(Provision);

        Assert.That(error.Message, Does.Contain("already holds Delta 4.3.1").And.Contain("needs 4.4.0").And.Contain("unset SPARK_HOME"));
    }

    [TestCase("spark-core_2.13-4.0.1.jar", "Spark 4.0.1 for Scala 2.13")]
    [TestCase("spark-core_2.12-3.5.8.jar", "Spark 3.5.8 for Scala 2.12")]
    [TestCase("spark-core_2.13-4.10.0.jar", "Spark 4.10.0 for Scala 2.13")]
    public void Another_spark_is_refused_by_version(string core, string described)
    {
        _place.OwnSpark(core);

        var error = Assert.Throws<BuildException>(Provision);

        Assert.That(error.Message, Does.Contain(described).And.Contain("needs 4.1 for Scala 2.13"));
    }

    [Test]
    public void A_folder_without_spark_is_refused()
    {
        _place.OwnSpark();

        var error = Assert.Throws<BuildException>(Provision);

        Assert.That(error.Message, Does.Contain("holds no jars/spark-core_*.jar"));
    }

    [Test]
    public void The_builds_own_home_is_not_taken_for_the_users()
    {
        _place.Variables["SPARK_HOME"] = _place.Checkout.SparkHome + Path.DirectorySeparatorChar;

        Provision();

        Assert.That(Path.Combine(_place.Checkout.SparkHome, "jars"), Does.Exist);
    }

    private void Provision() => new Provisioner(_place.Checkout, _place.Machine, _place.Log).Provision();
}
