using Customer360.Jobs.Compat;
using Customer360.Testing;
using static Customer360.Jobs.Tests.SmallTables;

namespace Customer360.Jobs.Tests.Compat;

public sealed class C360DenormalizedTests : SparkTests
{
    private static readonly DateOnly AsOf = new(2025, 3, 31);

    [Test]
    public void Repeats_the_old_table_on_data_worked_out_by_hand()
    {
        var dispositions = BuildCompatC360Denormalized.InOldColumnOrder(Rows(
            "account_id long, disp_id long, client_id long, type string",
            [10L, 1L, 100L, "owner"],
            [11L, 2L, 100L, "user"],
            [12L, 3L, 101L, "owner"],
            [13L, 4L, 102L, "owner"],
            [13L, 5L, 102L, "user"]));
        var bookings = BuildCompatC360Denormalized.BookingsPerClient(dispositions, Transactions(), AsOf);

        var rows = BuildCompatC360Denormalized.FirstPerClient(dispositions, Accounts(), Clients(), bookings, Web());

        // Disposition 1 of account 10 is read as disposition 10 of account 1.
        // Client 100: accounts 1 (branch 7, MI) and 2 (branch 7, WI) tie on the branch, the later frequency wins: one row, of account 2.
        //   Credits in 3 months: account 1 has 10 and 20, average 15; account 2 has 30; average of both 22.5, three bookings.
        //   In 6 months account 2 has 50 too, average 40; average of both 27.5, four bookings. The 99 is a day too old.
        //   Debits: 4 on account 1; their counts are those of the credits.
        // Client 101: no account has the number 3.
        // Client 102: accounts 4 and 5 tie in everything: two rows. There are debits, whose counts are missing with the credits.
        Assert.That(
            Texts(rows,
                "disp_id", "account_id", "client_id", "type", "branch_id", "frequency", "creation_date", "birth_date", "age", "name",
                "credit_average_3m", "credit_count_3m", "credit_average_6m", "credit_count_6m",
                "debit_average_3m", "debit_count_3m", "debit_average_6m", "debit_count_6m", "web_hits", "web_search1"),
            Is.EquivalentTo(new[]
            {
                "11|2|100|user|7|WI|2020-01-02T00:00:00|1990-02-28|35|Jo"
                    + "|22.500000|3|27.500000|4|4.000000|3|4.000000|4|25|bags",
                "12|3|101|owner|null|null|null|null|null|null|null|null|null|null|null|null|null|null|null|null",
                "13|4|102|owner|8|TI|2020-01-04|null|null|null|null|null|null|null|9.000000|null|9.000000|null|null|null",
                "13|5|102|user|8|TI|2020-01-05|null|null|null|null|null|null|null|9.000000|null|9.000000|null|null|null",
            }));
    }

    [Test]
    public void A_client_is_first_seen_where_no_account_was_found()
    {
        var dispositions = Rows("disp_id long, account_id long, client_id long, type string", [10L, 1L, 100L, "owner"], [11L, 9L, 100L, "user"]);
        var bookings = BuildCompatC360Denormalized.BookingsPerClient(dispositions, Transactions(), AsOf);

        var rows = BuildCompatC360Denormalized.FirstPerClient(dispositions, Accounts(), Clients(), bookings, Web());

        Assert.That(Texts(rows, "disp_id", "branch_id"), Is.EqualTo(new[] { "11|null" }));
    }

    private static Spark.Sql.DataFrame Accounts() => Rows(
        "account_id long, branch_id long, frequency string, creation_date string",
        [1L, 7L, "MI", "2020-01-01"],
        [2L, 7L, "WI", "2020-01-02T00:00:00"],
        [4L, 8L, "TI", "2020-01-04"],
        [5L, 8L, "TI", "2020-01-05"],
        [10L, 1L, "WI", "2020-01-10"]);

    private static Spark.Sql.DataFrame Clients() => Rows(
        "client_id long, birth_date string, age long, home_ownership string, occupation string, marital_status string, "
            + "head_of_household_flag string, client_created_date string, name string, email string, phone string, address string",
        [100L, "1990-02-28", 35L, "O", "baker", "S", "Y", "2020-01-01", "Jo", null, null, null]);

    private static Spark.Sql.DataFrame Transactions() => Rows(
        "account_id long, date timestamp, source_zone string, type string, amount decimal(18,2)",
        [1L, Utc("2025-03-31 23:59"), "UTC", "credit", 10.00m],
        [1L, Utc("2025-01-01 00:00"), "UTC", "credit", 20.00m],
        [1L, Utc("2025-02-01 00:00"), "UTC", "debit", 4.00m],
        [1L, Utc("2024-09-30 23:59"), "UTC", "credit", 99.00m],
        [1L, Utc("2025-04-01 00:00"), "UTC", "credit", 77.00m],
        [1L, Utc("2025-02-01 00:00"), "UTC", null, 55.00m],
        [1L, Utc("2025-02-01 00:00"), "UTC", " credit", 55.00m],
        [2L, Utc("2025-03-01 00:00"), "UTC", "credit", 30.00m],
        [2L, Utc("2024-12-31 12:00"), "UTC", "credit", 50.00m],
        [4L, Utc("2025-03-01 00:00"), "UTC", "debit", 9.00m]);

    private static Spark.Sql.DataFrame Web() => Rows(
        "client_id long, web_hits long, web_visit_date string, web_search1 string, web_search2 string, web_mobile boolean",
        [100L, 25L, "20170728", "bags", "", true]);
}
