using Customer360.Jobs.Sampling.Output;

namespace Customer360.Jobs.Sampling;

/// <summary>
/// The parents of some orphans, below later/ where no source looks. Copied into the sample's folders for a second run, they let the orphans out of quarantine.
/// </summary>
internal static class LaterFiles
{
    public const string Customers = "later/retail/Customers_20250402.csv";
    public const string Accounts = "later/bank/account/account_20250402.csv";

    public static void Write(SampleWorld world, SampleTable customers, SampleTable accounts, SampleTable orders, SampleTable transactions)
    {
        Write(world, customers, Customers, new CsvStyle(Header: true, CarriageReturns: true), CountOf(orders));
        Write(world, accounts, Accounts, new CsvStyle(Header: false, CarriageReturns: false), CountOf(transactions));
    }

    /// <summary>Rows that the later parents of a table's orphans free.</summary>
    public static long CountOf(SampleTable table) => table.Plan.Extra(1_000);

    private static void Write(SampleWorld world, SampleTable table, string path, CsvStyle style, long count)
    {
        if (count == 0)
        {
            return;
        }

        using var file = new CsvFile(path, world.Create(path), table.Columns, style);
        for (var nth = 0L; nth < count; nth++)
        {
            file.Instead(0, Ids.Text(Ids.Later(nth)));
            file.Begin();
            table.Fill(file, nth % table.Entities, RowVersion.Base);
            file.End();
        }
    }
}
