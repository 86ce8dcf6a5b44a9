using Customer360.Jobs.Sampling.Output;

namespace Customer360.Jobs.Sampling.Tables;

/// <summary>A CSV file of the retail system: header, carriage returns, the key in the first column.</summary>
internal abstract class RetailTable(SampleWorld world, string name, long entities) : SampleTable(world, entities)
{
    protected const string Word = "not a number";

    /// <summary>Whether the first file begins with a byte order mark.</summary>
    protected virtual bool HasByteOrderMark => false;

    public override string FileName(long number, bool late) =>
        late ? $"retail/{name}_{SampleClock.AsOfStamp}.csv" : $"retail/{name}.csv";

    public override RecordFile Create(string path, bool late)
    {
        var style = new CsvStyle(Header: true, CarriageReturns: true, ByteOrderMark: !late && HasByteOrderMark);
        if (style.ByteOrderMark)
        {
            World.Ledger.Add(Fault.ByteOrderMark, Source, path, 0, "", Outcome.Accepted, "the first bytes belong to no column name");
        }

        if (!late || NewColumn is not { } added)
        {
            return new CsvFile(path, World.Create(path), Columns, style);
        }

        World.Ledger.Add(Fault.SchemaDrift, Source, path, 0, added, Outcome.Warning, "a column that the earlier file does not have");
        return new CsvFile(path, World.Create(path), [.. Columns, added], style);
    }

    /// <summary>A customer, rather one of the first; every ninth never buys anything.</summary>
    protected long CustomerIdOf(ref Dice dice)
    {
        var customers = World.Sizes.Customers;
        var customer = Math.Min(dice.Below(customers), dice.Below(customers));
        return People.CustomerId(customer % 9 == 0 ? (customer + 1) % customers : customer);
    }

    /// <summary>The wrong customers that every table with a customer has.</summary>
    protected static IEnumerable<BadParent> BadCustomers(int column) =>
    [
        new(column, Fault.Orphan, Ids.Unknown, "no such customer"),
        new(column, Fault.CascadingOrphan, _ => Ids.Text(Ids.Faulty(Fault.HalfRow, 0)), "the customer is half a row"),
    ];
}
