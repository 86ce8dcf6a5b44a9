using Customer360.Spark.Sql;
using Customer360.Spark.Sql.Types;
using Customer360.Testing;

namespace Customer360.Spark.Tests.Testing;

public sealed class ShownValueTests
{
    [Test]
    public void Null_and_its_word_differ()
    {
        Assert.That(ShownValue.Of(null), Is.EqualTo("null"));
        Assert.That(ShownValue.Of("null"), Is.EqualTo("\"null\""));
    }

    [Test]
    public void Text_with_quotes_and_commas_stays_one_value()
    {
        var joined = ShownValue.Of(new object?[] { "a\", \"b" });
        var apart = ShownValue.Of(new object?[] { "a", "b" });

        Assert.That(joined, Is.Not.EqualTo(apart));
    }

    [Test]
    [SetCulture("de-DE")]
    public void Numbers_do_not_depend_on_the_culture()
    {
        Assert.That(ShownValue.Of(new object?[] { 1.5, 1.5m, 1.5f, 1 }), Is.EqualTo("[1.5, 1.5, 1.5, 1]"));
    }

    [Test]
    public void Nested_values_are_shown_inside_each_other()
    {
        var schema = StructType.FromDdl("a int, b array<string>");
        var row = new Row(schema, [1, new object?[] { "x", null }]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ShownValue.Of(row), Is.EqualTo("{a: 1, b: [\"x\", null]}"));
            Assert.That(ShownValue.Of(new byte[] { 1, 255 }), Is.EqualTo("0x01FF"));
            Assert.That(ShownValue.Of(true), Is.EqualTo("true"));
        }
    }

    [Test]
    public void Maps_are_equal_whatever_the_order_of_their_entries()
    {
        var one = new Dictionary<object, object?> { ["a"] = 1, ["b"] = null };
        var other = new Dictionary<object, object?> { ["b"] = null, ["a"] = 1 };

        Assert.That(ShownValue.Of(one), Is.EqualTo(ShownValue.Of(other)));
    }
}
