using Customer360.Spark.Interop;

namespace Customer360.Spark.Tests.Interop;

public sealed class SparkHomeTests
{
    private string _folder = null!;

    [SetUp]
    public void Make_a_folder() => _folder = Directory.CreateTempSubdirectory("customer360-home-").FullName;

    [TearDown]
    public void Remove_the_folder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void The_one_asked_for_comes_before_the_variable_and_that_before_the_folder()
    {
        var (asked, variable, provisioned) = (Home("a"), Home("b"), Home(".spark/home"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Find(asked, variable).Path, Is.EqualTo(asked));
            Assert.That(Find(null, variable).Path, Is.EqualTo(variable));
            Assert.That(Find(null, null).Path, Is.EqualTo(provisioned));
        }
    }

    [Test]
    public void The_provisioned_folder_is_found_from_below()
    {
        var home = Home(".spark/home");
        var below = Directory.CreateDirectory(Path.Combine(_folder, "bin/Debug")).FullName;

        Assert.That(SparkHome.Find(null, _ => null, [below]).Path, Is.EqualTo(home));
    }

    [Test]
    public void No_Spark_at_all_says_what_to_do()
    {
        Assert.That(() => Find(null, null), Throws.TypeOf<GatewayException>().With.Message.Contains("Run the build's Spark task"));
    }

    [Test]
    public void A_folder_without_Spark_in_it_is_named()
    {
        Assert.That(() => Find(_folder, null), Throws.TypeOf<GatewayException>().With.Message.Contains($"'{_folder}' is not a Spark home"));
    }

    [Test]
    public void Jars_the_home_lacks_are_added_from_beside_the_provisioned_one()
    {
        var home = Home("own");
        var delta = Jar(".spark/extra-jars/delta-spark_4.1_2.13-4.4.0.jar");
        Jar(".spark/extra-jars/spark-core_2.13-4.1.3.jar");

        var found = Find(null, home);

        Assert.That(found.ExtraJars, Is.EqualTo(new[] { delta }));
        Assert.That(found.HasDelta, Is.True);
    }

    [Test]
    public void Extra_jars_may_be_named_one_by_one_or_by_folder()
    {
        var (one, other) = (Jar("x/one.jar"), Jar("y/other.jar"));
        var listed = string.Join(Path.PathSeparator, Path.GetDirectoryName(one), other);

        var found = SparkHome.Find(Home("own"), name => name == SparkHome.ExtraJarsVariable ? listed : null, [_folder]);

        Assert.That(found.ExtraJars, Is.EqualTo(new[] { one, other }));
    }

    [Test]
    public void An_extra_jar_that_is_not_there_is_named()
    {
        Assert.That(
            () => SparkHome.Find(Home("own"), name => name == SparkHome.ExtraJarsVariable ? "/no/such.jar" : null, [_folder]),
            Throws.TypeOf<GatewayException>().With.Message.Contains("'/no/such.jar'"));
    }

    private SparkHome Find(string? asked, string? variable) =>
        SparkHome.Find(asked, name => name == SparkHome.HomeVariable ? variable : null, [_folder]);

    private string Home(string name)
    {
        Jar(name + "/jars/spark-core_2.13-4.1.3.jar");
        return Path.Combine(_folder, name);
    }

    private string Jar(string name)
    {
        var file = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "");
        return file;
    }
}
