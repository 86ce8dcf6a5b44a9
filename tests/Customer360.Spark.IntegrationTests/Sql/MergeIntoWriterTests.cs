using Customer360.Spark.Sql;
using Customer360.Testing;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Spark.IntegrationTests.Sql;

public sealed class MergeIntoWriterTests : SparkTest
{
    private const string Target = "merge_target";
    private const string Columns = "id int, v string";

    private static DataFrame Source => Rows(Columns, [1, "new"], [3, "three"]).As("s");

    private static Column SameId => Expr($"{Target}.id = s.id");

    [SetUp]
    public void Make_the_table() =>
        Rows(Columns, [1, "old"], [2, "two"]).Write().Format("delta").SaveAsTable(Target);

    [TearDown]
    public void Drop_the_table() => Spark.Sql($"DROP TABLE IF EXISTS {Target}");

    [Test]
    public void All_columns_are_updated_and_inserted()
    {
        Source.MergeInto(Target, SameId).WhenMatched().UpdateAll().WhenNotMatched().InsertAll().Merge();

        Assert.That(Spark.Table(Target), Holds.ExactlyRows(Rows(Columns, [1, "new"], [2, "two"], [3, "three"])));
    }

    [Test]
    public async Task Single_columns_are_updated_and_inserted()
    {
        await Source.MergeInto(Target, SameId)
            .WhenMatched(Expr("s.v = 'new'")).Update(new Dictionary<string, Column> { ["v"] = Upper(Col("s.v")) })
            .WhenNotMatched(Expr("s.id = 3")).Insert(new Dictionary<string, Column> { ["id"] = Col("s.id") })
            .WhenNotMatchedBySource(Expr($"{Target}.id = 2")).Update(new Dictionary<string, Column> { ["v"] = Lit("gone") })
            .MergeAsync();

        Assert.That(Spark.Table(Target), Holds.ExactlyRows(Rows(Columns, [1, "NEW"], [2, "gone"], [3, null])));
    }

    [Test]
    public void Rows_are_deleted_on_either_side()
    {
        Source.MergeInto(Target, SameId).WhenMatched().Delete().WhenNotMatchedBySource().Delete().Merge();

        Assert.That(Spark.Table(Target), Holds.NoRows());
    }

    [Test]
    public void The_table_gains_columns_of_the_source()
    {
        Rows("id int, v string, extra int", [1, "new", 7]).As("s").MergeInto(Target, SameId)
            .WithSchemaEvolution().WhenMatched().UpdateAll().Merge();

        Assert.That(
            Spark.Table(Target), Holds.ExactlyRows(Rows("id int, v string, extra int", [1, "new", 7], [2, "two", null])));
    }
}
