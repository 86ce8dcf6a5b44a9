namespace Customer360.Spark.Tests;

public sealed class SparkConfTests
{
    [Test]
    public void The_last_value_counts()
    {
        var conf = new SparkConf().SetMaster("local").Set("spark.master", "local[2]").SetAppName("name");

        Assert.That(conf.GetAll(), Is.EquivalentTo(new Dictionary<string, string> { ["spark.master"] = "local[2]", ["spark.app.name"] = "name" }));
    }

    [Test]
    public void What_is_not_set_has_the_default_of_the_caller()
    {
        var conf = new SparkConf().Set("spark.cores.max", "4");

        Assert.That((conf.Get("spark.x", "none"), conf.GetInt("spark.x", 3), conf.GetInt("spark.cores.max", 3)), Is.EqualTo(("none", 3, 4)));
    }
}
