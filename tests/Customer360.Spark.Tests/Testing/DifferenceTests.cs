using Customer360.Spark.Sql.Types;
using Customer360.Testing;

namespace Customer360.Spark.Tests.Testing;

public sealed class DifferenceTests
{
    [Test]
    public void Equal_rows_differ_in_nothing_whatever_their_order()
    {
        Assert.That(Difference.Between(["a", "b", "a"], ["b", "a", "a"]), Is.Null);
    }

    [Test]
    public void A_row_too_often_and_one_too_seldom_are_both_named()
    {
        var text = Difference.Between(["a", "a", "b"], ["a", "b", "b"]);

        Assert.That(text, Is.EqualTo($"missing    1 x a{Environment.NewLine}unexpected 1 x b"));
    }

    [Test]
    public void Columns_are_compared_before_rows()
    {
        var expected = Table("id int, n long", "[1]");
        var swapped = Table("n long, id int", "[2]");

        Assert.That(
            Difference.Between(expected, swapped),
            Is.EqualTo($"expected columns id int, n bigint{Environment.NewLine}but were         n bigint, id int"));
    }

    [Test]
    public void Names_and_types_of_columns_count()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Difference.Between(Table("id int"), Table("ID int")), Is.Not.Null);
            Assert.That(Difference.Between(Table("id int"), Table("id long")), Is.Not.Null);
            Assert.That(Difference.Between(Table("id int"), Table("id int")), Is.Null);
        }
    }

    [Test]
    public void Nullability_counts_on_request_only()
    {
        var required = Table("id int NOT NULL");
        var optional = Table("id int");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Difference.Between(required, optional), Is.Null);
            Assert.That(Difference.Between(required, optional, nullability: true), Does.Contain("id int not null"));
        }
    }

    [Test]
    public void Order_counts_on_request_only()
    {
        var rising = Table("id int", "[1]", "[2]");
        var falling = Table("id int", "[2]", "[1]");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Difference.Between(rising, falling), Is.Null);
            Assert.That(Difference.Between(rising, falling, ordered: true), Does.Contain("row 1 is [2] instead of [1]"));
            Assert.That(Difference.Between(rising, rising, ordered: true), Is.Null);
        }
    }

    [Test]
    public void A_long_difference_is_cut()
    {
        var text = Difference.Between(Enumerable.Range(0, 100).Select(number => $"{number}"), [])!;

        Assert.That(text.Split(Environment.NewLine), Has.Length.EqualTo(41).And.Some.EqualTo("and 60 more lines"));
    }

    [Test]
    public void The_constraint_fails_with_the_difference_as_its_text()
    {
        var constraint = new RowsConstraint(Table("id int", "[1]"));

        var error = Assert.Throws<AssertionException>(() => Assert.That(Table("id int", "[null]"), constraint))!;

        Assert.That(error.Message, Does.Contain("missing    1 x [1]").And.Contain("unexpected 1 x [null]"));
    }

    [Test]
    public void The_constraint_holds_for_the_same_rows()
    {
        Assert.That(Table("id int", "[1]", "[2]"), new RowsConstraint(Table("id int", "[2]", "[1]")));
    }

    private static Snapshot Table(string schema, params string[] rows) => new(StructType.FromDdl(schema), rows);
}
