using Customer360.Spark.Sql;
using Customer360.Testing;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Spark.IntegrationTests.Delta;

public sealed class DeltaTableChangesTests : DeltaTest
{
    [Test]
    public void Delete_takes_text_a_column_or_all()
    {
        using (Assert.EnterMultipleScope())
        {
            Table.Delete("v IS NULL");
            Assert.That(Table.ToDF(), Holds.ExactlyRows(Rows(Columns, [1, "one"])));
            Initial.Write().Format("delta").Mode("overwrite").Save(TablePath);
            Table.Delete(Col("id") == 1);
            Assert.That(Table.ToDF(), Holds.ExactlyRows(Rows(Columns, [2, null])));
            Table.Delete();
            Assert.That(Table.ToDF(), Holds.NoRows());
        }
    }

    [Test]
    public void Update_takes_columns()
    {
        Table.Update(Col("v").IsNull(), new Dictionary<string, Column> { ["v"] = Lit("two") });
        Table.Update(new Dictionary<string, Column> { ["id"] = Col("id") + 10 });

        Assert.That(Table.ToDF(), Holds.ExactlyRows(Rows(Columns, [11, "one"], [12, "two"])));
    }

    [Test]
    public void Update_takes_text()
    {
        Table.UpdateExpr("v IS NULL", new Dictionary<string, string> { ["v"] = "'two'" });
        Table.UpdateExpr(new Dictionary<string, string> { ["id"] = "id + 10" });

        Assert.That(Table.ToDF(), Holds.ExactlyRows(Rows(Columns, [11, "one"], [12, "two"])));
    }

    [Test]
    public async Task Changes_can_be_awaited()
    {
        await Table.UpdateAsync(Col("id") == 2, new Dictionary<string, Column> { ["v"] = Lit("two") });
        await Table.UpdateExprAsync("id = 1", new Dictionary<string, string> { ["v"] = "'uno'" });
        var updated = Table.ToDF().Collect();
        await Table.DeleteAsync(Col("id") == 1);
        await Table.DeleteAsync("id = 3");
        var left = Table.ToDF().Collect();
        await Table.DeleteAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(updated.Select(row => row.GetAs<string>("v")), Is.EquivalentTo(new[] { "uno", "two" }));
            Assert.That(left.Single().GetAs<int>("id"), Is.EqualTo(2));
            Assert.That(Table.ToDF(), Holds.NoRows());
        }
    }
}
