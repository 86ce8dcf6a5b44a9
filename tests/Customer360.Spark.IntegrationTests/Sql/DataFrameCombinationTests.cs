using Customer360.Spark.Sql;
using Customer360.Testing;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Spark.IntegrationTests.Sql;

public sealed class DataFrameCombinationTests : SparkTest
{
    private static DataFrame Left => Rows("id int, l string", [1, "one"], [2, "two"], [null, "none"]);

    private static DataFrame Right => Rows("id int, r string", [2, "deux"], [3, "trois"], [null, "rien"]);

    [Test]
    public void A_join_by_name_has_the_column_once_and_null_equals_nothing()
    {
        var both = Rows("id int, l string, r string", [2, "two", "deux"]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Left.Join(Right, "id"), Holds.ExactlyRows(both));
            Assert.That(Left.Join(Right, ["id"]), Holds.ExactlyRows(both));
            Assert.That(
                Left.Join(Right, ["id"], "left_outer"),
                Holds.ExactlyRows(Rows(
                    "id int, l string, r string", [1, "one", null], [2, "two", "deux"], [null, "none", null])));
        }
    }

    [Test]
    public void A_join_on_a_condition_keeps_both_columns()
    {
        var (left, right) = (Left, Right);

        var result = left.Join(right, left["id"] == right["id"], "full");

        Assert.That(result, Holds.ExactlyRows(Rows(
            "id int, l string, id int, r string",
            [1, "one", null, null],
            [2, "two", 2, "deux"],
            [null, "none", null, null],
            [null, null, 3, "trois"],
            [null, null, null, "rien"])));
    }

    [Test]
    public void A_join_on_a_condition_is_inner_by_itself()
    {
        var (left, right) = (Left, Right);

        Assert.That(left.Join(right, left["id"].EqNullSafe(right["id"])).Count(), Is.EqualTo(2));
    }

    [Test]
    public void Semi_and_anti_joins_keep_the_left_columns()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Left.Join(Right, ["id"], "left_semi"), Holds.ExactlyRows(Rows("id int, l string", [2, "two"])));
            Assert.That(
                Left.Join(Right, ["id"], "left_anti"),
                Holds.ExactlyRows(Rows("id int, l string", [1, "one"], [null, "none"])));
        }
    }

    [Test]
    public void A_cross_join_pairs_all_rows()
    {
        var pairs = Rows("a int, b int", [1, 3], [1, 4], [2, 3], [2, 4]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Rows("a int", [1], [2]).CrossJoin(Rows("b int", [3], [4])), Holds.ExactlyRows(pairs));
            Assert.That(Rows("a int", [1], [2]).Join(Rows("b int", [3], [4])), Holds.ExactlyRows(pairs));
        }
    }

    [Test]
    public void A_lateral_join_sees_the_row_of_the_left_side()
    {
        var left = Rows("a int", [1], [2]);
        var right = Spark.Range(1).Select((Col("a").Outer() * 10).As("b"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(left.LateralJoin(right), Holds.ExactlyRows(Rows("a int, b int", [1, 10], [2, 20])));
            Assert.That(
                left.LateralJoin(right, Col("b") > 10, "left"), Holds.ExactlyRows(Rows("a int, b int", [1, null], [2, 20])));
        }
    }

    [Test]
    public void A_union_matches_by_position_or_by_name()
    {
        var first = Rows("a int, b int", [1, 2]);
        var turned = Rows("b int, a int", [3, 4]);
        var narrow = Rows("a int", [5]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Union(turned), Holds.ExactlyRows(Rows("a int, b int", [1, 2], [3, 4])));
            Assert.That(first.UnionAll(first), Holds.ExactlyRows(Rows("a int, b int", [1, 2], [1, 2])));
            Assert.That(first.UnionByName(turned), Holds.ExactlyRows(Rows("a int, b int", [1, 2], [4, 3])));
            Assert.That(
                first.UnionByName(narrow, allowMissingColumns: true),
                Holds.ExactlyRows(Rows("a int, b int", [1, 2], [5, null])));
        }
    }

    [Test]
    public void Set_operations_count_rows_or_not()
    {
        var many = Rows("n int", [1], [1], [1], [2], [null]);
        var few = Rows("n int", [1], [1], [null]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(many.Intersect(few), Holds.ExactlyRows(Rows("n int", [1], [null])));
            Assert.That(many.IntersectAll(few), Holds.ExactlyRows(Rows("n int", [1], [1], [null])));
            Assert.That(many.Except(few), Holds.ExactlyRows(Rows("n int", [2])));
            Assert.That(many.ExceptAll(few), Holds.ExactlyRows(Rows("n int", [1], [2])));
        }
    }
}
