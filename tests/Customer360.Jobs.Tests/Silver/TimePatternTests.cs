using Customer360.Jobs.Silver;

namespace Customer360.Jobs.Tests.Silver;

public sealed class TimePatternTests
{
    [Test]
    [TestCase("dd-MM-yyyy", false)]
    [TestCase("yyyy-MM-dd hh:mm a", false)]
    [TestCase("yyyy-MM-dd'T'HH:mm:ss'Z'", false)]
    [TestCase("h 'o''clock Z' a", false)]
    [TestCase("yyyy-MM-dd'T'HH:mm:ssXXX", true)]
    [TestCase("yyyy-MM-dd'T'HH:mm:ssZ", true)]
    [TestCase("yyyy-MM-dd HH:mm z", true)]
    [TestCase("yyyy-MM-dd HH:mm VV", true)]
    [TestCase("yyyy-MM-dd HH:mm O", true)]
    [TestCase("yyyy-MM-dd HH:mm xx", true)]
    public void A_pattern_has_a_zone_where_an_unquoted_letter_says_so(string format, bool expected) =>
        Assert.That(TimePattern.Of(format), Is.EqualTo(new[] { new TimePattern(format, expected) }));

    [Test]
    [TestCase("yyMMdd", true)]
    [TestCase("dd.MM.yy[ HH:mm]", true)]
    [TestCase("uu-MM-dd", true)]
    [TestCase("yyyyMMdd", false)]
    [TestCase("y-MM-dd", false)]
    [TestCase("'yy'yyyy-MM-dd", false)]
    public void A_year_of_two_digits_is_told_by_its_letters(string format, bool expected) => Assert.That(TimePattern.HasTwoDigitYear(format), Is.EqualTo(expected));

    [Test]
    public void A_zone_in_brackets_stands_for_patterns_with_and_without_it()
    {
        var patterns = TimePattern.Of("HH:mm[:ss[.SSS][ XXX]]");

        Assert.That(patterns, Is.EqualTo(new TimePattern[] { new("HH:mm:ss[.SSS] XXX", true), new("HH:mm", false), new("HH:mm[:ss[.SSS]]", false) }));
    }
}
