using Customer360.Jobs.Errors;
using Customer360.Jobs.Verbs;

namespace Customer360.Jobs.Tests.Verbs;

public sealed class ReadingStatementTests
{
    [TestCase("select * from gold.customer360")]
    [TestCase("  -- delete from it?\n/* insert /* into */ it */ SELECT 1;")]
    [TestCase("(select 1) union all (select 2)")]
    [TestCase("with a as (select 1 as x) select * from a")]
    [TestCase("from gold.customer360 select customer_key")]
    [TestCase("values (1), (2)")]
    [TestCase("table gold.customer360")]
    [TestCase("show tables in gold")]
    [TestCase("describe history gold.customer360")]
    [TestCase("explain delete from gold.customer360")]
    [TestCase("select 'a''b; insert into c', \"delete from d\", `update`, r'\\' from e")]
    [TestCase("select update, t.delete from t")]
    public void A_statement_that_reads_goes_through(string statement)
    {
        Assert.That(() => ReadingStatement.Require(statement), Throws.Nothing);
    }

    [TestCase("delete from gold.customer360", "DELETE")]
    [TestCase("/* select */ -- select\n drop table gold.customer360", "DROP")]
    [TestCase("with a as (select 1 as x) insert into gold.customer360 select * from a", "INSERT")]
    [TestCase("with a as (select 1 as x) delete from gold.customer360 where x in (select x from a)", "DELETE")]
    [TestCase("with a as (select 1 as x) update gold.customer360 set x = 1", "UPDATE")]
    [TestCase("with a as (select 1 as x) merge with schema evolution into b using a on true when matched then delete", "MERGE")]
    [TestCase("from a insert overwrite b select * insert into c select *", "INSERT")]
    [TestCase("select '\\'' from a union select 2 insert into b", "INSERT")]
    [TestCase("begin delete from a; end", "BEGIN")]
    [TestCase("execute immediate 'drop table a'", "EXECUTE")]
    [TestCase("optimize gold.customer360", "OPTIMIZE")]
    [TestCase("/* never closed", "/")]
    [TestCase("", "no words")]
    public void Any_other_is_refused_by_the_word_that_tells(string statement, string word)
    {
        Assert.That(() => ReadingStatement.Require(statement), Throws.TypeOf<UsageException>().With.Message.Contains($"a statement with {word} is"));
    }

    [Test]
    public void The_verb_refuses_before_it_starts_Spark()
    {
        var run = Console360.Run("sql", "drop table gold.customer360", "--lake", "/no/such/lake");

        Assert.That((run.Code, run.Error), Is.EqualTo((ExitCodes.Misused,
            "'sql' changes nothing, and a statement with DROP is no query. Write SELECT, WITH, SHOW, DESCRIBE or EXPLAIN; the lake is changed by 'run', which keeps its books." + Environment.NewLine)));
    }
}
