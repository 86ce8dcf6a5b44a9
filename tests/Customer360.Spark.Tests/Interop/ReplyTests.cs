using System.Text;
using Customer360.Spark.Interop;

namespace Customer360.Spark.Tests.Interop;

public sealed class ReplyTests
{
    [TestCase("!yn", null)]
    [TestCase("!yv", null)]
    [TestCase("!ybtrue", true)]
    [TestCase("!ybFalse", false)]
    [TestCase("!yi-5", -5)]
    [TestCase("!yi4294967296", 4294967296L)]
    [TestCase("!yL5", 5L)]
    [TestCase("!yd1.5E10", 1.5E10)]
    [TestCase("!ydNaN", double.NaN)]
    [TestCase("!yd-Infinity", double.NegativeInfinity)]
    [TestCase("!ys", "")]
    [TestCase(@"!ysa\\nb\nc\rd\\", "a\\nb\nc\rd\\")]
    public void A_value_has_the_type_its_letter_says(string line, object? expected)
    {
        Assert.That(Parse(line).Value, Is.EqualTo(expected));
        Assert.That(Parse(line).Kind, Is.EqualTo(ReplyKind.Value));
    }

    [Test]
    [SetCulture("de-DE")]
    public void A_decimal_keeps_its_digits_in_every_culture()
    {
        Assert.That(Parse("!yD1234.5600").Value, Is.EqualTo(1234.5600m));
    }

    [Test]
    public void A_decimal_that_would_lose_digits_is_refused()
    {
        Assert.Throws<GatewayException>(() => Parse("!yD0.12345678901234567890123456789"));
    }

    [TestCase("!yro12", 'r')]
    [TestCase("!ylo12", 'l')]
    [TestCase("!yao12", 'a')]
    [TestCase("!yho12", 'h')]
    [TestCase("!yto12", 't')]
    [TestCase("!ygo12", 'g')]
    public void A_reference_has_an_id_and_a_kind(string line, char kind)
    {
        Assert.That(Parse(line), Is.EqualTo(new Reply(ReplyKind.Reference, kind, "o12")));
    }

    [TestCase("!xro3", "JavaError", "o3")]
    [TestCase("!xsno\\nway", "GatewayError", "no\nway")]
    [TestCase("!x", "GatewayError", "no reason given")]
    [TestCase("!zsgone", "FatalError", "gone")]
    public void An_error_says_whose_it_is(string line, string kind, string text)
    {
        Assert.That((Parse(line).Kind.ToString(), Parse(line).Value), Is.EqualTo((kind, text)));
    }

    private static Reply Parse(string line) => Reply.Parse(Encoding.UTF8.GetBytes(line));
}
