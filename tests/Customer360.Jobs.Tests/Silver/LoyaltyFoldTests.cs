using Customer360.Jobs.Errors;
using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Jobs.Tests.Running;

namespace Customer360.Jobs.Tests.Silver;

/// <summary>Customers and their loyalty accounts over three runs: faults and orphans, nothing new, the missing parent.</summary>
public sealed class LoyaltyFoldTests
{
    private const string Customers = "CustomerID,Name,Email,Address";
    private const string Accounts = "LoyaltyID,CustomerID,PointsEarned,TierLevel,JoinDate";
    private const string Conform = "silver-conform-loyalty-accounts";

    private static readonly string[] Columns = ["loyalty_id", "customer_id", "points_earned", "join_date"];
    private static readonly string[] Aside = ["LoyaltyID", "CustomerID", "JoinDate", "reason", "rule", "source_position", "corrupt_record"];

    private SmallLake _lake = null!;
    private JobReport _first = null!;
    private JobReport _second = null!;
    private JobReport _third = null!;
    private JobReport _full = null!;
    private IReadOnlyList<string> _acceptedFirst = [];
    private IReadOnlyList<string> _asideFirst = [];
    private IReadOnlyList<string> _acceptedThird = [];
    private IReadOnlyList<string> _asideThird = [];
    private int _writtenBySecond;
    private int _writtenByFull;

    [OneTimeSetUp]
    public void Run_all()
    {
        _lake = new SmallLake("bronze-ingest-customers", "silver-conform-customers", "bronze-ingest-loyalty-accounts", Conform).With("Quality:KeyConflictShare", "1");
        WriteFirst();
        _first = _lake.Run()[Conform];
        (_acceptedFirst, _asideFirst) = (Accepted(), Quarantined());

        var commits = _lake.Commits();
        _second = _lake.Run()[Conform];
        _writtenBySecond = _lake.Commits() - commits;

        _lake.Write("retail/Customers_2.csv", Customers, "9,Zoe,,");
        _lake.Write("retail/LoyaltyAccounts_2.csv", Accounts, "7,1,70,Gold,2025-01-07", "8,8,80,Gold,2025-01-08");
        _third = _lake.Run()[Conform];
        (_acceptedThird, _asideThird) = (Accepted(), Quarantined());

        commits = _lake.Commits();
        _full = _lake.Run(full: true)[Conform];
        _writtenByFull = _lake.Commits() - commits;
    }

    [OneTimeTearDown]
    public void Remove() => _lake.Dispose();

    [Test]
    public void The_newest_sound_version_of_every_key_with_a_parent_is_accepted() => Assert.That(_acceptedFirst, Is.EqualTo(new[]
    {
        "1|1|10|2025-01-01", "5|1|52|2025-01-05", "6|1|60|2025-01-06", "8|1|null|2025-01-08",
    }));

    [Test]
    public void What_breaks_a_rule_lies_aside_as_delivered_with_rule_and_origin() => Assert.That(_asideFirst, Is.EqualTo(new[]
    {
        " 2 |9|2025-01-02|orphan|customer_id_has_no_parent|2|null",
        "10|null|null|malformed|row_is_corrupt|13|10",
        "4|1|2025-02-30|malformed|join_date_is_malformed|4|null",
        "6|1|soon|malformed|join_date_is_malformed|9|null",
        "7|9|2025-01-07|orphan|customer_id_has_no_parent|11|null",
        "9|5|2025-01-09|orphan|customer_id_has_no_parent|12|null",
        "n/a|1|2025-01-03|null_key|loyalty_id_is_null|3|null",
    }));

    [Test]
    public void Accepted_superseded_and_quarantined_add_up_to_the_input() =>
        Assert.That((_first.RowsIn, _first.RowsOut, _first.Superseded, _first.Quarantined), Is.EqualTo((14L, 4L, 3L, 7L)));

    [Test]
    public void A_word_the_code_list_does_not_know_is_reported_and_accepted() =>
        Assert.That(_first.Warnings, Has.One.EqualTo("Table 'silver.loyalty_accounts', rule tier_level_is_unknown: 1 new rows hold a word the code list does not know."));

