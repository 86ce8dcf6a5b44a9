using Customer360.Spark.Interop;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Spark.IntegrationTests.Functions;

/// <summary>
/// Every expression twice: by names, which goes over as text, and over columns of the DataFrame, which is built node by node.
/// Both must have the same name and the same value.
/// </summary>
internal sealed class CaseTests : SparkTest
{
    private static readonly string[] OffByDefault = ["spark.sql.timeType.enabled", "spark.sql.geospatial.enabled"];

    [OneTimeSetUp]
    public void Switch_on_what_is_off_by_default() => System.Array.ForEach(OffByDefault, setting => Spark.Conf().Set(setting, true));

    [OneTimeTearDown]
    public void Switch_it_off_again() => System.Array.ForEach(OffByDefault, setting => Spark.Conf().Unset(setting));

    [TestCaseSource(typeof(Topics), nameof(Topics.OverOneRow))]
    public void Expressions_over_one_row_have_the_value_and_name_Spark_gives_them(string topic) =>
        Check(Inputs.Row, Topics.All[topic], Col("id"));

    [Test]
    public void Window_functions_have_the_value_and_name_Spark_gives_them() =>
        Check(Inputs.Rows, Topics.All["windows"], Col("id"));

    [Test]
    public void Aggregates_have_the_value_and_name_Spark_gives_them() =>
        Check(Inputs.Rows, Topics.All["aggregates"], Lit(1));

    private static void Check(string query, Case[] cases, Column place)
    {
        var rows = Spark.Sql(query).Coalesce(1);
        var byName = new Inputs(Col);
        var bound = new Inputs(rows.Col);

        using (Assert.EnterMultipleScope())
        {
            // Spark allows one time window in a select.
            foreach (var group in cases.GroupBy(one => one.Source.Contains("Window(", StringComparison.Ordinal) ? one.Source : ""))
            {
                Compare(rows, place, [.. group], one => one.Build(byName));
                Compare(rows, place, [.. group], one => one.Build(bound));
                CompareNames(rows, [.. group], byName, bound);
            }
        }
    }

    private static void CompareNames(DataFrame rows, Case[] cases, Inputs byName, Inputs bound)
    {
        var names = rows.Select([.. cases.Select(one => one.Build(byName))]).Columns();

        Assert.That(rows.Select([.. cases.Select(one => one.Build(bound))]).Columns(), Is.EqualTo(names));
    }

    private static void Compare(DataFrame rows, Column place, Case[] cases, Func<Case, Column> build)
    {
        Case[] stable = [.. cases.Where(one => one.Expected != Case.Varies)];
        if (stable.Length == 0)
        {
            return;
        }

        var values = Values(rows, place, Array([.. stable.Select(one => build(one).Cast("string"))]));
        for (var index = 0; index < stable.Length; index++)
        {
            var actual = string.Join(" | ", values.Select(row => row[index] ?? "NULL"));
            Assert.That(actual, Is.EqualTo(stable[index].Expected), stable[index].Source);
        }
    }

    private static List<IReadOnlyList<string?>> Values(DataFrame rows, Column place, Column array)
    {
        var sorted = rows.Select(array.As("values"), place.As("place")).OrderBy("place");
        var list = ((IJvmHandle)sorted).Reference.Call<JvmObject>("collectAsList");
        return [.. Enumerable.Range(0, list.Call<int>("size"))
            .Select(index => Jvm.ReadStrings(list.Call<JvmObject>("get", index).Call<JvmObject>("getList", 0)))];
    }
}
