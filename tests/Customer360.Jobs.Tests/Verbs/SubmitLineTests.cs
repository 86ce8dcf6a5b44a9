using Customer360.Build.Tests;
using Customer360.Jobs.Errors;
using Customer360.Jobs.Options;
using Customer360.Jobs.Verbs;

namespace Customer360.Jobs.Tests.Verbs;

public sealed class SubmitLineTests
{
    [Test]
    public void A_local_line_runs_the_program_through_PythonRunner()
    {
        var line = Line(SubmitLine.Local) with { Arguments = ["run", "--Lake:Root=my lake"] };

        Assert.That(line.Text("/spark/bin/spark-submit"), Is.EqualTo("""
            /spark/bin/spark-submit \
              --master 'local[*]' \
              --class org.apache.spark.deploy.PythonRunner \
              --conf spark.pyspark.driver.python=dotnet \
              --conf spark.api.mode=classic \
              --conf spark.sql.extensions=io.delta.sql.DeltaSparkSessionExtension \
              --conf spark.sql.catalog.spark_catalog=org.apache.spark.sql.delta.catalog.DeltaCatalog \
              --conf 'spark.driver.defaultJavaOptions=-XX:-DontCompileHugeMethods -XX:Tier4InvocationThreshold=100000 -XX:Tier4MinInvocationThreshold=12000 -XX:Tier4CompileThreshold=300000 -XX:Tier4BackEdgeThreshold=800000 -XX:MaxNodeLimit=50000' \
              --driver-memory 2g \
              spark-internal /app/Customer360.Jobs.dll , run '--Lake:Root=my lake'
            """));
    }

    [Test]
    public void A_yarn_cluster_gets_the_program_as_an_archive()
    {
        var line = Line(SubmitLine.YarnCluster) with { Program = "/tmp/c360.zip" };

        Assert.That(Flat(line), Does.Contain("--master yarn --deploy-mode cluster").And.Contain("--archives /tmp/c360.zip#app").And.Contain("--conf spark.yarn.maxAppAttempts=1").And.Contain("spark-internal app/Customer360.Jobs.dll ,"));
    }

    [Test]
    public void Kubernetes_gets_image_and_memory_for_the_net_process()
    {
        var line = Line(SubmitLine.Kubernetes) with { Master = "k8s://https://h:6443", Image = "shop/c360:1" };

        Assert.That(Flat(line), Does.Contain("--deploy-mode cluster").And.Contain("spark.kubernetes.container.image=shop/c360:1")
            .And.Contain("spark.driver.memoryOverhead").And.Contain("spark-internal /opt/customer360/Customer360.Jobs.dll ,"));
    }

    [TestCase(SubmitLine.Standalone, "spark://h:7077")]
    [TestCase(SubmitLine.YarnClient, null)]
    public void Other_targets_keep_the_driver_here(string target, string? master)
    {
        Assert.That(Flat(Line(target) with { Master = master }), Does.Contain("--deploy-mode client").And.Contain("--conf spark.executor.defaultJavaOptions=-XX:-DontCompileHugeMethods").And.Contain("spark-internal /app/Customer360.Jobs.dll ,"));
    }

    [Test]
    public void A_standalone_line_without_a_master_is_refused()
    {
        Assert.That(() => Line(SubmitLine.Standalone).Words(), Throws.TypeOf<UsageException>().With.Message.Contains("spark://host:7077"));
    }

    [TestCase(SubmitLine.Local, null, true, false, false)]
    [TestCase(SubmitLine.Local, null, false, false, true)]
    [TestCase(SubmitLine.YarnClient, null, true, false, false)]
    [TestCase(SubmitLine.YarnCluster, null, false, false, true)]
    [TestCase(SubmitLine.Standalone, "spark://127.0.0.1:7077", true, false, false)]
    [TestCase(SubmitLine.Standalone, "spark://h:7077", true, false, true)]
    [TestCase(SubmitLine.Standalone, "spark://h:7077", false, true, false)]
    [TestCase(SubmitLine.Kubernetes, "k8s://https://h", true, false, true)]
    [TestCase(SubmitLine.Kubernetes, "k8s://https://h", false, true, false)]
    public void Delta_is_fetched_where_the_Spark_that_needs_it_is_not_known_to_have_it(string target, string? master, bool hasIt, bool isThere, bool isFetched)
    {
        var line = Line(target) with { Master = master, Image = "i", HasDelta = hasIt, HasDeltaThere = isThere };

        Assert.That(Flat(line).Contains("--packages io.delta:delta-spark_", StringComparison.Ordinal), Is.EqualTo(isFetched));
    }

    [Test]
    public void Delta_among_the_jars_of_the_settings_is_not_fetched()
    {
        var line = Line(SubmitLine.Local) with { HasDelta = false, Settings = new AppSettings { Spark = new SparkOptions { Jars = ["/jars/delta-spark_2.13-4.4.0.jar"] } } };

        Assert.That(Flat(line), Does.Not.Contain("--packages"));
    }

