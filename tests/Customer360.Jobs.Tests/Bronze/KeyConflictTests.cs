using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Jobs.Tests.Running;

namespace Customer360.Jobs.Tests.Bronze;

/// <summary>Files of dispositions, some of which have their columns in another order.</summary>
public sealed class KeyConflictTests
{
    private SmallLake _lake = null!;
    private JobReport _report = null!;
    private IReadOnlyList<string> _rows = [];

    [OneTimeSetUp]
    public void Land_once()
    {
        _lake = new SmallLake("bronze-ingest-bank-dispositions");
        _lake.Write("bank/gbank/swapped.csv", Rows(1, 10).Select(row => $"{row},{(row + 1) / 2},{row},owner"));
        _lake.Write("bank/gbank/just_passing.csv", Rows(101, 9).Select(row => $"{row},{row},{row},owner").Append("110,0109,110,user"));
        _lake.Write("bank/gbank/just_too_many.csv", Rows(201, 8).Select(row => $"{row},{row},{row},owner").Concat(["209,208,209,user", "210, 208 ,210,user"]));
        _lake.Write("bank/gbank/repeated.csv", Enumerable.Repeat("301,301,301,owner", 9));
        _lake.Write("bank/gbank/written_otherwise.csv", Rows(501, 2).SelectMany(row => new[] { $"{row},{row},{row},owner", $"{row}.0,0{row},{row},owner ", $" +{row},{row},{row}, owner" }));
        _lake.Write("bank/gbank/without_keys.csv", "401,,401,owner", "402,n/a,402,owner", "403,x,403,user");
        _report = _lake.RunOne();
        _rows = _lake.Texts(BronzeTables.Of(SilverTables.BankDispositions), "account_id");
    }

    [OneTimeTearDown]
    public void Remove() => _lake.Dispose();

    [Test]
    [TestCase("swapped.csv", "100 %")]
    [TestCase("just_too_many.csv", "30 %")]
    public void A_file_whose_rows_share_their_keys_is_refused(string file, string share) =>
        Assert.That(_report.Warnings, Has.One.Contains($"{file}' was refused as key_not_unique: {share} of its distinct rows share their key (disp_id) with a different row"));

    [Test]
    public void Repeated_rows_however_written_rows_without_key_and_a_fifth_of_conflicts_are_let_through()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_report.RefusedFiles, Is.EqualTo(2), string.Join("\n", _report.Warnings));
            Assert.That(_rows, Is.EquivalentTo(Rows(101, 10).Select(row => $"{row}").Concat(Enumerable.Repeat("301", 9)).Concat(["401", "402", "403"])
                .Concat(["501", "501.0", " +501", "502", "502.0", " +502"])), "as delivered");
        }
    }

    private static IEnumerable<int> Rows(int from, int count) => Enumerable.Range(from, count);
}
