using Customer360.Spark.Sql;

namespace Customer360.Spark.IntegrationTests.Sql;

// Console.Out is one for the process.
[NonParallelizable]
public sealed class DataFrameOutputTests : SparkTest
{
    private static DataFrame Pair => Rows("id int, name string", [1, "a long name of thirty letters"]);

    [Test]
    public async Task Count_and_is_empty_run_the_plan()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Pair.Count(), Is.EqualTo(1));
            Assert.That(await Pair.CountAsync(), Is.EqualTo(1));
            Assert.That(Pair.IsEmpty(), Is.False);
            Assert.That(await Pair.Filter("id > 1").IsEmptyAsync(), Is.True);
        }
    }

    [Test]
    public void A_cancelled_count_ends_before_its_jobs_would()
    {
        using var cancel = new CancellationTokenSource();
        var endless = Spark.Range(0, 2_000_000_000_000, 1, 2).Filter("hash(id) = 42 AND hash(-id) = 43");

        var counting = endless.CountAsync(cancel.Token);
        cancel.CancelAfter(TimeSpan.FromMilliseconds(500));

        Assert.That(async () => await counting, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void Show_prints_a_table_to_the_console()
    {
        var table = Printed(() => Pair.Show());
        var whole = Printed(() => Pair.Show(5, truncate: 0));
        var lines = Printed(() => Pair.Show(vertical: true));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(table, Does.Contain("| id|                name|"));
            Assert.That(table, Does.Contain("|  1|a long name of th...|"));
            Assert.That(whole, Does.Contain("a long name of thirty letters"));
            Assert.That(lines, Does.Contain("-RECORD 0"));
        }
    }

    [Test]
    public async Task Show_can_be_awaited()
    {
        var before = Console.Out;
        using var console = new StringWriter();
        Console.SetOut(console);
        try
        {
            await Pair.ShowAsync(1, truncate: 3);
        }
        finally
        {
            Console.SetOut(before);
        }

        Assert.That(console.ToString(), Does.Contain("|  1| a l|").Or.Contain("| a l|"));
    }

    [Test]
    public void The_schema_prints_as_a_tree()
    {
        var nested = Spark.Sql("SELECT 1 AS id, named_struct('x', 2) AS s");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Printed(nested.PrintSchema), Does.Contain(" |-- id: integer").And.Contain(" |    |-- x: integer"));
            Assert.That(Printed(() => nested.PrintSchema(1)), Does.Contain(" |-- s: struct").And.Not.Contain("x: integer"));
        }
    }

    [Test]
    public void Explain_prints_the_plan_in_each_mode()
    {
        var plan = Spark.Range(3).Filter("id > 1");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Printed(() => plan.Explain()), Does.Contain("Physical Plan").And.Not.Contain("Analyzed Logical Plan"));
            Assert.That(Printed(() => plan.Explain(true)), Does.Contain("Analyzed Logical Plan"));
            Assert.That(Printed(() => plan.Explain("formatted")), Does.Contain("(1) Range"));
            Assert.That(Printed(() => plan.Explain("cost")), Does.Contain("Statistics"));
            Assert.That(Printed(() => plan.Explain("codegen")), Does.Contain("WholeStageCodegen"));
        }
    }

    private static string Printed(Action print)
    {
        var before = Console.Out;
        using var console = new StringWriter();
        Console.SetOut(console);
        try
        {
            print();
        }
        finally
        {
            Console.SetOut(before);
        }

        return console.ToString();
    }
}
