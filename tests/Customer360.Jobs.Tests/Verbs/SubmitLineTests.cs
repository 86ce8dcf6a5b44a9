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
              --conf 'spark.driver.defaultJavaOptions=-XX:-DontCompileHugeMethods -XX:Tier4InvocationThreshold=100000 -XX:Tier4MinInvocationThreshold=12000 -XX:Tier4CompileThreshold=300000 -XX:Tier4BackEdgeThreshold=800000' \
              --driver-memory 2g \
              spark-internal /app/Customer360.Jobs.dll , run '--Lake:Root=my lake'
            """));
    }

    [Test]
    public void A_yarn_cluster_gets_the_program_as_an_archive()
    {
        var line = Line(SubmitLine.YarnCluster) with { Program = "/tmp/c360.zip" };

        Assert.That(Flat(line), Does.Contain("--master yarn --deploy-mode cluster").And.Contain("--archives /tmp/c360.zip#app").And.Contain("spark-internal app/Customer360.Jobs.dll ,"));
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

    [Test]
    public void Delta_is_fetched_where_spark_lacks_it()
    {
        Assert.That(Flat(Line(SubmitLine.Local) with { HasDelta = false }), Does.Contain("--packages io.delta:delta-spark_"));
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

    private static SubmitLine Line(string target) => new(target, new AppSettings()) { OwnFile = "/app/Customer360.Jobs.dll", HasDelta = true, Arguments = ["run"] };

    private static string Flat(SubmitLine line) => string.Join(' ', line.Words().SelectMany(group => group));
}
