using Customer360.Jobs.Sampling.Output;
using Customer360.Jobs.Sampling.Tables;

namespace Customer360.Jobs.Sampling;

/// <summary>Files that no row can be taken from. Each lies beside good ones of its source, so a run goes on without it.</summary>
internal static class FaultyFiles
{
    private const int LeastSwappedRows = 10;

    public static void Write(SampleWorld world)
    {
        WriteSwappedDispositions(world);
        WriteAll(world, "products", "retail/Products_20250401.csv", Fault.HtmlPage, FileTreatment.Refused, "an error page instead of a file"u8,
            "<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head>\n<body><h1>502 Bad Gateway</h1></body></html>\n"u8);
        WriteAll(world, "agents", "retail/Agents_20250401.csv", Fault.WrongHeader, FileTreatment.Refused, "another header"u8,
            "Nr;Naam;Afdeling\r\n1;Jan;Verkoop\r\n2;Piet;Inkoop\r\n"u8);
        WriteAll(world, "loyalty_transactions", "retail/LoyaltyTransactions_20250401.csv", Fault.EmptyFile, FileTreatment.Ignored, "no bytes at all"u8, []);

        // The resource fork that macOS leaves beside a file on foreign disks.
        WriteAll(world, "bank_accounts", "bank/account/._account_20250331.csv", Fault.ResourceFork, FileTreatment.Ignored, "a resource fork"u8,
            [0x00, 0x05, 0x16, 0x07, 0x00, 0x02, 0x00, 0x00, .. "Mac OS X        "u8, 0x00, 0x02, 0x00, 0x00, 0x00, 0x09]);
        WriteAll(world, "customers", "retail/._Customers.csv", Fault.ResourceFork, FileTreatment.Ignored, "a resource fork"u8,
            [0x00, 0x05, 0x16, 0x07, 0x00, 0x02, 0x00, 0x00, .. "Mac OS X        "u8, 0x00, 0x02, 0x00, 0x00, 0x00, 0x09]);
    }

    // Joint accounts only: read in the agreed order, each account id is there twice as a key.
    private static void WriteSwappedDispositions(SampleWorld world)
    {
        var table = new Dispositions(world);
        const string path = "bank/gbank/disposition_20250401_swapped.csv";
        using var file = new CsvFile(path, world.Create(path), table.Columns, new CsvStyle(Header: false, CarriageReturns: false));
        var most = Math.Max(LeastSwappedRows, table.Entities / 20);
        for (var row = 0L; row < table.Rows && file.Records < most; row++)
        {
            if (table.Exists(row) && Dispositions.IsJoint(row / Dispositions.Places))
            {
                file.Instead(0, Ids.Text(row + 1));
                file.Instead(1, Ids.Text((row / Dispositions.Places) + 1));
                file.Begin();
                table.Fill(file, row, RowVersion.Base);
                file.End();
            }
        }

        world.Tally(table.Source).AddFile(path, file.Records, FileTreatment.Refused);
        world.Ledger.Add(
            Fault.SwappedColumns, table.Source, path, 0, "", Outcome.Refused, "key_not_unique: disp_id and account_id have changed places");
    }

    private static void WriteAll(
        SampleWorld world, string source, string path, Fault fault, FileTreatment treatment, ReadOnlySpan<byte> note, ReadOnlySpan<byte> content)
    {
        using var file = world.Create(path);
        file.Write(content);
        world.Tally(source).AddFile(path, 0, treatment);
        world.Ledger.Add(
            fault, source, path, 0, "", treatment == FileTreatment.Refused ? Outcome.Refused : Outcome.Ignored, System.Text.Encoding.UTF8.GetString(note));
    }
}
