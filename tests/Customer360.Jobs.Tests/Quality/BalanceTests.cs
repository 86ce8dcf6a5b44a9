using Customer360.Jobs.Quality;
using Customer360.Jobs.Running;
using Customer360.Jobs.Tests.Compat;
using Customer360.Jobs.Tests.Running;
using Customer360.Spark.Sql;
using Customer360.Testing;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Tests.Quality;

public sealed class BalanceTests : SparkTests
{
    private static DataFrame Facts => Rows("id long, amount decimal(18,2)", [1L, 1.00m], [2L, 20.00m], [3L, 0.50m], [null, 4.00m]);

    [Test]
    public void Money_that_went_in_and_came_out_or_was_set_aside_is_let_through()
    {
        var (report, setAside) = Run(new Suite("data", "lake"), Kept);

        Assert.That((report.Status, setAside), Is.EqualTo((JobStatus.Done, 4.00m)), report.Message);
    }

    [Test]
    public void A_lost_sum_is_told_with_all_its_parts()
    {
        var (report, _) = Run(new Suite("data", "lake"), Lost);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Status, Is.EqualTo(JobStatus.Failed));
            Assert.That(report.Message, Does.StartWith(
                "Balance 'money' does not hold: of amount 25.5 went in, 21 came out and 4 was set aside, 0.5 too little. Look at the joins and filters"));
        }
    }

    [Test]
    public void What_was_set_aside_is_known_also_where_nothing_is_compared()
    {
        var (report, setAside) = Run(new Suite("data", "lake").With("Quality:CheckGrain", "false"), Lost);

        Assert.That((report.Status, setAside), Is.EqualTo((JobStatus.Done, 4.00m)), report.Message);
    }

    [TestCase("in", "what goes in")]
    [TestCase("aside", "what is set aside")]
    [TestCase("out", "what comes out")]
    public void A_balance_that_was_forgotten_on_the_way_is_refused(string forgotten, string point)
    {
        var (report, _) = Run(new Suite("data", "lake"), balance => Through(balance, Facts, id => id.IsNotNull(), forgotten));

        Assert.That(report.Message, Does.StartWith($"Balance 'money' was asked for, but its job never noted {point}"));
    }

    private static DataFrame Kept(Balance balance) => Through(balance, Facts, id => id.IsNotNull());

    private static DataFrame Lost(Balance balance) => Through(balance, Facts, id => id < 3);

    private static DataFrame Through(Balance balance, DataFrame facts, Func<Column, Column> isKept, string forgotten = "")
    {
        var rows = forgotten == "in" ? facts : balance.In(facts);
        rows = forgotten == "aside" ? rows : balance.Aside(rows, Col("id").IsNull());
        rows = rows.Filter(Col("id").IsNotNull()).Filter(isKept(Col("id")));
        return forgotten == "out" ? rows : balance.Out(rows);
    }

    private static (JobReport Report, decimal SetAside) Run(Suite suite, Func<Balance, DataFrame> rows)
    {
        using var lake = new TemporaryLake();
        Balance? balance = null;
        var planted = new PlantedJob([], PlantedJob.TableOf("id", "amount"), job => rows(balance = job.Balanced("money", kept: true, "amount")));

        var report = planted.RunOn(suite.With("Lake:Root", lake.Root));
        return (report, balance!.SetAside.GetValueOrDefault("amount"));
    }
}