    [Test]
    public void What_lies_aside_is_told_and_fails_a_strict_run_until_it_is_mended()
    {
        var told = new[] { "Table 'quarantine.loyalty_accounts' holds 7 rows that were set aside; 'quarantine loyalty_accounts' shows them with the rule each broke." };

        using (Assert.EnterMultipleScope())
        {
            Assert.That((_second.Status, _second.Quarantined, Strict(_first), Strict(_second)), Is.EqualTo((JobStatus.UpToDate, 7L, ExitCodes.JobFailed, ExitCodes.JobFailed)));
            Assert.That(_first.Warnings.Skip(1), Is.EqualTo(told));
            Assert.That(_second.Warnings, Is.EqualTo(told));
        }
    }

    [Test]
    public void The_ledger_has_the_rows_that_the_run_reports()
    {
        var history = _lake.History(SilverTables.LoyaltyAccounts).Select(entry => (entry.Rows.In, entry.Rows.Superseded, entry.Rows.Out, entry.Rows.Quarantined));

        Assert.That(history, Is.EqualTo(new[] { (2L, 2L, 5L, 6L), (14L, 3L, 4L, 7L) }));
    }

    [Test]
    public void A_run_over_unchanged_files_commits_nothing() => Assert.That(_writtenBySecond, Is.Zero);

    [Test]
    public void An_orphan_comes_back_when_its_parent_arrives_and_newer_rows_replace_older_orphans()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_acceptedThird, Is.EqualTo(new[] { "1|1|10|2025-01-01", "2|9|20|2025-01-02", "5|1|52|2025-01-05", "6|1|60|2025-01-06", "7|1|70|2025-01-07" }));
            Assert.That(_asideThird.Where(row => row.Contains("|orphan|", StringComparison.Ordinal)), Is.EqualTo(new[]
            {
                "8|8|2025-01-08|orphan|customer_id_has_no_parent|2|null", "9|5|2025-01-09|orphan|customer_id_has_no_parent|12|null",
            }), "account 8 follows its newest version out, account 9 a customer whose own row is malformed");
        }
    }

    [Test]
    public void Later_runs_count_what_they_were_given_and_the_totals_still_add_up()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That((_third.RowsIn, _third.Superseded, _third.RowsOut, _third.Quarantined), Is.EqualTo((2L, 2L, 5L, 6L)));
            Assert.That((_full.RowsIn, _full.Superseded, _full.RowsOut, _full.Quarantined), Is.EqualTo((16L, 5L, 5L, 6L)));
        }
    }

    [Test]
    public void To_recompute_all_of_it_changes_nothing() => Assert.That((_full.RowsChanged, _writtenByFull), Is.EqualTo((0L, 0)));

    private static int Strict(JobReport job) => new RunReport("run", default, "lake", default, [job]).ExitCode(strict: true);

    private IReadOnlyList<string> Accepted() => _lake.Texts(SilverTables.LoyaltyAccounts, Columns);

    private IReadOnlyList<string> Quarantined() => _lake.Texts(QuarantineTables.Of(SilverTables.LoyaltyAccounts), Aside);

    private void WriteFirst()
    {
        _lake.Write("retail/Customers_1.csv", Customers, "1,Ann,,", "5x,Bo,,");
        _lake.Write("retail/LoyaltyAccounts_1.csv", Accounts,
            "1,1,10,Gold,2025-01-01",
            " 2 ,9,20,Gold,2025-01-02",
            "n/a,1,30,Gold,2025-01-03",
            "4,1,40,Gold,2025-02-30",
            "5,1,50,Gold,2025-01-05",
            "5,1,51,Gold,2025-01-05",
            "005,1,52,Diamond,2025-01-05",
            "6,1,60,Gold,2025-01-06",
            "6,1,61,Gold,soon",
            "7,1,70,Silver,2025-01-07",
            "7,9,71,Gold,2025-01-07",
            "9,5,90,Gold,2025-01-09",
            "10",
            "8,1,,Gold,2025-01-08");
    }
}