    [Test]
    public void The_Delta_that_is_fetched_is_the_one_the_build_brings()
    {
        var pins = File.ReadAllText(Path.Combine(Repository.Root, "build", "spark", "pom.xml"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(DeltaPackage.Coordinates, Does.Match("^io\\.delta:delta-spark_[0-9.]+_[0-9.]+:[0-9.]+$"));
            Assert.That(pins, Does.Contain($"<delta.version>{DeltaPackage.Coordinates.Split(':')[2]}</delta.version>"));
        }
    }

    [Test]
    public void Settings_of_spark_are_in_the_line()
    {
        var spark = new SparkOptions { DriverMemory = "9g", Jars = ["/a.jar", "/b.jar"], JvmOptions = "-Xss4m -Da=b", Conf = new Dictionary<string, string> { ["spark.x"] = "it's" } };

        var text = (Line(SubmitLine.Local) with { Settings = new AppSettings { Spark = spark } }).Text("s");

        Assert.That(text, Does.Contain("--driver-memory 9g").And.Contain("--jars /a.jar,/b.jar").And.Contain("'-Xss4m -Da=b'").And.Contain("""'spark.x=it'\''s'"""));
    }

    [Test]
    public void The_verb_passes_words_and_settings_on()
    {
        var run = Console360.Run("submit", "--lake", "/l", "--Spark:DriverMemory=3g", "--", "gold-build-customer360", "--full");

        Assert.That(run.Out.TrimEnd(), Does.EndWith(", gold-build-customer360 --full --Lake:Root=/l").And.Contain("--driver-memory 3g"), run.Error);
    }

    [Test]
    public void The_verb_passes_on_what_the_program_sets_up_its_session_by()
    {
        var run = Console360.Run("submit", "--Spark:Profile", "large", "--Spark:ShufflePartitions=7", "--Spark:Master=local[3]");

        Assert.That(run.Out.TrimEnd(), Does.EndWith(", run --Spark:Profile=large --Spark:ShufflePartitions=7"), run.Error);
    }

    [TestCase(SubmitLine.YarnCluster)]
    [TestCase(SubmitLine.Kubernetes, "--master", "k8s://https://h", "--image", "i")]
    public void A_driver_elsewhere_gets_no_lake_that_is_only_here(string target, params string[] further)
    {
        var refused = Console360.Run(["submit", "--target", target, .. further]);
        var named = Console360.Run(["submit", "--target", target, "--lake", "hdfs://c/lake", "--data", "hdfs://c/files", .. further]);
        var inWords = Console360.Run(["submit", "--target", target, "--data", "hdfs://c/files", .. further, "--", "run", "--lake", "hdfs://c/lake"]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((refused.Code, refused.Error.Contains("Name a place that all machines see with '--lake'", StringComparison.Ordinal)), Is.EqualTo((ExitCodes.Misused, true)), refused.Error);
            Assert.That((named.Code, named.Error), Is.EqualTo((ExitCodes.Done, "")));
            Assert.That((inWords.Code, inWords.Error), Is.EqualTo((ExitCodes.Done, "")));
        }
    }

    [TestCase("spark://h:7077", 2)]
    [TestCase("spark://localhost:7077", 0)]
    public void Folders_of_this_machine_are_warned_of_where_executors_may_be_on_others(string master, int warnings)
    {
        var run = Console360.Run("submit", "--target", "standalone", "--master", master);

        Assert.That((run.Code, run.Error.Split("Warning:").Length - 1), Is.EqualTo((ExitCodes.Done, warnings)), run.Error);
    }

    [TestCase(SubmitLine.YarnCluster, true)]
    [TestCase(SubmitLine.YarnClient, false)]
    public void A_driver_elsewhere_is_told_what_the_environment_and_the_working_folder_say_here(string target, bool isTold)
    {
        Environment.SetEnvironmentVariable("C360_Gold__HighValueSpend", "77");
        try
        {
            var run = Console360.Run("submit", "--target", target, "--lake", "relative", "--data", "hdfs://c/files");

            var told = $"--Data:Root=hdfs://c/files --Gold:HighValueSpend=77 --Lake:Root={Path.GetFullPath("relative")}";
            Assert.That(run.Out.Contains(told, StringComparison.Ordinal), Is.EqualTo(isTold), run.Out + run.Error);
        }
        finally
        {
            Environment.SetEnvironmentVariable("C360_Gold__HighValueSpend", null);
        }
    }

    [TestCase(SubmitLine.YarnCluster, "", true)]
    [TestCase(SubmitLine.Kubernetes, "", true)]
    [TestCase(SubmitLine.Kubernetes, "spark.kubernetes.driver.secretKeyRef.C360_TEST_WORD", false)]
    [TestCase(SubmitLine.YarnClient, "", false)]
    public void A_password_of_this_environment_is_warned_of_and_stands_in_no_line(string target, string property, bool isWarned)
    {
        var settings = new AppSettings
        {
            Lake = new() { Root = "hdfs://c/lake" },
            Data = new() { Root = "hdfs://c/files" },
            Transactions = new() { Url = "jdbc:h2:file:/d", Table = "t", PasswordEnv = "C360_TEST_WORD" },
            Spark = new() { Conf = property.Length > 0 ? new Dictionary<string, string> { [property] = "bank:password" } : [] },
        };

        var warnings = new SubmitAdvice(Line(target), settings).Warnings().ToList();

        Assert.That(warnings.Exists(line => line.Contains("'C360_TEST_WORD' holds a password here", StringComparison.Ordinal)), Is.EqualTo(isWarned));
    }

    private static SubmitLine Line(string target) => new(target, new AppSettings()) { OwnFile = "/app/Customer360.Jobs.dll", HasDelta = true, Arguments = ["run"] };

    private static string Flat(SubmitLine line) => string.Join(' ', line.Words().SelectMany(group => group));
}
