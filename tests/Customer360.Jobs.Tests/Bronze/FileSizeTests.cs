using Customer360.Jobs.Bronze;

namespace Customer360.Jobs.Tests.Bronze;

public sealed class FileSizeTests
{
    // With as many keys as records the error of the estimate alone is left: three times its standard error, twice counted.
    [TestCase(1_000, 1_000, 0.12)]
    [TestCase(1_000, 500, 1.06)]
    [TestCase(1_000, 1_100, 0)]
    [TestCase(0, 0, 0)]
    public void Keys_fewer_than_records_bound_the_share_of_records_that_share_theirs(long withKey, long keys, double share) =>
        Assert.That(new FileSize(1, 2_000, withKey, keys).LargestShare, Is.EqualTo(share).Within(1e-9));
}
