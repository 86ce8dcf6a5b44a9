using System.Globalization;
using System.Text;
using Customer360.Spark.Interop;
using FsCheck;

namespace Customer360.Spark.Tests.Interop;

public sealed class CommandTests
{
    [TestCase(double.NaN, "dNaN")]
    [TestCase(double.PositiveInfinity, "dInfinity")]
    [TestCase(double.NegativeInfinity, "d-Infinity")]
    [TestCase(-0.0, "d-0")]
    [TestCase(0.1, "d0.1")]
    [TestCase(double.MaxValue, "d1.7976931348623157E+308")]
    [TestCase(int.MinValue, "i-2147483648")]
    [TestCase(long.MaxValue, "L9223372036854775807")]
    [TestCase((short)7, "i7")]
    [TestCase(false, "bfalse")]
    [TestCase("", "s")]
    [TestCase(@"\n", @"s\\n")]
    [TestCase("\r\n", @"s\r\n")]
    [TestCase("tab\tand \"quotes\"", "stab\tand \"quotes\"")]
    public void A_value_is_written_by_its_type(object value, string expected)
    {
        Assert.That(Written(value), Is.EqualTo(expected + "\n"));
    }

    [Test]
    [SetCulture("nl-NL")]
    public void Numbers_are_the_same_in_every_culture()
    {
        Assert.That(CultureInfo.CurrentCulture.NumberFormat.NumberDecimalSeparator, Is.EqualTo(","));
        Assert.That(Written(1234.5) + Written(-1234.50m), Is.EqualTo("d1234.5\nD-1234.50\n"));
    }

    [Test]
    public void Half_a_character_is_refused()
    {
        Assert.Throws<EncoderFallbackException>(() => new Command().Argument("\ud83d"));
    }

    // FsCheck makes up the arguments, which NUnit's analyzer does not know.
#pragma warning disable NUnit1027
    [FsCheck.NUnit.Property]
    public bool Text_is_one_line_and_comes_back_as_it_was(NonNull<string> text)
    {
        if (!IsWellFormed(text.Get))
        {
            return true;
        }

        var line = Written(text.Get)[..^1];

        return !line.AsSpan().ContainsAny('\r', '\n') && Reply.Unescape(Encoding.UTF8.GetBytes(line[1..])) == text.Get;
    }

    [FsCheck.NUnit.Property]
    public bool Awkward_text_comes_back_too(byte[] choices)
    {
        var text = string.Concat(choices.Select(choice => (choice % 6) switch { 0 => "\\", 1 => "\n", 2 => "\r", 3 => "n", 4 => "r", _ => "é" }));

        var reply = Reply.Parse(Encoding.UTF8.GetBytes("!y" + Written(text)[..^1]));

        return (string?)reply.Value == text;
    }
#pragma warning restore NUnit1027

    private static string Written(object? value) => Encoding.UTF8.GetString(new Command().Argument(value).Bytes.Span);

    private static bool IsWellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;
}
