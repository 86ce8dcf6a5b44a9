using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Jobs.Tests.Running;

namespace Customer360.Jobs.Tests.Bronze;

/// <summary>One ingest of lines that are objects, some of them broken.</summary>
public sealed class ClientLinesTests
{
    private SmallLake _lake = null!;
    private JobReport _report = null!;
    private IReadOnlyList<string> _rows = [];

    [OneTimeSetUp]
    public void Land_once()
    {
        _lake = new SmallLake("bronze-ingest-crm-clients").With("crm_clients", "ChangedAt", "updated").With("crm_clients", "TimeZone", "Europe/Vienna");
        _lake.WriteText("bank/crm/1.json",
            "\uFEFF" + """{"client_id": 1, "name": "Ann", "updated": "2025-01-01 10:00:00"}""" + "\r\n\r\n"
            + """{'client_id': 2, 'name': "O'Neil", 'updated': 'soon', 'age': None, 'occupation': 'None of these'}""" + "\n"
            + """{"client_id": 3, "name": "Bo", "score": 7, "tags": ["a", "b"]}""" + "\n"
            + """{"client_id": 4, "name": "Cy" "age": 5}""" + "\n"
            + "client 5\n"
            + """{"client_id": 7} {"client_id": 8}""" + "\n"
            + """{'client_id': 9, 'name': None} and more""" + "\n"
            + """{"client_id": 6, "na""");
        _report = _lake.RunOne();
        _rows = _lake.Texts(BronzeTables.Of(SilverTables.CrmClients), "source_position", "client_id", "name", "age", "occupation", "extra_columns", "changed_at", "corrupt_record", "malformed_changed_at");
    }

    [OneTimeTearDown]
    public void Remove() => _lake.Dispose();

    [Test]
    public void Objects_in_both_spellings_are_read_and_what_is_beyond_the_contract_is_kept() => Assert.That(_rows.Take(3), Is.EqualTo(new[]
    {
        "1|1|Ann|null|null|null|2025-01-01 09:00:00|null|null",
        "3|2|O'Neil|null|None of these|null|null|null|soon",
        """4|3|Bo|null|null|{"score":"7","tags":"[\"a\",\"b\"]"}|null|null|null""",
    }));

    [Test]
    public void Broken_lines_are_kept_raw() => Assert.That(_rows.Skip(3).Select(row => row.Split('|')[7]), Is.EqualTo(new[]
    {
        """{"client_id": 4, "name": "Cy" "age": 5}""",
        "client 5",
        """{"client_id": 7} {"client_id": 8}""",
        """{'client_id': 9, 'name': None} and more""",
        """{"client_id": 6, "na""",
    }));

    [Test]
    public void Fields_beyond_the_contract_are_reported_by_name() => Assert.That(_report.Warnings, Has.One.Contains("'score', 'tags'"));

    [Test]
    public void Sql_reads_whatever_fields_an_object_has()
    {
        using var lake = new SmallLake("bronze-ingest-crm-clients")
            .With("crm_clients", "ChangedAt", "coalesce(updated, `created on`)").With("crm_clients", "Expressions:name", "concat(value, ' (', first, ')')").With("crm_clients", "Renames:NR", "client_id");
        lake.WriteText("bank/crm/1.json", """
            {"NR": 1, "created on": "2025-01-01", "updated": "2025-01-02", "value": "Lee", "first": "Ann"}
            {"NR": 2, "created on": "2025-01-03", "value": "Ray", "first": "Bo", "age": 7}
            """);

        var report = lake.RunOne();

        Assert.That(lake.Texts(BronzeTables.Of(SilverTables.CrmClients), "client_id", "name", "age", "changed_at", "extra_columns"), Is.EqualTo(new[]
        {
            """1|Lee (Ann)|null|2025-01-02 00:00:00|{"created on":"2025-01-01","updated":"2025-01-02","value":"Lee","first":"Ann"}""",
            """2|Ray (Bo)|7|2025-01-03 00:00:00|{"created on":"2025-01-03","value":"Ray","first":"Bo"}""",
        }), report.Message);
        Assert.That(report.Warnings, Is.Empty, "fields that SQL reads are known");
    }

    [Test]
    public void Every_line_that_is_not_blank_is_a_row() => Assert.That((_report.RowsIn, _report.RowsOut, _rows.Count), Is.EqualTo((8L, 8L, 8)));
}
