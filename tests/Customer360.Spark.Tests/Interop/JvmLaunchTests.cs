using Customer360.Spark.Interop;

namespace Customer360.Spark.Tests.Interop;

public sealed class JvmLaunchTests
{
    private string _home = null!;

    [SetUp]
    public void Make_a_home() => _home = Directory.CreateTempSubdirectory("customer360-launch-").FullName;

    [TearDown]
    public void Remove_the_home() => Directory.Delete(_home, recursive: true);

    [Test]
    public void Jars_come_first_on_the_class_path_and_settings_follow_the_class()
    {
        Directory.CreateDirectory(Path.Combine(_home, "conf"));

        var arguments = Launch(new() { ["spark.b"] = "2", ["spark.a"] = "x y", ["other"] = "left out" }).Arguments();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(arguments.Take(2), Is.EqualTo(new[] { "-cp", $"{_home}/jars/*:{_home}/conf" }));
            Assert.That(arguments.SkipWhile(word => word != "org.apache.spark.deploy.SparkSubmit"), Is.EqualTo(new[]
            {
                "org.apache.spark.deploy.SparkSubmit",
                "--conf", "spark.a=x y", "--conf", "spark.b=2",
                "--conf", "spark.api.mode=classic", "--conf", "spark.python.unix.domain.socket.enabled=false",
                "--class", "org.apache.spark.api.python.PythonGatewayServer", "spark-internal",
            }));
        }
    }

    [TestCase("2g", "-Xmx2g")]
    [TestCase("2GB", "-Xmx2G")]
    [TestCase("512", "-Xmx512m")]
    public void Driver_memory_becomes_the_heap(string memory, string option)
    {
        Assert.That(Launch(new() { ["spark.driver.memory"] = memory }).Arguments(), Does.Contain(option));
    }

    [Test]
    public void Options_of_the_JVM_are_read_from_the_defaults_file_too()
    {
        Directory.CreateDirectory(Path.Combine(_home, "conf"));
        File.WriteAllText(Path.Combine(_home, "conf/spark-defaults.conf"), "spark.driver.extraJavaOptions  -Da='b c' -Dd=e\nspark.driver.memory=3g\n");

        Assert.That(Launch([]).Arguments(), Does.Contain("-Da=b c").And.Contains("-Dd=e").And.Contains("-Xmx3g"));
    }

    [Test]
    public void A_class_archive_is_used_where_there_is_one()
    {
        var archive = Path.Combine(_home, "customer360.jsa");
        File.WriteAllText(archive, "");

        Assert.That(Launch([]).Arguments(), Does.Contain($"-XX:SharedArchiveFile={archive}").And.Contains("-Xshare:auto"));
    }

    [Test]
    public void Extra_jars_are_added_to_those_of_the_caller()
    {
        var home = new SparkHome(_home, ["/extra/delta.jar"]);

        var arguments = new JvmLaunch(home, new Dictionary<string, string> { ["spark.jars"] = "/my.jar" }, [], _ => null).Arguments();

        Assert.That(arguments, Does.Contain("spark.jars=/my.jar,/extra/delta.jar"));
    }

    [TestCase("local[2]", true)]
    [TestCase("spark://host:7077", false)]
    public void Only_a_local_Spark_is_bound_to_the_loopback_address(string master, bool isBound)
    {
        Assert.That(Launch(new() { ["spark.master"] = master }).Environment.ContainsKey("SPARK_LOCAL_IP"), Is.EqualTo(isBound));
    }

    [TestCase(null, new string[0])]
    [TestCase("  ", new string[0])]
    [TestCase("-a  -b=\"c d\"", new[] { "-a", "-b=c d" })]
    [TestCase("'it''s' \"\"", new[] { "its", "" })]
    public void Options_are_split_at_blanks_outside_quotes(string? text, string[] expected)
    {
        Assert.That(JvmLaunch.Words(text), Is.EqualTo(expected));
    }

    [Test]
    public void A_defaults_file_has_keys_values_and_remarks()
    {
        var settings = SparkDefaults.Parse(["# remark", "", "spark.a 1", "spark.b=2 3", "spark.c :  4 ", "spark.d"]);

        Assert.That(settings, Is.EqualTo(new Dictionary<string, string>
        {
            ["spark.a"] = "1",
            ["spark.b"] = "2 3",
            ["spark.c"] = "4",
            ["spark.d"] = "",
        }));
    }

    private JvmLaunch Launch(Dictionary<string, string> settings) => new(new SparkHome(_home, []), settings, [], _ => null);
}
