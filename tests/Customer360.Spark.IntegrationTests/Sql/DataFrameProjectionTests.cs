using Customer360.Spark.Sql;
using Customer360.Spark.Sql.Types;
using Customer360.Testing;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Spark.IntegrationTests.Sql;

public sealed class DataFrameProjectionTests : SparkTest
{
    private static DataFrame Pairs => Rows("a int, b string", [1, "x"], [2, null]);

    [Test]
    public void Select_takes_expressions_as_text()
    {
        var result = Pairs.Select((Col("a") * 2).As("twice"), Col("b"), Lit("k").As("k"));

        Assert.That(result, Holds.ExactlyRows(Rows("twice int, b string, k string", [2, "x", "k"], [4, null, "k"])));
    }

    [Test]
    public void Select_mixes_bound_and_free_columns()
    {
        var pairs = Pairs;

        var result = pairs.Select(pairs["a"], Upper(pairs["b"]).As("up"), Col("b"));

        Assert.That(result, Holds.ExactlyRows(Rows("a int, up string, b string", [1, "X", "x"], [2, null, null])));
    }

    [Test]
    public void Select_takes_names_and_the_star()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Pairs.Select("b"), Holds.ExactlyRows(Rows("b string", ["x"], [null])));
            Assert.That(Pairs.Select("b", "*").Columns(), Is.EqualTo(new[] { "b", "a", "b" }));
            Assert.That(Pairs.Select(Col("*")).Columns(), Is.EqualTo(new[] { "a", "b" }));
        }
    }

    [Test]
    public void Select_expr_takes_sql()
    {
        var result = Pairs.SelectExpr("a + 1 AS next", "coalesce(b, '-') AS b");

        Assert.That(result, Holds.ExactlyRows(Rows("next int, b string", [2, "x"], [3, "-"])));
    }

    [Test]
    public void With_column_adds_at_the_end_and_replaces_in_place()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Pairs.WithColumn("c", Col("a") > 1),
                Holds.ExactlyRows(Rows("a int, b string, c boolean", [1, "x", false], [2, null, true])));
            Assert.That(
                Pairs.WithColumn("a", Col("a") + 10), Holds.ExactlyRows(Rows("a int, b string", [11, "x"], [12, null])));
        }
    }

    [Test]
    public void With_columns_sees_the_old_values()
    {
        var result = Pairs.WithColumns(new Dictionary<string, Column> { ["a"] = Col("a") + 1, ["old"] = Col("a") });

        Assert.That(result, Holds.ExactlyRows(Rows("a int, b string, old int", [2, "x", 1], [3, null, 2])));
    }

    [Test]
    public void Columns_are_renamed_one_by_one_or_together()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Pairs.WithColumnRenamed("a", "id").Columns(), Is.EqualTo(new[] { "id", "b" }));
            Assert.That(Pairs.WithColumnRenamed("none", "id").Columns(), Is.EqualTo(new[] { "a", "b" }));
            Assert.That(
                Pairs.WithColumnsRenamed(new Dictionary<string, string> { ["a"] = "b2", ["b"] = "a2" }).Columns(),
                Is.EqualTo(new[] { "b2", "a2" }));
            Assert.That(Pairs.ToDF("p", "q"), Holds.ExactlyRows(Rows("p int, q string", [1, "x"], [2, null])));
            Assert.That(Pairs.ToDF().Columns(), Is.EqualTo(new[] { "a", "b" }));
        }
    }

    [Test]
    public void Metadata_of_a_column_is_kept_in_the_schema()
    {
        var field = Pairs.WithMetadata("a", """{"unit":"EUR"}""").Schema().Fields[0];

        Assert.That(field.Metadata?.ToString(), Does.Contain("EUR"));
    }

    [Test]
    public void Drop_leaves_columns_out_and_passes_over_unknown_ones()
    {
        var pairs = Pairs;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(pairs.Drop("a", "none").Columns(), Is.EqualTo(new[] { "b" }));
            Assert.That(pairs.Drop(Col("b")).Columns(), Is.EqualTo(new[] { "a" }));
            Assert.That(pairs.Drop(pairs["a"]).Columns(), Is.EqualTo(new[] { "b" }));
            Assert.That(pairs.Drop(Col("a"), pairs["b"]).Columns(), Is.Empty);
        }
    }

    [Test]
    public void To_reorders_and_casts_by_name()
    {
        var schema = StructType.FromDdl("b string, a long");

        Assert.That(Pairs.To(schema), Holds.ExactlyRows(Rows("b string, a long", ["x", 1], [null, 2])));
    }

    [Test]
    public void An_alias_qualifies_names_after_a_join()
    {
        var result = Pairs.As("l").Join(Pairs.Alias("r"), Col("l.a") == Col("r.a") - 1).Select(Col("l.a"), Col("r.a").As("next"));

        Assert.That(result, Holds.ExactlyRows(Rows("a int, next int", [1, 2])));
    }

    [Test]
    public void Unpivot_makes_a_row_of_each_value()
    {
        var wide = Rows("id int, x int, y int", [1, 10, null]);
        var tall = Rows("id int, what string, much int", [1, "x", 10], [1, "y", null]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(wide.Unpivot([Col("id")], [Col("x"), Col("y")], "what", "much"), Holds.ExactlyRows(tall));
            Assert.That(wide.Unpivot([Col("id")], "what", "much"), Holds.ExactlyRows(tall));
            Assert.That(wide.Melt([Col("id")], [Col("x"), Col("y")], "what", "much"), Holds.ExactlyRows(tall));
            Assert.That(wide.Melt([wide["id"]], "what", "much"), Holds.ExactlyRows(tall));
        }
    }

    [Test]
    public void Transpose_swaps_rows_and_columns()
    {
        var wide = Rows("k string, x int, y int", ["p", 1, 2], ["q", 3, 4]);
        var turned = Rows("key string, p int, q int", ["x", 1, 3], ["y", 2, 4]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(wide.Transpose(), Holds.ExactlyRows(turned));
            Assert.That(wide.Transpose(Col("k")), Holds.ExactlyRows(turned));
        }
    }

    [Test]
    public void To_json_leaves_null_fields_out()
    {
        Assert.That(
            Pairs.ToJSON(), Holds.ExactlyRows(Rows("value string", ["""{"a":1,"b":"x"}"""], ["""{"a":2}"""])));
    }

    [Test]
    public void A_name_with_dots_and_backticks_is_reached_by_quoting()
    {
        var odd = Rows("`a.b` int, `c``d` int", [1, 2]);

        Assert.That(odd.Select(Col("`a.b`"), odd["`c``d`"].As("e")), Holds.ExactlyRows(Rows("`a.b` int, e int", [1, 2])));
    }
}
