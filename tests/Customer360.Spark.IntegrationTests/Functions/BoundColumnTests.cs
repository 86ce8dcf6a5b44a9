using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;
using W = Customer360.Spark.Sql.Expressions.Window;

namespace Customer360.Spark.IntegrationTests.Functions;

internal sealed class BoundColumnTests : SparkTest
{
    private static DataFrame People => Spark.Sql("SELECT * FROM VALUES (1, 'a', 2), (2, 'b', 3), (3, 'c', 1) AS p(id, name, boss)");

    [Test]
    public void The_sides_of_a_join_are_told_apart_in_its_condition_and_after_it()
    {
        var (left, right) = (People, Spark.Sql("SELECT * FROM VALUES (1, 'x'), (3, 'z') AS q(id, name)"));

        var joined = left.Join(right, left["id"] == right["id"])
            .Select(left["name"], right["name"].As("other"), (left["id"] + right["id"]).As("both"))
            .OrderBy("both");

        Assert.That(Values(joined), Is.EqualTo(new object[][] { ["a", "x", 2], ["c", "z", 6] }));
    }

    [Test]
    public void A_frame_joins_itself_under_two_aliases()
    {
        var rows = People;
        var (people, bosses) = (rows.As("people"), rows.As("bosses"));

        var pairs = people.Join(bosses, Col("people.boss") == Col("bosses.id"), "left_outer")
            .Select(Col("people.name"), Col("bosses.name").As("boss"))
            .OrderBy(Col("people.name").Desc());

        Assert.That(Values(pairs), Is.EqualTo(new object[][] { ["c", "a"], ["b", "c"], ["a", "b"] }));
    }

    [Test]
    public void The_same_column_on_both_sides_of_a_self_join_means_either_side()
    {
        var people = People;

        Assert.That(people.Join(people, people["id"] == people["id"]).Collect(), Has.Count.EqualTo(3));
    }

    [Test]
    public void Columns_that_could_be_of_either_side_of_a_self_join_are_refused_rather_than_guessed()
    {
        var people = People;
        var later = people.Filter(people["id"] > 1);

        Assert.That(
            () => people.Join(later, people["id"] == later["boss"]).Collect(),
            Throws.InstanceOf<AnalysisException>().With.Message.Contains("ambiguous"));
    }

    [Test]
    public void A_bound_column_stands_in_a_lambda_beside_its_parameters()
    {
        var people = People;

        var sums = people.Select(Transform(Sequence(Lit(1), Lit(2)), x => Aggregate(
            Array(people["id"], Lit(10)), Lit(0), (sum, y) => sum + (x * y) + people["boss"])).As("sums"));

        Assert.That(
            sums.Select(ConcatWs(",", Col("sums").Cast("array<string>"))).Collect().Select(row => row.Get(0)),
            Is.EqualTo(["15,26", "18,30", "15,28"]));
    }

    [Test]
    public void A_bound_column_stands_in_a_window()
    {
        var people = People;
        var window = W.PartitionBy(people["id"] % 2).OrderBy(people["id"].Desc()).RowsBetween(W.UnboundedPreceding, W.CurrentRow);

        var running = people.Select(people["id"], Sum(people["boss"]).Over(window).As("running")).OrderBy("id");

        Assert.That(Values(running), Is.EqualTo(new object[][] { [1, 3L], [2, 3L], [3, 1L] }));
    }

    [Test]
    public void A_bound_column_sorts_and_groups()
    {
        var people = People;

        var counts = people.GroupBy(When(people["id"] > 1, "later").Otherwise("first").As("part"))
            .Agg(CountDistinct(people["boss"], people["id"]).As("n"), Max(people["name"]).As("last"))
            .OrderBy(Col("part").Asc());

        Assert.That(Values(counts), Is.EqualTo(new object[][] { ["first", 1L, "a"], ["later", 2L, "c"] }));
    }

    [Test]
    public void A_column_with_a_dot_in_its_name_is_found_between_backticks()
    {
        var rows = Spark.Sql("SELECT 1 AS `a.b`, named_struct('c', 2) AS s, 3 AS `q``q`");

        var chosen = rows.Select(rows["`a.b`"] + rows["s.c"], Col("`a.b`") + Col("s.c"), Col("`q``q`"), Col("s.*"));

        Assert.That(Values(chosen), Is.EqualTo(new object[][] { [3, 3, 3, 2] }));
    }

    [Test]
    public void A_column_of_another_frame_is_refused_by_Spark()
    {
        var (left, right) = (People, People);

        Assert.That(() => left.Select(right["id"]).Collect(), Throws.InstanceOf<AnalysisException>());
    }

    private static IEnumerable<object?[]> Values(DataFrame rows) => rows.Collect().Select(row => row.Values.ToArray());
}
