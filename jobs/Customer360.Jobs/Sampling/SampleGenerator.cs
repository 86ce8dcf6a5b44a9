using Customer360.Jobs.Sampling.Tables;
using Customer360.Jobs.Sampling.Web;

namespace Customer360.Jobs.Sampling;

/// <summary>What a generation came to.</summary>
/// <param name="Sources">Rows and expected outcomes by source.</param>
/// <param name="People">Persons behind all clients and customers.</param>
/// <param name="LaterCustomers">Customers that come later, each freeing one order.</param>
/// <param name="LaterAccounts">Accounts that come later, each freeing one transaction.</param>
/// <param name="Staged">Files that still had to be loaded or converted.</param>
internal sealed record SampleResult(
    IReadOnlyList<SourceTally> Sources, long People, long LaterCustomers, long LaterAccounts, IReadOnlyList<StagedFile> Staged);

/// <summary>Generates a sample of all sources with known truth. It streams: memory does not grow with the scale.</summary>
internal static class SampleGenerator
{
    /// <summary>
    /// Writes the sample into the options' folder. <paramref name="converter"/> is needed where the options ask for a database or Parquet;
    /// staged files are removed when it is done.
    /// </summary>
    public static SampleResult Generate(SampleOptions options, ISampleConverter? converter = null)
    {
        if (converter is null && (options.Transactions == TransactionsFormat.H2 || options.Web == WebFormat.Parquet))
        {
            throw new ArgumentNullException(nameof(converter), "A database or Parquet files need a converter.");
        }

        using var world = new SampleWorld(options);
        var result = WriteSources(world);
        if (converter is not null && world.Staged.Count > 0)
        {
            Convert(world, converter);
        }

        SampleSettings.Write(options);
        SampleManifest.Write(world, result);
        return result;
    }

    private static SampleResult WriteSources(SampleWorld world)
    {
        File.Delete(world.PathOf(SampleManifest.File));
        var (customers, orders) = (new Customers(world), new OnlineTransactions(world));
        var (accounts, transactions) = (new Accounts(world), new BankTransactions(world));
        SampleTable[] tables =
        [
            customers, new Products(world), new Stores(world), new Agents(world), orders, new InStoreTransactions(world),
            new CustomerServiceInteractions(world), new LoyaltyAccounts(world), new LoyaltyTransactions(world),
            new Clients(world), accounts, new Dispositions(world), new Cards(world), transactions, new Visitors(world), new CustomerLinks(world),
        ];
        foreach (var table in tables)
        {
            TableWriter.Write(world, table);
        }

        Ga360Sample.Write(world);
        Ga4Sample.Write(world);
        if (world.PlantsFiles)
        {
            FaultyFiles.Write(world);
        }

        LaterFiles.Write(world, customers, accounts, orders, transactions);
        return new SampleResult(
            world.Tallies, PeopleFile.Write(world), LaterFiles.CountOf(orders), LaterFiles.CountOf(transactions), world.Staged);
    }

    private static void Convert(SampleWorld world, ISampleConverter converter)
    {
        foreach (var files in world.Staged.GroupBy(file => file.To))
        {
            var staged = files.Select(file => world.PathOf(file.From)).ToList();
            if (files.Key == TableWriter.Database)
            {
                converter.LoadTransactions(staged, world.PathOf(files.Key));
            }
            else
            {
                converter.ToParquet(staged[0], files.First().Source == Ga4Sample.Source ? WebSchemas.Ga4 : WebSchemas.Ga360, world.PathOf(files.Key));
            }
        }

        Directory.Delete(world.PathOf("staging"), recursive: true);
    }
}
