using Customer360.Testing;

namespace Customer360.Spark.Tests.Testing;

public sealed class TemporaryLakeTests
{
    [Test]
    public void Everything_in_the_folder_goes_with_it()
    {
        string file;
        using (var lake = new TemporaryLake())
        {
            file = lake.Write("deep/down.txt", "x");
            Assert.That(File.ReadAllText(file), Is.EqualTo("x"));
        }

        Assert.That(Directory.Exists(Path.GetDirectoryName(file)), Is.False);
    }

    [Test]
    public void No_two_folders_are_the_same()
    {
        using var one = new TemporaryLake();
        using var other = new TemporaryLake();

        Assert.That(one.PathOf("a"), Is.Not.EqualTo(other.PathOf("a")));
    }
}
