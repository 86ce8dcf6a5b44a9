using System.Text;
using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Jobs.Tests.Running;
using Customer360.Testing;

namespace Customer360.Jobs.Tests.Bronze;

/// <summary>One ingest of flat files of every kind, from two sources into one table.</summary>
public sealed class CustomerFilesTests : SparkTests
{
    private const string Header = "CustomerID,Name,Email,Address";

    private SmallLake _lake = null!;
    private JobReport _report = null!;
    private IReadOnlyList<string> _rows = [];

    [OneTimeSetUp]
    public void Land_once()
    {
        _lake = new SmallLake("bronze-ingest-customers")
            .With("south", "Table", "customers").With("south", "Paths:0", "south/*.txt").With("south", "Delimiter", ";").With("south", "Encoding", "windows-1252")
            .With("south", "Renames:KUNDENNR", "CustomerID").With("south", "Renames:MAIL", "Email").With("south", "Renames:ADRESSE", "Address")
            .With("south", "Expressions:Name", "concat(VORNAME, ' ', NACHNAME)").With("south", "TimeZone", "Europe/Vienna").With("south", "MultiLine", "true")
            .With("letters", "Table", "customers").With("letters", "Paths:0", "letters").With("letters", "Encoding", "UTF-16LE")
            .With("columns", "Table", "customers").With("columns", "Paths:0", "columns/*.parquet").With("columns", "Format", "parquet");
        Write();
        _report = _lake.RunOne();
        _rows = [.. _lake.Texts(BronzeTables.Of(SilverTables.Customers), "source_file", "source_position", "CustomerID", "Name", "Email", "Address", "extra_columns", "corrupt_record", "source_name", "source_zone", "file_number")
            .Select(row => row[(row.LastIndexOf('/', row.IndexOf('|', StringComparison.Ordinal)) + 1)..])];
    }

    [OneTimeTearDown]
    public void Remove() => _lake.Dispose();

    [Test]
    public void Values_are_landed_as_they_stand_with_file_and_position() => Assert.That(Of("Customers_1.csv"), Is.EqualTo(new[]
    {
        "1|1|Ann, Lee|a@example.org| Main St |null|null|customers|UTC|1",
        "2|2|J\"oe|null|N/A|null|null|customers|UTC|1",
        "3|x|Zoë|z@example.org|null|null|null|customers|UTC|1",
    }));

    [Test]
    public void A_byte_order_mark_and_carriage_returns_are_no_part_of_a_value() => Assert.That(Of("Customers_bom.csv"), Is.EqualTo(new[]
    {
        "1|10|Bo|b@example.org|Elm St|null|null|customers|UTC|2",
        "2|11|Cy|c@example.org|Oak St|null|null|customers|UTC|2",
    }));

    [Test]
    public void Rows_with_too_few_or_too_many_values_are_kept_raw() => Assert.That(Of("Customers_cut.csv").Select(row => string.Join('|', row.Split('|')[0], row.Split('|')[6])), Is.EqualTo(new[]
    {
        "1|null",
        "2|21,Di,d@example.org,Fir St,too much",
        "3|22,E",
    }));

    [Test]
    public void A_value_whose_quote_is_not_closed_is_half_a_row() => Assert.That(Of("Customers_halves.csv").Select(row => string.Join('|', row.Split('|')[0], row.Split('|')[1], row.Split('|')[4], row.Split('|')[6])), Is.EqualTo(new[]
    {
        "1|25|Elm St,|null",
        "2|26|6\"|null",
        "3|27|Main \"St\",|27,\"Ann, B.\",c@example.org,\"Main \"\"St\"\",",
        "4|2nd floor\"|null|2nd floor\"",
        "5|28|x|null",
    }));

    [Test]
    public void Columns_beyond_the_contract_are_kept_beside_it() => Assert.That(Of("Customers_more.csv"), Is.EqualTo(new[]
    {
        """1|30|Flo|f@example.org|Ash St|{"Segment":"A","Fax no.":"5"}|null|customers|UTC|6""",
        """2|31|Gus|g@example.org|Bay St|{"Segment":"B"}|null|customers|UTC|6""",
    }));

    [Test]
    public void Columns_beyond_the_contract_are_reported_by_name() =>
        Assert.That(_report.Warnings, Has.One.Contains(": 'Fax no.', 'Segment', 'since'. "), "those that an expression reads are known");

    [Test]
    public void A_source_with_other_signs_names_and_letters_feeds_the_same_table() => Assert.That(Of("kunden.txt"), Is.EqualTo(new[]
    {
        """1|40|Jörg Weiß|j@example.org|Gürtel 1|{"VORNAME":"Jörg","NACHNAME":"Weiß"}|null|south|Europe/Vienna|7""",
        """2|41|Lisa Öl|l@example.org|Hof 1\n2. Stock|{"VORNAME":"Lisa","NACHNAME":"Öl"}|null|south|Europe/Vienna|7""".Replace(@"\n", "\n", StringComparison.Ordinal),
    }));

