using Customer360.Spark.Delta;
using Customer360.Spark.Sql;
using Customer360.Testing;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Spark.IntegrationTests.Delta;

public sealed class DeltaMergeBuilderTests : DeltaTest
{
    private static DataFrame Source => Rows(Columns, [1, "uno"], [3, "tres"]).As("s");

    private DeltaMergeBuilder Merge() => Table.As("t").Merge(Source, "t.id = s.id");

    [Test]
    public void All_columns_are_updated_and_inserted_and_counted()
    {
        var counts = Merge().WhenMatched().UpdateAll().WhenNotMatched().InsertAll().Execute();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Table.ToDF(), Holds.ExactlyRows(Rows(Columns, [1, "uno"], [2, null], [3, "tres"])));
            Assert.That(
                counts,
                Holds.ExactlyRows(Rows(
                    "num_affected_rows long, num_updated_rows long, num_deleted_rows long, num_inserted_rows long", [2, 1, 0, 1])));
        }
    }

    [Test]
    public void The_condition_may_be_a_column()
    {
        Table.As("t").Merge(Source, Col("t.id") == Col("s.id")).WhenMatched().UpdateAll().Execute();

        Assert.That(Table.ToDF(), Holds.ExactlyRows(Rows(Columns, [1, "uno"], [2, null])));
    }

    [Test]
    public void The_condition_may_be_of_bound_columns()
    {
        var table = Table;
        var rows = table.ToDF();
        var source = Rows(Columns, [1, "uno"]);

        table.Merge(source, rows["id"] == source["id"])
            .WhenMatched().Update(new Dictionary<string, Column> { ["v"] = source["v"] }).Execute();

        Assert.That(Table.ToDF(), Holds.ExactlyRows(Rows(Columns, [1, "uno"], [2, null])));
    }

    [Test]
    public async Task Columns_say_what_to_set_and_insert()
    {
        await Merge()
            .WhenMatched(Col("s.v") == "uno").Update(new Dictionary<string, Column> { ["v"] = Upper(Col("s.v")) })
            .WhenNotMatched(Col("s.id") > 2).Insert(new Dictionary<string, Column> { ["id"] = Col("s.id") })
            .WhenNotMatchedBySource(Col("t.id") == 2).Update(new Dictionary<string, Column> { ["v"] = Lit("gone") })
            .ExecuteAsync();

        Assert.That(Table.ToDF(), Holds.ExactlyRows(Rows(Columns, [1, "UNO"], [2, "gone"], [3, null])));
    }

    [Test]
    public void Text_says_what_to_set_and_insert()
    {
        Merge()
            .WhenMatched("s.v = 'uno'").UpdateExpr(new Dictionary<string, string> { ["v"] = "upper(s.v)" })
            .WhenNotMatched("s.id > 2").InsertExpr(new Dictionary<string, string> { ["id"] = "s.id", ["v"] = "'new'" })
            .WhenNotMatchedBySource("t.id = 2").UpdateExpr(new Dictionary<string, string> { ["v"] = "'gone'" })
            .Execute();

        Assert.That(Table.ToDF(), Holds.ExactlyRows(Rows(Columns, [1, "UNO"], [2, "gone"], [3, "new"])));
    }

    [Test]
    public void Clauses_are_tried_in_order()
    {
        Merge().WhenMatched("s.v = 'none'").UpdateAll().WhenMatched().Delete().WhenNotMatchedBySource().Delete().Execute();

        Assert.That(Table.ToDF(), Holds.NoRows());
    }

    [Test]
    public void The_table_gains_columns_of_the_source()
    {
        Table.As("t").Merge(Rows("id int, v string, extra long", [1, "uno", 7]).As("s"), "t.id = s.id")
            .WithSchemaEvolution().WhenMatched().UpdateAll().Execute();

        Assert.That(Table.ToDF(), Holds.ExactlyRows(Rows("id int, v string, extra long", [1, "uno", 7], [2, null, null])));
    }

    [Test]
    public void Two_source_rows_for_one_target_row_are_refused()
    {
        var twice = Rows(Columns, [1, "uno"], [1, "eins"]).As("s");

        var merge = Table.As("t").Merge(twice, "t.id = s.id").WhenMatched().UpdateAll();

        Assert.That(merge.Execute, Throws.InstanceOf<SparkCallException>());
        Assert.That(Table.ToDF(), Holds.ExactlyRows(Initial));
    }
}
