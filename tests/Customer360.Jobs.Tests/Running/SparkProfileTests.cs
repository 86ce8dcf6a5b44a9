using Customer360.Jobs.Options;
using Customer360.Jobs.Running;
using Customer360.Jobs.Silver.Web;
using Customer360.Jobs.Tests.Silver.Web;
using Customer360.Spark;
using Customer360.Testing;

namespace Customer360.Jobs.Tests.Running;

public sealed class SparkProfileTests : SparkTests
{
    private const string Collector = "-XX:+UseSerialGC";
    private const string Heap = "-Xms2g";
    private const string Compiler = "-XX:TieredStopAtLevel=1";

    [Test]
    public void A_small_profile_starts_the_whole_heap_with_one_collector_and_one_compiler() =>
        Assert.That(Options(new SparkOptions()), Is.SupersetOf(new[] { Collector, Heap, Compiler }));

    [TestCase("-XX:+UseG1GC", Collector)]
    [TestCase("-Da=b  -XX:+UseParallelGC", Collector)]
    [TestCase("-XX:-UseSerialGC", Collector)]
    [TestCase("-Xmx1g", Heap)]
    [TestCase("-XX:MaxHeapSize=1g", Heap)]
    [TestCase("-XX:TieredStopAtLevel=4", Compiler)]
    public void What_the_user_decides_is_left_out(string users, string option)
    {
        var byProperty = new Dictionary<string, string> { ["spark.driver.extraJavaOptions"] = users };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Options(new SparkOptions { JvmOptions = users }), Has.None.EqualTo(option), "setting");
            Assert.That(Options(new SparkOptions { Conf = byProperty }), Has.None.EqualTo(option), "property");
            Assert.That(Options(new SparkOptions(), variable => variable == "JDK_JAVA_OPTIONS" ? users : null), Has.None.EqualTo(option), "variable");
        }
    }

    [TestCase("-XX:+UseStringDeduplication")]
    [TestCase("-Dname=UseG1GC -Xss4m")]
    public void What_has_nothing_to_do_with_the_profile_takes_nothing_away(string users) =>
        Assert.That(Options(new SparkOptions { JvmOptions = users }), Is.EqualTo(Options(new SparkOptions())));

    [Test]
    public void A_heap_named_as_a_property_of_Spark_is_not_started_larger()
    {
        var spark = new SparkOptions { Conf = new Dictionary<string, string> { ["spark.driver.memory"] = "1g" } };

        Assert.That(Options(spark), Has.None.StartsWith("-Xms"));
    }

    [TestCase("spark.driver.extraJavaOptions   \"-XX:+UseG1GC -Da=b\"", false)]
    [TestCase("spark.driver.defaultJavaOptions=-XX:+UseG1GC", false)]
    [TestCase("# spark.driver.extraJavaOptions -XX:+UseG1GC", true)]
    [TestCase("spark.executor.extraJavaOptions -XX:+UseG1GC", true)]
    public void The_defaults_of_Spark_are_read(string line, bool staysSerial)
    {
        using var folder = new TemporaryLake();
        folder.Write("spark-defaults.conf", line + "\n");

        var options = Options(new SparkOptions(), variable => variable == "SPARK_CONF_DIR" ? folder.Root : null);

        Assert.That(options.Contains(Collector), Is.EqualTo(staysSerial));
    }

    [Test]
    public void Properties_that_are_set_already_stay()
    {
        // The tests' Spark was started with plans that are not compiled.
        const string said = "spark.sql.codegen.wholeStage";
        const string unsaid = "spark.sql.maxPlanStringLength";
        var session = Spark.NewSession();

        SparkSessions.FillIn(session, new SparkProfile(new Dictionary<string, string> { [said] = "true", [unsaid] = "77" }, []));

        Assert.That((session.Conf().Get(said), session.Conf().Get(unsaid)), Is.EqualTo(("false", "77")));
    }

    [Test]
    public void Web_rows_are_made_by_methods_that_the_JVM_can_hold()
    {
        using var folder = new TemporaryLake();
        folder.Write("web/ga360_1.json", Export.Session() + "\n");
        var suite = new Suite(folder.Root, folder.PathOf("lake"));
        suite.Run(only: job => job.Name == "bronze-ingest-web-sessions");
        var (web, found) = (new ConformWeb(), "");

        var job = new InlineJob(web.Name, web.Writes, context =>
        {
            web.Run(context);
            found = context.Spark.Conf().Get("spark.sql.codegen.hugeMethodLimit");
        })
        { Reads = web.Reads };
        var report = new Runner(Spark.NewSession(), suite.Settings, RunInfo.Start(TimeProvider.System, null, false), suite).RunAsync(JobGraph.Of([job]), CancellationToken.None).GetAwaiter().GetResult().Single();

        Assert.That((found, report.RowsOut), Is.EqualTo(("8000", 1L)), report.Message);
    }

    [Test]
    public void What_was_filled_in_holds_in_the_sessions_of_jobs_too()
    {
        var session = Spark.NewSession();
        session.Conf().Set("spark.sql.ui.explainMode", "codegen");

        var other = SparkSessions.Another(session);

        Assert.That(other.Conf().Get("spark.sql.ui.explainMode"), Is.EqualTo("codegen"));
    }

    [TestCase("-XX:-DontCompileHugeMethods", true)]
    [TestCase("-XX:+DontCompileHugeMethods", false)]
    [TestCase("", false)]
    public void Stages_are_fused_only_where_the_JVM_compiles_what_comes_of_it(string options, bool fused)
    {
        var profile = SparkProfile.Of(new AppSettings { Spark = new SparkOptions { Profile = ProfileChoice.Large } }).ForExecutors([options]);

        Assert.That(profile.Conf.GetValueOrDefault("spark.sql.codegen.wholeStage") != "false", Is.EqualTo(fused));
    }

    [Test]
    public void A_JVM_of_the_large_profile_compiles_fused_stages()
    {
        var profile = SparkProfile.Of(new AppSettings { Spark = new SparkOptions { Profile = ProfileChoice.Large } });

        Assert.That(profile.ForExecutors(profile.JvmOptions), Is.SameAs(profile));
    }

    [Test]
    public void A_JVM_of_the_large_profile_compiles_as_a_submitted_one()
    {
        var profile = SparkProfile.Of(new AppSettings { Spark = new SparkOptions { Profile = ProfileChoice.Large } });

        Assert.That(profile.JvmOptions, Is.SupersetOf(SparkProfile.OfSubmittedJvms.Split(' ')));
    }

    [TestCase(ProfileChoice.Small)]
    [TestCase(ProfileChoice.Large)]
    public void A_JVM_starts_with_its_whole_heap_unless_the_user_says_how_large_it_is(object choice)
    {
        var profile = SparkProfile.Of(new AppSettings { Spark = new SparkOptions { Profile = (ProfileChoice)choice, DriverMemory = "3g" } });

        Assert.That(profile.JvmOptions, Does.Contain("-Xms3g"));
        Assert.That(profile.Beside(["-Xmx1g"]).JvmOptions, Does.Not.Contain("-Xms3g"));
    }

    [TestCase(ProfileChoice.Small)]
    [TestCase(ProfileChoice.Large)]
    public void A_JVM_has_room_for_the_classes_of_a_run_and_the_largest_pages_there_are(object choice)
    {
        var profile = SparkProfile.Of(new AppSettings { Spark = new SparkOptions { Profile = (ProfileChoice)choice } });

        Assert.That(profile.JvmOptions, Is.SupersetOf(HugePages.JvmOptions.Append("-XX:MetaspaceSize=256m")));
        Assert.That(profile.Beside(["-XX:MetaspaceSize=64m", "-XX:-UseTransparentHugePages"]).JvmOptions, Has.None.Contains("MetaspaceSize").And.None.Contains("HugePages"));
    }

    [TestCase("local[2]", "a b c")]
    [TestCase("local", "a b c")]
    [TestCase("local-cluster[2,1,1024]", "d e")]
    [TestCase("spark://host:7077", "d e")]
    [TestCase("yarn", "d e")]
    public void Executors_have_options_of_their_own_but_in_local_mode(string master, string options)
    {
        var conf = new SparkConf().Set("spark.master", master)
            .Set("spark.driver.defaultJavaOptions", "b").Set("spark.driver.extraJavaOptions", "c")
            .Set("spark.executor.defaultJavaOptions", "d").Set("spark.executor.extraJavaOptions", "e");

        Assert.That(string.Join(' ', SparkSessions.ExecutorOptions(conf, ["a"])), Is.EqualTo(options));
    }

    private static IReadOnlyList<string> Options(SparkOptions spark, Func<string, string?>? variable = null)
    {
        var settings = new AppSettings { Spark = spark with { Profile = ProfileChoice.Small } };
        return SparkProfile.Of(settings).Beside(UserJvmOptions.Of(settings, variable ?? (_ => null))).JvmOptions;
    }
}
