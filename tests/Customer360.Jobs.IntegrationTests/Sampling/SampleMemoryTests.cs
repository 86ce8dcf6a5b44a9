using Customer360.Jobs.IntegrationTests.Running;
using Customer360.Testing;

namespace Customer360.Jobs.IntegrationTests.Sampling;

public sealed class SampleMemoryTests
{
    [Test]
    public void A_sample_many_times_larger_than_the_memory_is_written()
    {
        using var folder = new TemporaryLake();
        var heapOf16Mebibytes = new Dictionary<string, string> { ["DOTNET_GCHeapHardLimit"] = "1000000" };

        var (code, output) = Program360.RunWith(heapOf16Mebibytes, "sample", "--scale", "5", "--data", folder.PathOf("data"), "--transactions", "csv");

        Assert.That(code, Is.Zero, output);
        var bytes = Directory.EnumerateFiles(folder.PathOf("data"), "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
        Assert.That(bytes, Is.GreaterThan(3 * (16L << 20)));
    }
}
