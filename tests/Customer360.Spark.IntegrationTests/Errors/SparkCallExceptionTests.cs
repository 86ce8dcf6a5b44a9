using Customer360.Spark.Interop;

namespace Customer360.Spark.IntegrationTests.Errors;

public sealed class SparkCallExceptionTests : SparkTest
{
    [Test]
    public void A_missing_table_is_reported_by_condition_and_name()
    {
        var error = Assert.Throws<AnalysisException>(() => Query("SELECT * FROM no_such_table"))!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Condition, Is.EqualTo("TABLE_OR_VIEW_NOT_FOUND"));
            Assert.That(error.SqlState, Is.EqualTo("42P01"));
            Assert.That(error.Parameters["relationName"], Is.EqualTo("`no_such_table`"));
            Assert.That(error.Message, Does.StartWith("Spark refused 'sql': [TABLE_OR_VIEW_NOT_FOUND] ").And.Contains("no_such_table"));
            Assert.That(error.Message, Does.Not.Contain("\n").And.Not.Contains("UnresolvedRelation"));
            Assert.That(error.JvmStackTrace, Does.Contain("\tat org.apache.spark.sql."));
        }
    }

    [Test]
    public void A_missing_column_says_where_it_stands()
    {
        var error = Assert.Throws<AnalysisException>(() => Query("SELECT missing FROM range(1)"))!;

        Assert.That(error.Message, Does.Contain("`missing`").And.EndsWith("line 1 pos 7").And.Not.Contains("Project"));
    }

    [Test]
    public void Text_that_is_not_SQL_says_where()
    {
        var error = Assert.Throws<ParseException>(() => Query("SELEC 1"))!;

        Assert.That(error.Message, Does.Contain("'SELEC'").And.EndsWith("(line 1, pos 0)"));
    }

    [TestCase("SELECT CAST(concat('jan@', id) AS int) FROM range(2)", "CAST_INVALID_INPUT", "<expression>")]
    [TestCase("SELECT raise_error(concat('jan@', id)) FROM range(2)", "USER_RAISED_EXCEPTION", "<errorMessage>")]
    [TestCase("SELECT to_date(concat('jan@', id)) FROM range(2)", "CAST_INVALID_INPUT", "<expression>")]
    [TestCase("SELECT assert_true(id > 5, concat('jan@', id)) FROM range(2)", "USER_RAISED_EXCEPTION", "<errorMessage>")]
    public void Values_of_rows_stay_out(string sql, string condition, string placeholder)
    {
        using var query = Query(sql);

        var error = Assert.Throws<QueryExecutionException>(() => query.Call("collectAsList"))!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Condition, Is.EqualTo(condition));
            Assert.That(error.Message, Does.Contain(placeholder).And.Not.Contains("jan@"));
            Assert.That(error.Parameters.Values, Has.None.Contains("jan@"));
            Assert.That(error.JvmStackTrace, Does.Not.Contain("jan@").And.Contains("\tat "));
        }
    }

    [Test]
    public void Values_of_rows_come_in_where_the_session_says_so()
    {
        Jvm.ErrorsIncludeValues = true;
        using var restore = new Restore(() => Jvm.ErrorsIncludeValues = false);
        using var query = Query("SELECT CAST(concat('jan@', id) AS int) FROM range(1)");

        var error = Assert.Throws<QueryExecutionException>(() => query.Call("collectAsList"))!;

        Assert.That(error.Message, Does.Contain("'jan@0'"));
    }

    [Test]
    public void A_refused_argument_names_method_and_reason()
    {
        var error = Assert.Throws<SparkCallException>(() => Spark.SparkContext.SetLogLevel("LOUD"))!;

        Assert.That(error.Message, Does.StartWith("Spark refused 'setLogLevel': ").And.Contains("LOUD"));
    }

    [Test]
    public void A_method_that_does_not_exist_is_not_blamed_on_Spark()
    {
        var error = Assert.Throws<GatewayException>(() => Query("SELECT 1").Call("noSuchMethod", 1))!;

        Assert.That(error.Message, Does.Contain("noSuchMethod([class java.lang.Integer]) does not exist").And.Not.Contains("\n"));
    }

    [Test]
    public void An_error_leaves_no_reference_behind()
    {
        var before = Jvm.LiveReferences();

        for (var i = 0; i < 20; i++)
        {
            Assert.Throws<AnalysisException>(() => Query("SELECT missing"));
        }

        Assert.That(Bindings.SettledAt(Jvm, before + 5), Is.LessThanOrEqualTo(before + 5));
    }

    private sealed class Restore(Action action) : IDisposable
    {
        public void Dispose() => action();
    }
}
