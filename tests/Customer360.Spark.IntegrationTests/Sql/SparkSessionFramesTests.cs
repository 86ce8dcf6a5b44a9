using Customer360.Spark.Sql.Types;
using Customer360.Testing;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Spark.IntegrationTests.Sql;

public sealed class SparkSessionFramesTests : SparkTest
{
    [Test]
    public void Ranges_count_from_start_to_before_end()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Spark.Range(2), Holds.ExactlyRows(Rows("id long", [0], [1])));
            Assert.That(Spark.Range(3, 5), Holds.ExactlyRows(Rows("id long", [3], [4])));
            Assert.That(Spark.Range(0, 10, 4), Holds.ExactlyRows(Rows("id long", [0], [4], [8])));
            Assert.That(Spark.Range(0, 10, 4, 3).Select(SparkPartitionId()).Distinct().Count(), Is.EqualTo(3));
            Assert.That(Spark.Range(int.MaxValue, int.MaxValue + 1L), Holds.ExactlyRows(Rows("id long", [(long)int.MaxValue])));
        }
    }

    [Test]
    public void Named_parameters_are_values_never_text()
    {
        var result = Spark.Sql(
            "SELECT :s AS s, :n + 1 AS n, :d AS d, :flag AS flag, :none IS NULL AS none",
            new Dictionary<string, object?>
            {
                ["s"] = "it's '; DROP",
                ["n"] = 41L,
                ["d"] = new Date(2026, 1, 31),
                ["flag"] = true,
                ["none"] = null,
            });

        Assert.That(
            result,
            Holds.ExactlyRows(Rows(
                "s string, n long, d date, flag boolean, none boolean", ["it's '; DROP", 42, Day("2026-01-31"), true, true])));
    }

    [Test]
    public void Positional_parameters_keep_their_types()
    {
        var result = Spark.Sql("SELECT ? AS i, ? AS l, ? AS d, ? AS m, ? AS t", 1, 2L, 0.5, 1.25m, Utc("2026-01-31 08:00"));

        Assert.That(
            result,
            Holds.ExactlyRows(Rows(
                "i int, l long, d double, m decimal(3,2), t timestamp", [1, 2, 0.5, 1.25m, Utc("2026-01-31 08:00")])));
    }

    [Test]
    public void A_column_can_be_a_parameter()
    {
        Assert.That(Spark.Sql("SELECT size(?) AS n", Array(Lit(1), Lit(2))), Holds.ExactlyRows(Rows("n int", [2])));
    }

    [Test]
    public async Task A_command_runs_at_once()
    {
        await Spark.SqlAsync("CREATE TABLE session_frames (id INT) USING delta");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Spark.Table("session_frames"), Holds.NoRows());
            Spark.Sql("DROP TABLE session_frames");
            Assert.That(Spark.Catalog.TableExists("session_frames"), Is.False);
        }
    }

    [Test]
    public void Text_that_is_no_sql_is_refused()
    {
        Assert.That(() => Spark.Sql("SELEC 1"), Throws.TypeOf<ParseException>());
    }

    [Test]
    public void A_command_needs_a_runner()
    {
        var error = Assert.Throws<SparkCallException>(() => Spark.ExecuteCommand("no.such.Runner", "x", []))!;

        Assert.That(error.Message, Does.Contain("no.such.Runner"));
    }
}
