using System.Runtime.Versioning;
using Customer360.Build.Machines;

namespace Customer360.Build.Tests;

[UnsupportedOSPlatform("windows")]
[Platform(Exclude = "Win", Reason = "These are the launchers for shells; Windows has its own.")]
internal sealed class LauncherTests
{
    private const string Submit = "org.apache.spark.deploy.SparkSubmit";

    private StandIns _place = null!;
    private string _home = null!;
    private string _conf = null!;

    [SetUp]
    public void Open()
    {
        _place = new StandIns().WithJavaThatRepeatsItsArguments();
        _home = _place.Folder("home");
        _place.Folder("home/jars");
        _conf = _place.Folder("home/conf");
    }

    [TearDown]
    public void Close() => _place.Dispose();

    [Test]
    public void Every_argument_arrives_as_it_was_given()
    {
        string[] given = ["--conf", "a=b c", "spark-internal", "", "x \"y\" 'z'", "--driver-memory", "9g", "*", "$HOME"];

        var said = Run("spark-submit", given);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(After(said, Submit), Is.EqualTo(given));
            Assert.That(said, Has.Member("-Xmx1g"), "what follows the resource belongs to the program");
        }
    }

    [TestCase("3g", "--driver-memory", "3g", "main.py")]
    [TestCase("3g", "--driver-memory=3g", "main.py")]
    [TestCase("3g", "--verbose", "--driver-memory", "3g", "main.py")]
    [TestCase("3g", "--name", "--verbose", "--conf", "spark.driver.memory=3g", "pyspark-shell")]
    [TestCase("3g", "-c", "spark.driver.memory=3gb", "pyspark-shell")]
    [TestCase("3000m", "--conf=spark.driver.memory=3000", "pyspark-shell")]
    public void The_heap_is_what_the_command_line_says(string heap, params string[] arguments)
    {
        File.WriteAllText(Path.Combine(_conf, "spark-defaults.conf"), "spark.driver.memory 5g");

        Assert.That(Run("spark-submit", arguments), Has.Member("-Xmx" + heap));
    }

    [TestCase("spark.driver.memory 5g")]
    [TestCase("# a comment\n\n  spark.driver.memory\t\t5g")]
    [TestCase("spark.driver.memory=5g\r\n")]
    [TestCase("spark.driver.memory = 5g\nspark.other 1")]
    public void The_heap_is_what_the_settings_say(string settings)
    {
        File.WriteAllText(Path.Combine(_conf, "spark-defaults.conf"), settings);

        Assert.That(Run("spark-submit", "main.py"), Has.Member("-Xmx5g"));
    }

    [Test]
    public void A_properties_file_takes_the_place_of_the_settings()
    {
        File.WriteAllText(Path.Combine(_conf, "spark-defaults.conf"), "spark.driver.memory 5g");
        var file = Path.Combine(_home, "other.conf");
        File.WriteAllText(file, "spark.driver.memory 6g");

        Assert.That(Run("spark-submit", "--properties-file", file, "main.py"), Has.Member("-Xmx6g"));
    }

    [Test]
    public void Java_options_are_split_as_a_shell_would()
    {
        _place.Variables["SPARK_SUBMIT_OPTS"] = "-Da=1";

        var said = Run("spark-submit", "--conf", "spark.driver.extraJavaOptions=-Db=\"2 3\" -Dc=4", "main.py");

        Assert.That(said.Where(word => word.StartsWith("-D", StringComparison.Ordinal)).TakeLast(3), Is.EqualTo(["-Db=2 3", "-Dc=4", "-Da=1"]).AsCollection);
    }

    [Test]
    public void Jars_come_before_settings_on_the_class_path()
    {
        var said = Run("spark-submit", "main.py");

        Assert.That(After(said, "-cp")[0], Is.EqualTo($"{_home}/jars/*:{_conf}"));
    }

    [Test]
    public void The_archive_is_used_when_it_is_there()
    {
        File.WriteAllText(Path.Combine(_home, "customer360.jsa"), "");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Run("spark-submit", "main.py"), Has.Member($"-XX:SharedArchiveFile={_home}/customer360.jsa"));
            Assert.That(Run("spark-submit", "--driver-class-path", "/x.jar", "main.py"), Has.None.StartsWith("-XX:SharedArchiveFile"));
        }
    }

    [Test]
    public void A_daemon_has_its_own_memory()
    {
        _place.Variables["SPARK_DAEMON_MEMORY"] = "512m";

        var said = Run("spark-class", "org.apache.spark.deploy.master.Master", "--port", "0");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(said, Has.Member("-Xmx512m"));
            Assert.That(After(said, "org.apache.spark.deploy.master.Master"), Is.EqualTo(["--port", "0"]).AsCollection);
        }
    }

    [Test]
    public void A_home_without_jars_and_a_missing_java_each_say_the_cure()
    {
        _place.Variables["JAVA_HOME"] = "/no/such/jdk";
        var withoutJava = Run("spark-submit", "main.py");
        Directory.Delete(Path.Combine(_home, "jars"));
        var withoutJars = Run("spark-submit", "main.py");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(withoutJava, Has.Exactly(1).Items.And.One.Contains("no Java in JAVA_HOME '/no/such/jdk'. Install"));
            Assert.That(withoutJars, Has.Exactly(1).Items.And.One.Contains("which has no jars. Run 'build/cake Spark'"));
        }
    }

    private static List<string> After(IReadOnlyList<string> words, string word) => [.. words.SkipWhile(it => it != word).Skip(1)];

    private IReadOnlyList<string> Run(string launcher, params string[] arguments)
    {
        var environment = new Dictionary<string, string?>(_place.Variables)
        {
            ["SPARK_HOME"] = _home,
            ["SPARK_CONF_DIR"] = null,
            ["JAVA_HOME"] = _place.Variables.GetValueOrDefault("JAVA_HOME"),
            ["PATH"] = $"{_place.Variables["PATH"]}:/usr/bin:/bin",
        };
        return ChildProcess.Run(Path.Combine(_place.Checkout.Launchers, launcher), arguments, environment).Output;
    }
}
