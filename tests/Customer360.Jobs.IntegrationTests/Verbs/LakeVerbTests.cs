using System.Text.Json;
using Customer360.Jobs.Errors;
using Customer360.Jobs.IntegrationTests.Running;
using Customer360.Testing;

namespace Customer360.Jobs.IntegrationTests.Verbs;

/// <summary>What people read when they look into a lake: the verbs as processes, on the lake that a run on the tiny sample wrote.</summary>
internal sealed class LakeVerbTests
{
    private const string OddRow = """
        select 1 a, 'x,y' b, 'say "hi"' c, 'two\nlines' d, cast(null as string) e, '' f, array(1, 2) g, named_struct('k', cast(null as int)) h,
               cast(1.50 as decimal(9, 2)) i, true j, date'2024-01-02' k, 'é' `l.``m`
        """;

    private static readonly Lazy<string> Lake = new(() =>
    {
        Assert.That(TinySample.Shared.Undisturbed.Tables, Is.Not.Empty);
        return TinySample.Shared.LakeOf("undisturbed");
    });

    [Test]
    public void Csv_quotes_what_would_break_a_line_and_writes_nothing_for_null()
    {
        var (code, output) = Query(OddRow, "csv");

        Assert.That((code, output), Is.EqualTo((ExitCodes.Done, """"
            a,b,c,d,e,f,g,h,i,j,k,l.`m
            1,"x,y","say ""hi""","two
            lines",,,"[1,2]",{},1.50,true,2024-01-02,é
            """".ReplaceLineEndings("\n"))));
    }

    [Test]
    public void Json_keeps_types_and_nulls()
    {
        var (code, output) = Query(OddRow, "json");

        Assert.That((code, output), Is.EqualTo((ExitCodes.Done,
            """{"a":1,"b":"x,y","c":"say \"hi\"","d":"two\nlines","e":null,"f":"","g":[1,2],"h":{"k":null},"i":1.50,"j":true,"k":"2024-01-02","l.`m":"é"}""")));
    }

    [Test]
    public void A_table_is_aligned_and_counted()
    {
        var (code, output) = Query("select 'Ada' as name, 1 as n union all select null, 22 order by n", "table");

        Assert.That((code, output), Is.EqualTo((ExitCodes.Done, "name  n\n----  --\nAda   1\nnull  22\n(2 rows)")));
    }

    [Test]
    public void Tables_have_their_names_and_nothing_is_left_where_one_stands()
    {
        using var folder = new TemporaryLake();

        var (code, output) = Program360.RunIn(folder.Root, "sql",
            "select count(*) as people, count(distinct p.customer_key) as keys from gold.customer360 p left join quarantine.online_transactions q on false", "--lake", Lake.Value, "--format", "csv");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((code, output), Is.EqualTo((ExitCodes.Done, $"people,keys\n{People()},{People()}")));
            Assert.That(Directory.GetFileSystemEntries(folder.Root), Is.Empty);
        }
    }

    [Test]
    public void A_wrong_table_is_one_line_that_names_it()
    {
        var (code, output) = Query("select * from gold.custmer360", "csv");

        Assert.That((code, output.Split('\n').Length, output.Contains("`gold`.`custmer360`", StringComparison.Ordinal)), Is.EqualTo((ExitCodes.JobFailed, 1, true)), output);
    }

    [Test]
    public void Rows_of_a_table_come_in_the_order_of_its_key()
    {
        var (code, output) = Program360.Run("show", "silver.customers", "--lake", Lake.Value, "--limit", "3", "--format", "json");

        var keys = output.Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("customer_id").GetInt64()).ToList();
        Assert.That((code, keys.Count), Is.EqualTo((ExitCodes.Done, 3)), output);
        Assert.That(keys, Is.Ordered);
    }

    [Test]
    public void A_table_that_no_run_has_written_is_named_with_the_cure()
    {
        using var folder = new TemporaryLake();

        Assert.That(Program360.Run("show", "gold.customer360", "--lake", folder.Root), Is.EqualTo(
            (ExitCodes.JobFailed, "Table 'gold.customer360' does not exist in this lake. Run the jobs first ('run'), or name another lake with '--lake DIR'.")));
    }

    [Test]
    public void Quarantine_counts_by_rule_and_prints_the_rows_of_one_reason()
    {
        var counted = Program360.Run("quarantine", "--lake", Lake.Value, "--format", "csv");
        var printed = Program360.Run("quarantine", "online_transactions", "--reason", "orphan", "--lake", Lake.Value, "--format", "json");

        var orphans = counted.Output.Split('\n').Skip(1).Select(line => line.Split(',')).Where(cells => cells is ["quarantine.online_transactions", "orphan", ..]).Sum(cells => int.Parse(cells[^1], System.Globalization.CultureInfo.InvariantCulture));
        var rows = printed.Output.Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((counted.Code, printed.Code), Is.EqualTo((ExitCodes.Done, ExitCodes.Done)));
            Assert.That(counted.Output, Does.StartWith("table,reason,rule,rows\n"));
            Assert.That(rows, Has.Count.EqualTo(orphans).And.Count.GreaterThan(0));
            Assert.That(rows.Select(row => row.GetProperty("reason").GetString()), Is.All.EqualTo("orphan"));
        }
    }

    [Test]
    public void History_has_a_line_for_what_the_run_wrote()
    {
        var (code, output) = Program360.Run("history", "gold.customer360", "--lake", Lake.Value, "--format", "json");

        var commit = JsonDocument.Parse(output).RootElement;
        Assert.That((code, commit.GetProperty("job").GetString(), commit.GetProperty("table").GetString(), commit.GetProperty("rows_out").GetInt64()),
            Is.EqualTo((ExitCodes.Done, "gold-build-customer360", "gold.customer360", People())), output);
    }

    [Test]
    public void Reconcile_tells_the_old_figure_the_new_one_and_the_join_between_them()
    {
        var told = Program360.Run("reconcile", "--lake", Lake.Value);
        var rows = Program360.Run("reconcile", "--lake", Lake.Value, "--limit", "1", "--format", "json");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((told.Code, rows.Code), Is.EqualTo((ExitCodes.Done, ExitCodes.Done)), told.Output);
            Assert.That(told.Output, Does.Contain("compat.").And.Contain("Join: "));
            Assert.That(JsonDocument.Parse(rows.Output).RootElement.GetProperty("compat_table").GetString(), Is.Not.Empty);
        }
    }

    [Test]
    public void Maintenance_changes_no_row()
    {
        using var copy = new TemporaryLake();
        copy.CopyFrom(Path.Combine(Lake.Value, "gold", "customer360"), "gold", "customer360");

        var planned = Program360.Run("maintain", "--dry-run", "--lake", copy.Root);
        var done = Program360.Run("maintain", "gold.customer360", "--retain-hours", "0", "--force", "--lake", copy.Root);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(planned, Is.EqualTo((ExitCodes.Done, "gold.customer360: would be compacted, and files that no version of the last 168 hours needs removed.")));
            Assert.That(done, Is.EqualTo((ExitCodes.Done, "gold.customer360: compacted and vacuumed.")));
            Assert.That(LakeContent.Of(copy.Root).DifferencesTo(TinySample.Shared.Undisturbed).Where(line => line.Contains("gold.customer360 ", StringComparison.Ordinal)), Is.Empty);
        }
    }

    [Test]
    public void One_job_alone_runs_under_spark_submit()
    {
        using var lake = new TemporaryLake();
        string[] data = ["--data", TinySample.Shared.Data, "--lake", lake.Root, "--Spark:DriverMemory=900m", "--Spark:ShufflePartitions=2"];

        var landed = Program360.Run(["submit", .. data, "--execute", "--", "bronze-ingest-stores"]);
        var failed = Program360.Run(["submit", .. data, "--execute", "--", "bronze-ingest-stores", "--Run:NoSuchSetting=1"]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(landed.Code, Is.EqualTo(ExitCodes.Done), landed.Output);
            Assert.That(LakeContent.Of(lake.Root).Tables, Is.EqualTo(new[] { "bronze.stores" }));
            Assert.That((failed.Code, failed.Output.Contains("There is no setting 'Run:NoSuchSetting'", StringComparison.Ordinal)), Is.EqualTo((ExitCodes.Misused, true)), failed.Output);
        }
    }

    private static (int Code, string Output) Query(string query, string form) => Program360.Run("sql", query, "--lake", Lake.Value, "--format", form);

    private static long People() => SparkFixture.Current.Spark.Read().Format("delta").Load(Path.Combine(Lake.Value, "gold", "customer360")).Count();
}
