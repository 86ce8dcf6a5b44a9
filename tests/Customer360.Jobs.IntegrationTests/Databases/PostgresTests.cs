using Customer360.Jobs.IntegrationTests.Running;
using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Jobs.Tests;
using Customer360.Jobs.Tests.Running;
using Customer360.Testing;

namespace Customer360.Jobs.IntegrationTests.Databases;

internal sealed class PostgresTests : SparkTests
{
    private const string Job = "bronze-ingest-bank-transactions";

    private PostgresServer _server = null!;
    private TemporaryLake _folder = null!;

    private string Lake => _folder.PathOf("lake");

    [OneTimeSetUp]
    public void Start_server() => _server = PostgresServer.Start();

    [OneTimeTearDown]
    public void End_server() => _server?.Dispose();

    [SetUp]
    public void Open() => _folder = new TemporaryLake();

    [TearDown]
    public void Close() => _folder.Dispose();

    [Test]
    public void Parallel_parts_read_every_row_once_and_later_runs_read_what_was_added()
    {
        _server.Execute(Create("parallel") + Bookings("parallel", 1, 1000) + "INSERT INTO parallel VALUES (NULL, 7, '2025-03-01', 'PRIJEM', 'VKLAD', 5, 5);");
        var suite = Reading("parallel");
        var seen = 0;

        var first = Ingest(suite);
        var asked = _server.Asked("parallel", ref seen);
        var again = Ingest(suite);
        var files = Files();
        _server.Execute(Bookings("parallel", 1001, 1010));
        var added = Ingest(suite);
        var askedForAdded = _server.Asked("parallel", ref seen);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.RowsOut, Is.EqualTo(1001));
            Assert.That(asked.Where(line => line.Contains("\"trans_id\",", StringComparison.Ordinal)), Has.Exactly(4).Items, "one question a part");
            Assert.That((again.Status, again.RowsOut), Is.EqualTo((JobStatus.Done, 0)));
            Assert.That(files, Has.Exactly(1).Contains("_delta_log"), "a run without news writes nothing");
            Assert.That(added.RowsOut, Is.EqualTo(10));
            Assert.That(askedForAdded, Is.Not.Empty.And.All.Contains(">= 1000"));
            Assert.That(Landed("trans_id").Order(), Is.EqualTo(Enumerable.Range(1, 1010).Select(id => $"{id}").Append("null").Order()));
        }
    }

    [TestCase("timestamp")]
    [TestCase("timestamptz")]
    public void By_change_time_a_run_reads_the_rows_that_changed(string type)
    {
        var table = "changing_" + type;
        _server.Execute(Create(table, $", changed {type}") + Bookings(table, 1, 20, ", '2025-03-01 10:00:00'"));
        var suite = Reading(table).With("Transactions:IncrementalColumn", "changed").With("Sources:bank_transactions_jdbc:ChangedAt", "changed");

        var first = Ingest(suite);
        _server.Execute($"UPDATE {table} SET amount = 99, changed = '2025-03-01 10:00:00.5' WHERE trans_id = 3;" + Bookings(table, 21, 21, ", '2025-03-01 10:00:00'"));
        var second = Ingest(suite);
        var third = Ingest(suite);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((first.RowsOut, second.RowsOut, third.RowsOut), Is.EqualTo((20, 2, 0)), "a row that came late with the highest time of before counts too");
            Assert.That(Landed("trans_id", "amount").Where(row => row.StartsWith("3|", StringComparison.Ordinal)).Order(), Is.EqualTo(new[] { "3|3.00", "3|99.00" }));
        }
    }

    [Test]
    public void Change_times_mean_the_same_wherever_the_program_runs()
    {
        _server.Execute(Create("clock", ", changed timestamp") + Create("instant", ", changed timestamptz"));
        _server.Execute(Bookings("clock", 1, 1, ", '2025-03-01 10:00:00'") + Bookings("instant", 2, 2, ", '2025-03-01 10:00:00Z'"));

        var first = InNewYork("clock", "instant");
        _server.Execute(Bookings("clock", 3, 3, ", '2025-03-01 11:00:00'") + Bookings("instant", 4, 4, ", '2025-03-01 11:00:00Z'"));
        var second = InNewYork("clock", "instant");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((first.Code, second.Code), Is.EqualTo((0, 0)), first.Output + second.Output);
            Assert.That(Landed("trans_id", "changed_at"), Is.EquivalentTo(new[]
            {
                "1|2025-03-01 10:00:00", "2|2025-03-01 10:00:00", "3|2025-03-01 11:00:00", "4|2025-03-01 11:00:00",
            }));
        }
    }

    [Test]
    public void A_wrong_password_fails_the_job_and_is_not_shown()
    {
        _server.Execute(Create("locked"));
        var suite = Reading("locked").With("Transactions:PasswordFile", _folder.Write("wrong", "wr0ng-w0rd"));

        var report = suite.Run(only: job => job.Name == Job).Single();

        Assert.That(report.Status, Is.EqualTo(JobStatus.Failed));
        Assert.That(report.Message, Does.Contain("password authentication failed").And.Not.Contain("wr0ng-w0rd"));
    }

    [Test]
    public void The_password_is_in_no_output_no_plan_and_no_table()
    {
        _server.Execute(Create("secret") + Bookings("secret", 1, 10));
        var events = Directory.CreateDirectory(_folder.PathOf("events")).FullName;

        var (code, output) = Program360.Run(
            Job, "--lake", Lake, "--data", _folder.Root, "--verbose",
            $"--Transactions:Url={_server.Url}", "--Transactions:Table=secret", $"--Transactions:User={PostgresServer.User}", $"--Transactions:PasswordFile={_server.PasswordFile}",
            "--Spark:Conf:spark.eventLog.enabled=true", "--Spark:Conf:spark.eventLog.compress=false", $"--Spark:Conf:spark.eventLog.dir={events}", "--Spark:Conf:spark.log.level=INFO");

        var plans = string.Concat(Directory.GetFiles(events, "*", SearchOption.AllDirectories).Select(File.ReadAllText));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(code, Is.Zero, output);
            Assert.That(output, Does.Contain(" INFO ").And.Not.Contain(PostgresServer.Password));
            Assert.That(plans, Does.Contain("JDBCRelation").And.Not.Contain(PostgresServer.Password));
            Assert.That(Directory.GetFiles(Lake, "*.json", SearchOption.AllDirectories).Select(File.ReadAllText), Is.Not.Empty.And.None.Contains(PostgresServer.Password));
            Assert.That(Landed("trans_id"), Has.Exactly(10).Items);
        }
    }

    private (int Code, string Output) InNewYork(params string[] tables) => Program360.Run(
    [
        Job, "--lake", Lake, "--data", _folder.Root, "--Spark:JvmOptions=-Duser.timezone=America/New_York",
        .. tables.SelectMany(table => new (string Key, string Value)[]
        {
            ("Table", "bank_transactions"), ("Format", "jdbc"), ("ChangedAt", "changed"), ("Jdbc:Url", _server.Url), ("Jdbc:Table", table), ("Jdbc:User", PostgresServer.User),
            ("Jdbc:PasswordFile", _server.PasswordFile), ("Jdbc:IncrementalColumn", "changed"),
        }.Select(setting => $"--Sources:{table}:{setting.Key}={setting.Value}")),
    ]);

    private static string Create(string table, string further = "") =>
        $"CREATE TABLE {table} (trans_id bigint, account_id bigint, date date, type text, operation text, amount numeric(12,2), balance numeric(12,2){further});";

    private static string Bookings(string table, int from, int to, string further = "") =>
        $"INSERT INTO {table} SELECT n, n % 9 + 1, date '2025-01-01' + n % 60, 'PRIJEM', 'VKLAD', n, 2 * n{further} FROM generate_series({from}, {to}) n;";

    private static JobReport Ingest(Suite suite)
    {
        var report = suite.Run(only: job => job.Name == Job).Single();
        Assert.That(report.Status, Is.Not.EqualTo(JobStatus.Failed), report.Message);
        return report;
    }

    private Suite Reading(string table) => new Suite(_folder.PathOf("data"), Lake)
        .With("Transactions:Url", _server.Url).With("Transactions:Table", table)
        .With("Transactions:User", PostgresServer.User).With("Transactions:PasswordFile", _server.PasswordFile);

    private List<string> Files() => [.. Directory.GetFiles(Lake, "*.json", SearchOption.AllDirectories)];

    private IReadOnlyList<string> Landed(params string[] columns) =>
        SmallTables.Texts(Spark.Read().Format("delta").Load(new Lake(Lake).PathOf(AllTables.Named("bronze.bank_transactions"))), columns);
}
