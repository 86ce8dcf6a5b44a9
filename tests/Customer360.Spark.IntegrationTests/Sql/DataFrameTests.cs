using Customer360.Spark.Sql;
using Customer360.Spark.Sql.Types;
using Customer360.Testing;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Spark.IntegrationTests.Sql;

public sealed class DataFrameTests : SparkTest
{
    private static DataFrame People => Rows("id long, name string", [1, "ann"], [2, null]);

    [Test]
    public void The_schema_has_names_types_and_order()
    {
        var schema = People.Schema();

        Assert.That(schema.SimpleString, Is.EqualTo("struct<id:bigint,name:string>"));
    }

    [Test]
    public void Column_names_and_types_come_in_order()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(People.Columns(), Is.EqualTo(new[] { "id", "name" }));
            Assert.That(People.DTypes(), Is.EqualTo(new[] { Tuple.Create("id", "bigint"), Tuple.Create("name", "string") }));
        }
    }

    [Test]
    public void A_bound_column_stays_unambiguous_after_a_join()
    {
        var people = Rows("id long, boss long", [1, null], [2, 1]);
        var bosses = Rows("id long, boss long", [1, 9]);

        var pairs = people.Join(bosses, people["boss"] == bosses["id"])
            .Select(people["id"].As("id"), bosses.Col("boss").As("upper"));

        Assert.That(pairs, Holds.ExactlyRows(Rows("id long, upper long", [2, 9])));
    }

    [Test]
    public void Columns_of_a_frame_joined_with_itself_are_refused_as_ambiguous()
    {
        var people = Rows("id long, boss long", [1, null], [2, 1]);
        var bosses = people.Filter("boss IS NULL");

        Assert.That(() => people.Join(bosses, people["boss"] == bosses["id"]), Throws.TypeOf<AnalysisException>());
    }

    [Test]
    public void A_column_of_another_frame_is_refused()
    {
        var other = Rows("age int", [1]);

        var error = Assert.Throws<AnalysisException>(() => People.Select(other["age"]))!;

        Assert.That(error.Condition, Does.StartWith("MISSING_ATTRIBUTES"));
    }

    [Test]
    public void Columns_are_found_by_regular_expression()
    {
        var found = Rows("a1 int, a2 int, b1 int", [1, 2, 3]);

        Assert.That(found.Select(found.ColRegex("`a.`")), Holds.ExactlyRows(Rows("a1 int, a2 int", [1, 2])));
    }

    [Test]
    public void Files_have_hidden_metadata()
    {
        using var lake = new TemporaryLake();
        var file = lake.Write("in/a.txt", "one");
        var lines = Spark.Read().Text(file);

        var names = lines.Select(lines.MetadataColumn("_metadata").GetField("file_name").As("name"));

        Assert.That(names, Holds.ExactlyRows(Rows("name string", ["a.txt"])));
    }

    [Test]
    public void A_frame_serves_as_scalar_and_as_condition()
    {
        var numbers = Rows("n long", [1], [3]);
        var greatest = numbers.Agg(Max("n"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(numbers.Filter(Col("n") == greatest.Scalar()), Holds.ExactlyRows(Rows("n long", [3])));
            Assert.That(numbers.Filter(numbers.Filter("n > 5").Exists()), Holds.NoRows());
        }
    }

    [Test]
    public void Plain_rows_are_neither_a_stream_nor_files()
    {
        var people = Spark.Range(3);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(people.IsStreaming(), Is.False);
            Assert.That(people.IsLocal(), Is.False);
            Assert.That(people.InputFiles(), Is.Empty);
        }
    }

    [Test]
    public void Input_files_are_named()
    {
        using var lake = new TemporaryLake();
        var file = lake.Write("in/a.txt", "one");

        Assert.That(Spark.Read().Text(lake.PathOf("in")).InputFiles().Single(), Does.EndWith(file));
    }

    [Test]
    public void The_same_plan_has_the_same_semantics()
    {
        var range = Spark.Range(3);
        var again = range.Filter("id > 1");
        var same = range.Filter(Col("id") > 1);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(again.SameSemantics(same), Is.True);
            Assert.That(again.SameSemantics(range), Is.False);
            Assert.That(again.SemanticHash(), Is.EqualTo(same.SemanticHash()));
        }
    }

    [Test]
    public void Transform_applies_a_named_step()
    {
        var result = People.Transform(rows => rows.Filter("id = 1"));

        Assert.That(result, Holds.ExactlyRows(Rows("id long, name string", [1, "ann"])));
    }

    [Test]
    public void An_unknown_column_is_refused_when_the_plan_is_made()
    {
        var error = Assert.Throws<AnalysisException>(() => People.Select("nme"))!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Condition, Does.StartWith("UNRESOLVED_COLUMN"));
            Assert.That(error.Message, Does.Contain("nme"));
        }
    }

    [Test]
    public void A_schema_read_from_spark_makes_the_same_frame()
    {
        var schema = new StructType(
        [
            new StructField("d", new DecimalType(10, 2), isNullable: false),
            new StructField("tags", new ArrayType(new StringType())),
        ]);

        var empty = Spark.Read().Schema(schema).Json(Rows("value string"));

        Assert.That(empty.Schema().SimpleString, Is.EqualTo("struct<d:decimal(10,2),tags:array<string>>"));
    }

    [Test]
    public void Plans_that_are_let_go_leave_nothing_behind_in_the_JVM()
    {
        const int rounds = 100;
        var range = Spark.Range(10);
        var before = Bindings.SettledAt(Jvm, int.MaxValue);

        for (var round = 0; round < rounds; round++)
        {
            range.Select(range["id"], (Col("id") * 2).As("twice"))
                .WithColumns(new Dictionary<string, Column> { ["a"] = Lit(1), ["b"] = Col("id") })
                .Filter(range["id"] > 1).GroupBy(Col("a")).Agg(Sum("b").As("sum")).OrderBy(Col("sum").Desc());
        }

        // A few of the last ones may still be held by a running method; of each round it would be twenty.
        Assert.That(Bindings.SettledAt(Jvm, before + rounds), Is.LessThan(before + rounds));
    }
}
