using Customer360.Jobs.Running;

namespace Customer360.Jobs.Tests.Running;

public sealed class HugePagesTests
{
    [TestCase("always [madvise] never\n", true)]
    [TestCase("[always] madvise never\n", true)]
    [TestCase("always madvise [never]\n", false)]
    [TestCase("", false)]
    public void Are_asked_for_where_the_kernel_gives_them_to_who_asks(string setting, bool asked) =>
        Assert.That(HugePages.Options(setting), asked ? Is.EqualTo(new[] { "-XX:+UseTransparentHugePages" }) : Is.Empty);
}
