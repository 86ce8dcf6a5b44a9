using Customer360.Jobs.Running;
using Customer360.Jobs.Sources;
using Customer360.Jobs.Tables;
using Customer360.Jobs.Tests.Running;
using Customer360.Testing;

namespace Customer360.Jobs.Tests.Bronze;

/// <summary>Columns that are computed from those of the files.</summary>
public sealed class SourceSqlTests : SparkTests
{
    private const string Documented = "coalesce(string(try_cast(cents as decimal(18,0)) / 100), cents)";

    [TestCase("cast(cents as decimal(18,2)) / 100", "cents", "")]
    [TestCase("cast(cents as decimal(18,2)) / 100", "Cents", "")]
    [TestCase("cast(cents as decimal(18,2)) / 100", "amount", "cents")]
    [TestCase("case when currency is null then amount end", "amount", "currency")]
    [TestCase("aggregate(split(name, ' '), '', (all, next) -> concat(all, next))", "name", "")]
    [TestCase("extract(year from day) + interval", "day,interval", "")]
    [TestCase("no sql at all", "day", "")]
    public void Columns_that_sql_reads_and_a_file_lacks_are_named(string sql, string physical, string lacking)
    {
        var source = new SourceOptions { Expressions = new Dictionary<string, string> { ["a"] = sql } };

        Assert.That(string.Join(',', SourceSql.Lacking(Spark, source, physical.Split(','))), Is.EqualTo(lacking));
    }

    [Test]
    public void A_file_without_a_column_that_sql_reads_is_refused_by_its_name()
    {
        using var lake = Lake(Documented);
        lake.Write("retail/Products_1.csv", "ProductID,Name,Category,cents", "1,Pen,Office,1999");
        lake.Write("retail/Products_2.csv", "ProductID,Name,Category,amount", "2,Ink,Office,5");

        var report = lake.RunOne();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((report.Status, report.RowsOut, report.RefusedFiles), Is.EqualTo((JobStatus.Done, 1L, 1)), report.Message);
            Assert.That(report.Warnings, Has.One.Contains("Products_2.csv' was refused as wrong_header: it lacks 'cents', which SQL of the source reads"));
        }
    }

    [Test]
    public void The_documented_computation_of_money_is_exact_and_keeps_what_is_no_number()
    {
        using var lake = Lake(Documented);
        lake.Write("retail/Products_1.csv", "ProductID,Name,Category,cents", "1,Pen,Office,1999", "2,Ink,Office,abc", "3,Pad,Office,");

        var report = lake.RunOne();

        Assert.That(lake.Texts(BronzeTables.Of(SilverTables.Products), "ProductID", "Price"), Is.EqualTo(new[] { "1|19.990000", "2|abc", "3|null" }), report.Message);
    }

    [Test]
    public void Sql_that_a_value_does_not_fit_is_named_and_the_value_is_not()
    {
        using var lake = Lake("cents / 100");
        lake.Write("retail/Products_1.csv", "ProductID,Name,Category,cents", "1,Pen,Office,abc");

        var report = lake.RunOne();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Status, Is.EqualTo(JobStatus.Failed));
            Assert.That(report.Message, Does.Contain("'Sources:products:Expressions:Price' (CAST_INVALID_INPUT)").And.Contain("try_cast").And.Not.Contain("abc"));
        }
    }

    [Test]
    public void A_file_with_typed_columns_that_lacks_one_is_refused_while_another_lands()
    {
        using var lake = new SmallLake("bronze-ingest-agents").With("agents", "Format", "parquet").With("agents", "Paths", "whole/*.parquet, cut/*.parquet");
        Rows("AgentID int, Name string, Department string, Shift string", [1, "Ann", "Sales", "Day"]).Write().Parquet(lake.PathOf("whole"));
        Rows("NR int, Name string, Department string, Shift string", [2, "Bo", "Sales", "Day"]).Write().Parquet(lake.PathOf("cut"));

        var report = lake.RunOne();
        var mended = lake.With("agents", "Renames:NR", "AgentID").RunOne();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((report.RowsOut, report.RefusedFiles, mended.RowsOut), Is.EqualTo((1L, 1, 1L)), report.Message + mended.Message);
            Assert.That(report.Warnings, Has.One.Contains("was refused as wrong_columns: it lacks 'AgentID'"));
            Assert.That(lake.Texts(BronzeTables.Of(SilverTables.Agents), "AgentID", "Name"), Is.EqualTo(new[] { "1|Ann", "2|Bo" }));
        }
    }

    private static SmallLake Lake(string price) => new SmallLake("bronze-ingest-products").With("products", "Expressions:Price", price);
}