    [Test]
    public void Letters_of_two_bytes_each_and_line_breaks_among_them_are_read() => Assert.That(Of("letters.csv"), Is.EqualTo(new[]
    {
        "1|50|Ida|i@example.org|Elm St\nWien|null|null|letters|UTC|8",
        "2|51|Jaś|j@example.org|Oak St|null|null|letters|UTC|8",
    }));

    [Test]
    public void Typed_columns_are_landed_as_text() => Assert.That(_rows.Where(row => row.Contains("|columns|", StringComparison.Ordinal)).Select(row => row[(row.IndexOf('|', StringComparison.Ordinal) + 1)..]), Is.EqualTo(new[]
    {
        """1|60|Kim|null|null|{"since":"2025-01-31"}|null|columns|UTC|9""",
    }));

    [Test]
    public void A_second_file_with_the_same_content_is_skipped_and_said_so()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Of("Customers_1_copy.csv"), Is.Empty);
            Assert.That(_report.Warnings, Has.One.Contains("Customers_1_copy.csv' was skipped: a file with the same content has been ingested"));
        }
    }

    [Test]
    [TestCase("Customers_empty.csv", "empty_file")]
    [TestCase("Customers_page.csv", "not_data")]
    [TestCase("Customers_wrong.csv", "wrong_header: its header lacks 'CustomerID'")]
    [TestCase("Customers_wrong_copy.csv", "wrong_header: its header lacks 'CustomerID'")]
    public void A_file_that_does_not_fit_is_refused_by_rule_while_the_others_land(string file, string rule)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_report.Warnings, Has.One.Contains($"{file}' was refused as {rule}"));
            Assert.That(_rows, Has.None.StartsWith(file));
        }
    }

    [Test]
    public void Files_of_other_programs_are_passed_over_in_silence() =>
        Assert.That(_report.Warnings.Concat(_rows), Has.None.Contains("._kunden").And.None.Contains("_SUCCESS"));

    [Test]
    public void Rows_in_are_rows_landed_and_every_line_is_one_of_them()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That((_report.Status, _report.RowsIn, _report.RowsOut, _report.RowsChanged, _report.RefusedFiles), Is.EqualTo((JobStatus.Done, 20L, 20L, 20L, 4)));
            Assert.That(_rows, Has.Count.EqualTo(20));
        }
    }

    private IEnumerable<string> Of(string file) => _rows.Where(row => row.StartsWith(file + '|', StringComparison.Ordinal)).Select(row => row[(file.Length + 1)..]);

    private void Write()
    {
        string[] first = [Header, "1,\"Ann, Lee\",a@example.org, Main St ", "2,\"J\"\"oe\",,N/A", "x,Zoë,z@example.org,\"\""];
        _lake.Write("retail/Customers_1.csv", first);
        _lake.Write("retail/Customers_1_copy.csv", first);
        _lake.WriteText("retail/Customers_bom.csv", $"\uFEFF{Header}\r\n10,Bo,b@example.org,Elm St\r\n11,Cy,c@example.org,Oak St\r\n");
        _lake.WriteText("retail/Customers_cut.csv", $"{Header}\n20,Ed,e@example.org,Yew St\n21,Di,d@example.org,Fir St,too much\n22,E");
        _lake.Write(
            "retail/Customers_halves.csv",
            Header, "25,\"Al \"\"x\"\"\",a@example.org,\"Elm St,\"", " ", "26,5\" pipe,b@example.org,6\"", "27,\"Ann, B.\",c@example.org,\"Main \"\"St\"\",", "2nd floor\"", "28,D,d@example.org,\"x\"");
        _lake.Write("retail/Customers_header.csv", Header);
        _lake.Write("retail/Customers_more.csv", $"{Header},Segment,Fax no.", "30,Flo,f@example.org,Ash St,A,5", "31,Gus,g@example.org,Bay St,B,");
        _lake.WriteText("retail/Customers_empty.csv", "");
        _lake.Write("retail/Customers_page.csv", "<!doctype html>", "<title>Sign in</title>");
        _lake.Write("retail/Customers_wrong.csv", "Customer,Name,Email,Address", "1,Ann,a@example.org,Main St");
        _lake.Write("retail/Customers_wrong_copy.csv", "Customer,Name,Email,Address", "1,Ann,a@example.org,Main St");
        _lake.Write("south/._kunden.txt", "\0\u0005\u0016\a");
        _lake.Write("south/_SUCCESS.txt", "");
        File.WriteAllBytes(_lake.PathOf("south/kunden.txt"), Encoding.Latin1.GetBytes("KUNDENNR;VORNAME;NACHNAME;MAIL;ADRESSE\n40;Jörg;Weiß;j@example.org;Gürtel 1\n41;Lisa;Öl;l@example.org;\"Hof 1\n2. Stock\"\n"));
        _lake.Write("letters/_letters.csv", "");
        File.WriteAllBytes(_lake.PathOf("letters/letters.csv"), [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes($"{Header}\n50,Ida,i@example.org,\"Elm St\nWien\"\n51,Jaś,j@example.org,Oak St\n")]);
        Rows("CustomerID int, Name string, Email string, Address string, since date", [60, "Kim", null, null, Day("2025-01-31")]).Coalesce(1).Write().Parquet(_lake.PathOf("columns"));
    }
}
